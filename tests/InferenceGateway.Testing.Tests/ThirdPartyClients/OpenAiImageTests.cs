using OpenAI.Images;

namespace InferenceGateway.Testing.Tests.ThirdPartyClients;

public sealed class OpenAiImageTests : OpenAiTest
{
    private static readonly byte[] s_png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Fact]
    public async Task Image_Generated_IsAPng()
    {
        GeneratedImage image = await Images.GenerateImageAsync("A lighthouse", cancellationToken: Token);
        Assert.Equal(s_png, image.ImageBytes.ToArray()[..8]);
        Assert.Null(image.ImageUri);
    }

    [Fact]
    public async Task Images_Generated_AreAsManyAsAskedForAndDiffer()
    {
        GeneratedImageCollection images = await Images.GenerateImagesAsync("A lighthouse", 3, cancellationToken: Token);
        Assert.Equal(3, images.Select(image => Convert.ToBase64String(image.ImageBytes)).Distinct().Count());
        Assert.Equal(images.Usage.TotalTokenCount, images.Usage.InputTokenCount + images.Usage.OutputTokenCount);
        Assert.Equal(2026, images.CreatedAt.Year);
    }

    [Fact]
    public async Task Image_AsLink_CanBeFetched()
    {
        var options = new ImageEditOptions { ResponseFormat = GeneratedImageFormat.Uri, Size = GeneratedImageSize.W512xH512 };
        var client = new ImageClient(
            "openai/dall-e-2", new System.ClientModel.ApiKeyCredential("dummy"), new OpenAI.OpenAIClientOptions { Endpoint = Gateway.BaseUrl });
        GeneratedImage image = await client.GenerateImageEditAsync(
            new MemoryStream(s_png), "in.png", "Brighter", new MemoryStream(s_png), "mask.png", options, Token);
        using var fetched = await Http.GetAsync(image.ImageUri, Token);
        Assert.Equal("image/png", fetched.Content.Headers.ContentType?.MediaType);
        Assert.Equal(s_png, (await fetched.Content.ReadAsByteArrayAsync(Token))[..8]);
    }

    [Fact]
    public async Task Image_Edited_IsAPngThatDependsOnTheInput()
    {
        GeneratedImage first = await Images.GenerateImageEditAsync(new MemoryStream(s_png), "in.png", "Brighter", cancellationToken: Token);
        GeneratedImage other = await Images.GenerateImageEditAsync(new MemoryStream([1]), "in.png", "Brighter", cancellationToken: Token);
        Assert.Equal(s_png, first.ImageBytes.ToArray()[..8]);
        Assert.NotEqual(first.ImageBytes.ToArray(), other.ImageBytes.ToArray());
    }

    [Fact]
    public async Task Image_Varied_IsAPng()
    {
        GeneratedImage image = await Images.GenerateImageVariationAsync(new MemoryStream(s_png), "in.png", cancellationToken: Token);
        Assert.Equal(s_png, image.ImageBytes.ToArray()[..8]);
    }
}
