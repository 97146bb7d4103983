using InferenceGateway.Models;

namespace InferenceGateway.Tests.Images;

/// <summary>The Responses and Messages APIs take images from everything that chat takes them from.</summary>
public sealed class OtherApiImageTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Data => Convert.ToBase64String(ImageFiles.Png);

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task File_ReadAsynchronously_IsSentAlong()
    {
        await File.WriteAllBytesAsync(_path, ImageFiles.Png, Token);

        Check(await ResponseInputContentPart.ImageFileAsync(_path, ResponseInputImageDetail.High, Token));
        Check(await MessagesRequestContentBlock.ImageFileAsync(_path, CacheControl.Ephemeral(), Token));
    }

    [Fact]
    public async Task Stream_IsSentAlong()
    {
        Check(await ResponseInputContentPart.ImageStreamAsync(new MemoryStream(ImageFiles.Png), ResponseInputImageDetail.High, Token));
        Check(await MessagesRequestContentBlock.ImageStreamAsync(new MemoryStream(ImageFiles.Png), CacheControl.Ephemeral(), Token));
        await Assert.ThrowsAsync<ArgumentException>("stream", () => MessagesRequestContentBlock.ImageStreamAsync(new MemoryStream(), cancellationToken: Token));
    }

    private static void Check(ResponseInputContentPart part)
    {
        var image = Assert.IsType<ResponseInputImage>(part.Value);
        Assert.Equal(("data:image/png;base64," + Data, ResponseInputImageDetail.High), (image.ImageUrl, image.Detail!.Value));
    }

    private static void Check(MessagesRequestContentBlock block)
    {
        var image = Assert.IsType<MessagesImageBlock>(block.Value);
        Assert.Equal((Data, "image/png"), (image.Source.Data, image.Source.MediaType));
        Assert.NotNull(image.CacheControl);
    }
}
