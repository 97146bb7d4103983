using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Images;

[Trait("Culture", "Any")]
public sealed class ImageFormTests : ClientTest
{
    private static FilePart Cat => new(ImageFiles.Png, "cat.png");

    [Fact]
    public async Task Edit_OfOneImage_SendsItAsImage()
    {
        var images = await Client().CreateImageEditAsync(new CreateImageEditRequest { Prompt = "add a hät", Image = [Cat], Model = "openai/gpt-image-1" }, cancellationToken: Token);

        Assert.Equal("POST /v1/images/edits", $"{Request.Method} {Request.RawTarget}");
        Assert.Equal(
            FormBody.Expected(
                FormBody.Field("prompt", "add a h\u00C3\u00A4t"),
                FormBody.Field("model", "openai/gpt-image-1"),
                FormBody.File("image", "\"cat.png\"", "image/png", ImageFiles.Png)),
            FormBody.Of(Request));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], Assert.Single(images.Data).ToBytes()[..4]);
        Assert.NotNull(images.Http);
    }

    [Fact]
    public async Task Edit_OfSeveralImages_SendsThemAsAList()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0];
        var request = new CreateImageEditRequest
        {
            Prompt = "join them",
            Image = [Cat, new FilePart(jpeg, "dog.jpg")],
            Mask = new FilePart(ImageFiles.Png, "mask.png"),
            N = 2,
            Size = ImageSize.Size1024x1536,
            Quality = CreateImageEditRequestQuality.High,
            ResponseFormat = CreateImageEditRequestResponseFormat.B64Json,
            AdditionalFields = { ["background"] = "transparent" },
        };

        await Client().CreateImageEditAsync(request, new RequestOptions { Provider = Provider.Openai }, Token);

        Assert.Equal("/v1/images/edits?provider=openai", Request.RawTarget);
        Assert.Equal(
            FormBody.Expected(
                FormBody.Field("prompt", "join them"),
                FormBody.File("mask", "\"mask.png\"", "image/png", ImageFiles.Png),
                FormBody.Field("n", "2"),
                FormBody.Field("size", "1024x1536"),
                FormBody.Field("quality", "high"),
                FormBody.Field("response_format", "b64_json"),
                FormBody.File("image[]", "\"cat.png\"", "image/png", ImageFiles.Png),
                FormBody.File("image[]", "\"dog.jpg\"", "image/jpeg", jpeg),
                FormBody.Field("background", "transparent")),
            FormBody.Of(Request));
    }

    [Fact]
    public async Task Variation_OfAnImage_SendsItAsImage()
    {
        var request = new CreateImageVariationRequest { Image = Cat, Model = "openai/dall-e-2", N = 3, ResponseFormat = CreateImageVariationRequestResponseFormat.Url };

        var images = await Client().CreateImageVariationAsync(request, cancellationToken: Token);

        Assert.Equal("POST /v1/images/variations", $"{Request.Method} {Request.RawTarget}");
        Assert.Equal(
            FormBody.Expected(
                FormBody.File("image", "\"cat.png\"", "image/png", ImageFiles.Png),
                FormBody.Field("model", "openai/dall-e-2"),
                FormBody.Field("n", "3"),
                FormBody.Field("response_format", "url")),
            FormBody.Of(Request));
        Assert.Equal(3, images.Data.Count);
        Assert.NotNull(images.Http);
    }

    [Theory]
    [InlineData("Kätzchen.png", "\"K_tzchen.png\"; filename*=utf-8''K%C3%A4tzchen.png")]
    [InlineData("猫.png", "\"_.png\"; filename*=utf-8''%E7%8C%AB.png")]
    [InlineData("a \"b\"\\c.png", "\"a _b__c.png\"")]
    [InlineData("a;b=c.png", "\"a;b=c.png\"")]
    public async Task FileName_OfAnyCharacters_KeepsItsExtension(string name, string sent)
    {
        await Client().CreateImageVariationAsync(new CreateImageVariationRequest { Image = new FilePart(ImageFiles.Png, name), Model = "openai/dall-e-2" }, cancellationToken: Token);

        Assert.Equal(
            FormBody.Expected(FormBody.File("image", sent, "image/png", ImageFiles.Png), FormBody.Field("model", "openai/dall-e-2")),
            FormBody.Of(Request));
    }

    // Each attempt sends the whole form once more.
    [Fact]
    public async Task Form_TriedAgain_IsTheSame()
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy").WithHeader("Retry-After", "0"));
        using var stream = new MemoryStream(ImageFiles.Png);
        var file = await FilePart.FromStreamAsync(stream, "cat.png", cancellationToken: Token);

        var images = await Client().CreateImageEditAsync(
            new CreateImageEditRequest { Prompt = "x", Image = [file], Model = "openai/gpt-image-1" }, new RequestOptions { MaxRetries = 1 }, Token);

        Assert.Equal(2, images.Http?.Attempts);
        Assert.Equal(2, Gateway.Requests.Count);
        Assert.Equal(Encoding.Latin1.GetString(Gateway.Requests[0].Body.Span), Encoding.Latin1.GetString(Gateway.Requests[1].Body.Span));
    }

    [Fact]
    public async Task Form_Incomplete_IsRefusedAtTheCall()
    {
        var client = Client();

        Task Edit(CreateImageEditRequest request) => client.CreateImageEditAsync(request, cancellationToken: Token);
        var prompt = await Assert.ThrowsAsync<ArgumentException>("request", () => Edit(new() { Prompt = "", Image = [Cat] }));
        var none = await Assert.ThrowsAsync<ArgumentException>("request", () => Edit(new() { Prompt = "x", Image = [] }));
        await Assert.ThrowsAsync<ArgumentException>("request", () => Edit(new() { Prompt = "x", Image = [Cat, null!] }));
        await Assert.ThrowsAsync<ArgumentException>("request", () => client.CreateImageVariationAsync(new() { Image = null! }, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentNullException>("request", () => Edit(null!));

        Assert.StartsWith("The request has no prompt", prompt.Message, StringComparison.Ordinal);
        Assert.Contains("set Image, for example to [FilePart.FromFile(\"cat.png\")].", none.Message, StringComparison.Ordinal);
        Assert.Empty(Gateway.Requests);
    }
}
