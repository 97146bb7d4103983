namespace InferenceGateway.Tests.Client;

[Trait("Culture", "Any")]
public sealed class GatewayAddressTests
{
    [Theory]
    [InlineData("http://localhost:8080", "http://localhost:8080/")]
    [InlineData("http://localhost:8080/", "http://localhost:8080/")]
    [InlineData("http://localhost:8080/v1", "http://localhost:8080/")]
    [InlineData("http://localhost:8080/v1/", "http://localhost:8080/")]
    [InlineData("https://host/llm", "https://host/llm/")]
    [InlineData("https://host/llm/v1", "https://host/llm/")]
    [InlineData("https://host/llm/v1/", "https://host/llm/")]
    [InlineData("https://host/a%20b/v1", "https://host/a%20b/")]
    [InlineData("https://host/v1beta", "https://host/v1beta/")]
    [InlineData("https://host/v1/v1", "https://host/v1/")]
    [InlineData("https://host/av1", "https://host/av1/")]
    [InlineData("http://[::1]:8080/v1", "http://[::1]:8080/")]
    [InlineData("http://localhost:8080/V1", "http://localhost:8080/")]
    [InlineData("https://host/llm/V1/", "https://host/llm/")]
    [InlineData("http://localhost:8080//", "http://localhost:8080/")]
    [InlineData("http://localhost:8080//v1", "http://localhost:8080/")]
    [InlineData("http://localhost:8080/v1//", "http://localhost:8080/")]
    [InlineData("https://host/llm///v1///", "https://host/llm/")]
    [InlineData("https://host/llm//", "https://host/llm/")]
    [InlineData("https+http://gateway", "https+http://gateway/")]
    [InlineData("https+http://gateway/llm/v1", "https+http://gateway/llm/")]
    [InlineData("https+http://_api.gateway/v1", "https+http://_api.gateway/")]
    public void Root_AnyForm_IsTheAddressWithoutVersion(string address, string root)
    {
        Assert.Equal(root, GatewayAddress.Root(new Uri(address)).AbsoluteUri);
    }

    [Theory]
    [InlineData("v1", "is not absolute")]
    [InlineData("localhost:8080", "does not begin with http://")]
    [InlineData("ftp://host/v1", "does not begin with http://")]
    [InlineData("https+ftp://host/v1", "does not begin with http://")]
    [InlineData("+http://host/v1", "is not absolute")]
    [InlineData("http+://host/v1", "does not begin with http://")]
    [InlineData("http://host/v1?x=1", "query")]
    [InlineData("http://host/v1#x", "fragment")]
    public void BaseUrl_Wrong_IsRefusedWhenSet(string address, string fault)
    {
        var options = new InferenceGatewayClientOptions();

        var exception = Assert.Throws<ArgumentException>(() => options.BaseUrl = new Uri(address, UriKind.RelativeOrAbsolute));

        Assert.Contains("BaseUrl", exception.Message, StringComparison.Ordinal);
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
        Assert.Contains(address, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https+http://gateway/v1")]
    [InlineData("http+https://_api.gateway")]
    public void BaseUrl_OfAServiceName_NeedsAHandlerThatResolvesIt(string address)
    {
        var options = new InferenceGatewayClientOptions { BaseUrl = new Uri(address) };

        var exception = Assert.Throws<ArgumentException>(() => new InferenceGatewayClient(options));

        Assert.Contains($"'{address}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AddServiceDiscovery", exception.Message, StringComparison.Ordinal);
        using var client = new InferenceGatewayClient(options, new HttpClient());
        Assert.Equal(new Uri(address), client.BaseUrl);
    }

    [Fact]
    public void BaseUrl_WithPassword_IsRefusedWithoutRepeatingIt()
    {
        var options = new InferenceGatewayClientOptions();

        var exception = Assert.Throws<ArgumentException>(() => options.BaseUrl = new Uri("http://user:s3cret@host/v1"));

        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void BaseUrl_Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new InferenceGatewayClientOptions().BaseUrl = null!);
    }
}
