using InferenceGateway.Models;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Images;

namespace InferenceGateway.Tests.Chat;

public sealed class ContentPartTests : ClientTest
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"bild-ü-{Guid.NewGuid():N}.jpg");

    private static string DataAddress => "data:image/png;base64," + Convert.ToBase64String(ImageFiles.Png);

    [Fact]
    public async Task Image_OfBytes_IsSentInADataAddress()
    {
        var response = await AskAboutAsync(ContentPart.Image(ImageFiles.Png), ContentPart.Image(ImageFiles.Png.AsMemory(), ImageUrlDetail.High));

        Assert.Equal(
            $$$"""{"model":"openai/gpt-4o","messages":[{"role":"user","content":[{"type":"text","text":"what is this?"},{"type":"image_url","image_url":{"url":"{{{DataAddress}}}"}},{"type":"image_url","image_url":{"url":"{{{DataAddress}}}","detail":"high"}}]}]}""",
            Request.BodyText);
        Assert.Equal("hello", response.Text);
    }

    [Fact]
    public void Image_OfAPartOfABuffer_IsThatPart()
    {
        byte[] buffer = [1, .. ImageFiles.Png, 2];

        Assert.Equal(DataAddress, UrlOf(ContentPart.Image(buffer.AsMemory(1, ImageFiles.Png.Length))));
    }

    // The name lies, as names do.
    [Fact]
    public async Task ImageFile_AnyName_GoesByItsContent()
    {
        await File.WriteAllBytesAsync(_path, ImageFiles.Png, Token);
        try
        {
            Assert.Equal(DataAddress, UrlOf(ContentPart.ImageFile(_path)));
            Assert.Equal(DataAddress, UrlOf(await ContentPart.ImageFileAsync(_path, ImageUrlDetail.Low, Token)));
        }
        finally
        {
            File.Delete(_path);
        }
    }

    [Fact]
    public async Task ImageFile_OfSomethingElse_NamesTheFileAndWhatItHolds()
    {
        await File.WriteAllTextAsync(_path, "<html>404</html>", Token);
        try
        {
            var exception = Assert.Throws<ArgumentException>("path", () => ContentPart.ImageFile(_path));

            Assert.StartsWith($"The file '{_path}' is not a supported image: it holds a web page.", exception.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<ArgumentException>("path", () => ContentPart.ImageFileAsync(_path, cancellationToken: Token));
        }
        finally
        {
            File.Delete(_path);
        }
    }

    [Fact]
    public async Task ImageFile_Missing_IsTheSystemsError()
    {
        Assert.Throws<FileNotFoundException>(() => ContentPart.ImageFile(_path));
        await Assert.ThrowsAsync<FileNotFoundException>(() => ContentPart.ImageFileAsync(_path, cancellationToken: Token));
        Assert.Throws<ArgumentException>("path", () => ContentPart.ImageFile(""));
    }

    [Fact]
    public async Task ImageStream_IsReadFromWhereItStandsAndLeftOpen()
    {
        using var stream = new MemoryStream([1, 2, .. ImageFiles.Png]) { Position = 2 };

        Assert.Equal(DataAddress, UrlOf(await ContentPart.ImageStreamAsync(stream, ImageUrlDetail.Auto, Token)));

        Assert.True(stream.CanRead);
        var exception = await Assert.ThrowsAsync<ArgumentException>("stream", () => ContentPart.ImageStreamAsync(stream, cancellationToken: Token));
        Assert.StartsWith("The stream is not a supported image: it holds nothing, it is empty.", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ContentPart.ImageStreamAsync(stream, cancellationToken: new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("https://example.org/a b.png?x=ü#f")]
    [InlineData("http://example.org")]
    [InlineData("gs://bucket/cat.png")]
    [InlineData("data:image/svg+xml;base64,PHN2Zy8+")]
    public void ImageUrl_ThatIsOne_IsSentAsItIs(string url) => Assert.Equal(url, UrlOf(ContentPart.ImageUrl(url)));

    [Fact]
    public void ImageUrl_OfAUri_IsItsAddress()
    {
        Assert.Equal("https://example.org/a%20b.png", UrlOf(ContentPart.ImageUrl(new Uri("https://example.org/a b.png"), ImageUrlDetail.Low)));
        Assert.Equal("data:image/png;base64," + new string('A', 100_000), UrlOf(ContentPart.ImageUrl("data:image/png;base64," + new string('A', 100_000))));
    }

    [Theory]
    [InlineData("cat.png")]
    [InlineData("/tmp/cat.png")]
    [InlineData("file:///tmp/cat.png")]
    public void ImageUrl_ThatIsAFile_SaysHowToSendOne(string url)
    {
        Assert.Contains("To send a file, use ImageFile", Assert.Throws<ArgumentException>(nameof(url), () => ContentPart.ImageUrl(url)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(nameof(url), () => ContentPart.ImageUrl(new Uri(url, UriKind.RelativeOrAbsolute)));
    }

    private static string UrlOf(ContentPart part) => Assert.IsType<ImageContentPart>(part.Value).ImageUrl.Url;

    private Task<CreateChatCompletionResponse> AskAboutAsync(params ContentPart[] images) =>
        Client().GenerateContentAsync("openai/gpt-4o", [Message.User("what is this?", images)], cancellationToken: Token);
}
