using InferenceGateway.Models;

namespace InferenceGateway.Tests.Images;

[Trait("Culture", "Any")]
public sealed class ImageDataTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("data:image/png;base64,")]
    public void ToBytes_OfData_DecodesIt(string before) =>
        Assert.Equal(ImageFiles.Png, new Image { B64Json = before + Convert.ToBase64String(ImageFiles.Png) }.ToBytes());

    [Fact]
    public async Task SaveAsync_OfData_WritesTheFileInPlaceOfAnother()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, new string('x', 100_000), Token);

            await new Image { B64Json = Convert.ToBase64String(ImageFiles.Png) }.SaveAsync(path, Token);

            Assert.Equal(ImageFiles.Png, await File.ReadAllBytesAsync(path, Token));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Image_OfALink_SaysToDownloadItAndLeavesTheFileAlone()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "before", Token);
            var image = new Image { Url = "https://example.org/secret?sig=1" };

            var exception = Assert.Throws<InvalidOperationException>(image.ToBytes);
            await Assert.ThrowsAsync<InvalidOperationException>(() => image.SaveAsync(path, Token));

            Assert.Equal("The response contains a link to the image instead of its data. Download Url before it expires, or request the data with ResponseFormat = b64_json.", exception.Message);
            Assert.Equal("before", await File.ReadAllTextAsync(path, Token));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void ToBytes_OfNothing_SaysSo() =>
        Assert.Equal("The response contains neither the data of the image nor a link to it.", Assert.Throws<InvalidOperationException>(new Image().ToBytes).Message);

    [Fact]
    public void ToBytes_NotBase64_IsAProtocolError() =>
        Assert.Equal("The image's b64_json is not Base64.", Assert.Throws<GatewayProtocolException>(new Image { B64Json = "%%%" }.ToBytes).Message);
}
