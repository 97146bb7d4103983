using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class ImagesRouteTests : GatewayTest
{
    private const string Advice =
        "Please specify a provider using the ?provider= query parameter or use the provider/model format (e.g., openai/gpt-image-2).";

    [Theory]
    [InlineData("{", "Failed to decode request")]
    [InlineData("{\"model\":7}", "Failed to decode request")]
    [InlineData("{\"prompt\":\"x\"}", "No provider specified. " + Advice)]
    [InlineData("{\"model\":\"dall-e-3\"}", "Unable to determine provider for model. " + Advice)]
    [InlineData("{\"model\":\"groq/x\"}", "The Images API is not supported by this provider yet.")]
    public async Task Generation_Faulty_IsRefused(string body, string message) =>
        await AssertErrorAsync(await PostAsync("/v1/images/generations", body), 400, message);

    [Fact]
    public async Task Generation_UnknownProvider_IsRefused() => await AssertErrorAsync(
        await PostAsync("/v1/images/generations?provider=nope", "{}"), 400, "Provider not found. Please check the list of supported providers.");

    [Fact]
    public async Task Generation_WithoutPrompt_GetsTheProvidersError()
    {
        var response = await PostAsync("/v1/images/generations?provider=openai", "{}");
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("prompt", (string?)(await JsonAsync(response))["error"]!["param"]);
    }

    [Fact]
    public async Task Generation_Png_IsIntact()
    {
        var body = await JsonAsync(await PostAsync(
            "/v1/images/generations", """{"model":"openai/dall-e-2","prompt":"x","response_format":"b64_json","size":"256x256"}"""));
        Assert.Equal("256x256", (string?)body["size"]);
        var png = Convert.FromBase64String((string)body["data"]![0]!["b64_json"]!);
        Assert.Equal("IHDR", Encoding.ASCII.GetString(png, 12, 4));
        var (width, length) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33)));
        Assert.Equal("IDAT", Encoding.ASCII.GetString(png, 37, 4));
        using var pixels = new MemoryStream();
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        await zlib.CopyToAsync(pixels, Token);
        Assert.Equal(width * ((width * 3) + 1), pixels.Length);
    }

    [Theory]
    [InlineData("edits", null, "x", "The 'image' file is required.")]
    [InlineData("edits", "image", null, "The 'prompt' field is required.")]
    [InlineData("edits", "image", " ", "The 'prompt' field is required.")]
    [InlineData("edits", "picture", "x", "The 'image' file is required.")]
    [InlineData("variations", null, null, "The 'image' file is required.")]
    public async Task Form_WithoutWhatIsNeeded_IsRefused(string operation, string? file, string? prompt, string message)
    {
        using var form = Form(file is null ? [] : [file], prompt);
        await AssertErrorAsync(await Http.PostAsync("/v1/images/" + operation, form, Token), 400, message);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("11")]
    [InlineData("many")]
    public async Task Form_WithABadCount_IsRefused(string count)
    {
        using var form = Form(["image"], "x");
        form.Add(new StringContent(count), "n");
        await AssertErrorAsync(
            await Http.PostAsync("/v1/images/edits", form, Token), 400, "The 'n' field must be an integer between 1 and 10.");
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a\"\r\n\r\nhalf")]
    public async Task Form_ThatIsNone_IsRefused(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        await AssertErrorAsync(
            await Http.PostAsync("/v1/images/edits", content, Token), 400, "Failed to parse multipart/form-data request");
    }

    [Theory]
    [InlineData("edits", "image")]
    [InlineData("edits", "image[],image[]")]
    [InlineData("variations", "image")]
    public async Task Form_Complete_GetsAnImage(string operation, string files)
    {
        using var form = Form(files.Split(','), "x");
        var body = await JsonAsync(await Http.PostAsync($"/v1/images/{operation}", form, Token));
        Assert.StartsWith("http://127.0.0.1", (string?)body["data"]![0]!["url"], StringComparison.Ordinal);
    }

    private static MultipartFormDataContent Form(string[] files, string? prompt)
    {
        var form = new MultipartFormDataContent { { new StringContent("openai/dall-e-2"), "model" } };
        foreach (var file in files)
        {
            form.Add(new ByteArrayContent([0, 0xFF, 13, 10]), file, "in.png");
        }

        if (prompt is not null)
        {
            form.Add(new StringContent(prompt), "prompt");
        }

        return form;
    }
}
