using InferenceGateway.Tests.Images;

namespace InferenceGateway.Tests.Api;

public sealed class FilePartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_OfAPath_HasItsNameAndContent()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "Bild ü.png");
            await File.WriteAllBytesAsync(path, ImageFiles.Png, Token);

            Assert.All([FilePart.FromFile(path), await FilePart.FromFileAsync(path, cancellationToken: Token)], file =>
            {
                Assert.Equal("Bild ü.png", file.FileName);
                Assert.Equal("image/png", file.ContentType);
                Assert.Equal(ImageFiles.Png.Length, file.Length);
            });
            Assert.Equal("image/x-own", FilePart.FromFile(path, "image/x-own").ContentType);
            Assert.Throws<FileNotFoundException>(() => FilePart.FromFile(path + "x"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task File_OfAStream_IsReadFromWhereItStandsAndLeftOpen()
    {
        using var stream = new MemoryStream([1, .. ImageFiles.Png]) { Position = 1 };

        var file = await FilePart.FromStreamAsync(stream, "cat.png", cancellationToken: Token);

        Assert.Equal(ImageFiles.Png.Length, file.Length);
        Assert.Equal("image/png", file.ContentType);
        Assert.True(stream.CanRead);
        await Assert.ThrowsAsync<ArgumentNullException>("stream", () => FilePart.FromStreamAsync(null!, "cat.png", cancellationToken: Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    [InlineData("a\r\nX-Header: b.png")]
    [InlineData("a\0.png")]
    public void FileName_ThatCannotBeSent_IsRefused(string? name) =>
        Assert.Throws<ArgumentException>("fileName", () => new FilePart(ImageFiles.Png, name!));

    [Theory]
    [InlineData("")]
    [InlineData("png")]
    [InlineData("image/png\r\nX: y")]
    public void ContentType_ThatIsNone_IsRefused(string type) =>
        Assert.Throws<ArgumentException>("contentType", () => new FilePart(ImageFiles.Png, "cat.png", type));
}
