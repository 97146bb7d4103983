using System.Net;
using InferenceGateway.Models;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Images;

public sealed class CreateImageTests : ClientTest
{
    [Fact]
    public async Task CreateImage_OfAPrompt_SendsNothingElse()
    {
        var images = await Client().CreateImageAsync(Provider.Openai, "gpt-image-1", "a cat", cancellationToken: Token);

        Assert.Equal("POST /v1/images/generations?provider=openai", $"{Request.Method} {Request.RawTarget}");
        Assert.Equal("application/json", Request.Headers["Content-Type"]);
        Assert.Equal("""{"prompt":"a cat","model":"gpt-image-1"}""", Request.BodyText);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], Assert.Single(images.Data).ToBytes()[..4]);
        Assert.Equal(HttpStatusCode.OK, images.Http?.StatusCode);
        Assert.True(images.Usage?.OutputTokens > 0);
    }

    [Fact]
    public async Task CreateImage_OfAPrefixedModel_SendsNoProvider()
    {
        await Client().CreateImageAsync("openai/gpt-image-1", "a cat", cancellationToken: Token);

        Assert.Equal("/v1/images/generations", Request.RawTarget);
        Assert.Equal("""{"prompt":"a cat","model":"openai/gpt-image-1"}""", Request.BodyText);
    }

    [Fact]
    public async Task CreateImage_EverythingSet_IsSent()
    {
        var request = new CreateImageRequest
        {
            Prompt = "a cat",
            Model = "openai/dall-e-3",
            N = 2,
            Size = ImageSize.Size1024x1024,
            Quality = CreateImageRequestQuality.Hd,
            ResponseFormat = CreateImageRequestResponseFormat.Url,
        };
        var options = new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["style"] = RawJson.Parse("\"vivid\"") } };

        var images = await Client().CreateImageAsync(request, options, Token);

        Assert.Equal(
            """{"prompt":"a cat","model":"openai/dall-e-3","n":2,"size":"1024x1024","quality":"hd","response_format":"url","style":"vivid"}""",
            Request.BodyText);
        Assert.Equal(2, images.Data.Count);
        Assert.All(images.Data, image => Assert.StartsWith("http://", image.Url, StringComparison.Ordinal));
        Assert.Equal("a cat", images.Data[0].RevisedPrompt);
        Assert.Equal("1024x1024", images.Size);
        Assert.Empty(request.AdditionalProperties);
    }

    [Fact]
    public async Task CreateImage_ProviderOfTheClient_IsSent()
    {
        await Client(o => o.Provider = Provider.Openai).CreateImageAsync(new CreateImageRequest { Prompt = "a cat" }, cancellationToken: Token);

        Assert.Equal("/v1/images/generations?provider=openai", Request.RawTarget);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public async Task CreateImage_WithoutPrompt_IsRefusedAtTheCall(string? prompt)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>("request", () => Client().CreateImageAsync(new CreateImageRequest { Prompt = prompt! }, cancellationToken: Token));

        Assert.StartsWith("The request has no prompt: set Prompt to a description of the image.", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Client().CreateImageAsync("openai/gpt-image-1", prompt!, cancellationToken: Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Client().CreateImageAsync(prompt!, "a cat", cancellationToken: Token));
        Assert.Empty(Gateway.Requests);
    }
}
