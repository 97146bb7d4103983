using System.Drawing;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.AI;

#pragma warning disable MEAI001 // Image generators are experimental.

namespace InferenceGateway.Extensions.AI.Tests.Images;

public sealed class ImageTests : ChatClientTest
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    private IImageGenerator Generator(string model = "gpt-image-1") => Client().AsIImageGenerator(Provider.Openai, model);

    [Fact]
    public async Task Image_OfAPrompt_IsData()
    {
        var response = await Generator().GenerateImagesAsync("a lighthouse", cancellationToken: Token);

        var image = Assert.IsType<DataContent>(Assert.Single(response.Contents));
        Assert.Equal("image/png", image.MediaType);
        Assert.IsType<ImagesResponse>(response.RawRepresentation);
        Assert.IsType<Models.Image>(image.RawRepresentation);
        Assert.Equal("/v1/images/generations?provider=openai", Assert.Single(Gateway.Requests).RawTarget);
        Assert.Equal("""{"prompt":"a lighthouse","model":"gpt-image-1"}""", Sent.Single());
    }

    [Fact]
    public async Task Options_AreMembersOfTheRequest()
    {
        var options = new ImageGenerationOptions
        {
            Count = 2,
            ImageSize = new Size(1024, 1536),
            MediaType = "image/webp",
            ModelId = "dall-e-3",
            ResponseFormat = ImageGenerationResponseFormat.Uri,
            AdditionalProperties = new() { ["background"] = "transparent" },
        };

        await Generator().GenerateImagesAsync("x", options, Token);

        Assert.Equal(
            """{"prompt":"x","model":"dall-e-3","n":2,"size":"1024x1536","response_format":"url","output_format":"webp","background":"transparent"}""",
            Sent.Single());
    }

    [Theory]
    [InlineData("gpt-image-1", """{"prompt":"x","model":"gpt-image-1"}""")]
    [InlineData("dall-e-3", """{"prompt":"x","model":"dall-e-3","response_format":"b64_json"}""")]
    public async Task Data_IsAskedForOnlyWhereItIsNotTheRule(string model, string sent)
    {
        await Generator(model).GenerateImagesAsync("x", new ImageGenerationOptions { ResponseFormat = ImageGenerationResponseFormat.Data }, Token);

        Assert.Equal(sent, Sent.Single());
    }

    [Fact]
    public async Task Answer_WithLinksUsageAndRevisedPrompts_IsReadWhole()
    {
        Gateway.Enqueue(FakeReply.Json("""{"created":1,"data":[{"url":"https://files.example.org/a.png","revised_prompt":"a tall lighthouse"}],"output_format":"jpeg","usage":{"total_tokens":9,"input_tokens":2,"output_tokens":7,"input_tokens_details":{"cached_tokens":1}}}"""));

        var response = await Generator().GenerateImagesAsync("x", cancellationToken: Token);

        var image = Assert.IsType<UriContent>(Assert.Single(response.Contents));
        Assert.Equal((new Uri("https://files.example.org/a.png"), "image/jpeg"), (image.Uri, image.MediaType));
        Assert.Equal("a tall lighthouse", image.AdditionalProperties!["revised_prompt"]);
        Assert.Equal((2L, 7L, 9L, 1L), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.TotalTokenCount, response.Usage.CachedInputTokenCount));
    }

    [Fact]
    public async Task OriginalImages_AreEdited()
    {
        var options = new ImageGenerationOptions { ImageSize = new Size(512, 512), AdditionalProperties = new() { ["input_fidelity"] = "high", ["partial"] = 2 } };

        var response = await Generator().EditImageAsync(new DataContent(Png, "image/png") { Name = "cat.png" }, "a hat", options, Token);

        Assert.IsType<DataContent>(Assert.Single(response.Contents));
        Assert.Equal("/v1/images/edits?provider=openai", Assert.Single(Gateway.Requests).RawTarget);
        var form = Sent.Single();
        Assert.Contains("filename=\"cat.png\"", form, StringComparison.Ordinal);
        foreach (var (name, value) in new[] { ("prompt", "a hat"), ("size", "512x512"), ("model", "gpt-image-1"), ("input_fidelity", "high"), ("partial", "2") })
        {
            Assert.Matches($"name=\"?{name}\"?\r\n(.*\r\n)*?\r\n{value}\r\n", form);
        }
    }

    [Fact]
    public async Task RawRequest_TakesPrecedence()
    {
        var options = new ImageGenerationOptions { Count = 3, RawRepresentationFactory = _ => new CreateImageRequest { Prompt = "", N = 1, Quality = "low" } };

        await Generator().GenerateImagesAsync("x", options, Token);

        Assert.Equal("""{"prompt":"x","model":"gpt-image-1","n":1,"quality":"low"}""", Sent.Single());
    }

    [Fact]
    public async Task Requests_ThatCannotBeSent_AreRefusedBefore()
    {
        await RefusedAsync(new() { ResponseFormat = ImageGenerationResponseFormat.Hosted }, "does not store images");
        await RefusedAsync(new() { StreamingCount = 2 }, "intermediate images");
        await RefusedAsync(new() { MediaType = "text/plain" }, "no type of images");
        await RefusedAsync(new() { RawRepresentationFactory = _ => "x" }, "returned a String");
        await RefusedAsync(new() { AdditionalProperties = new() { ["n"] = 1 } }, "'n'");
        var link = await Assert.ThrowsAsync<NotSupportedException>(() => Generator().EditImagesAsync([new UriContent("https://example.org/a.png", "image/png")], "x", cancellationToken: Token));
        var text = await Assert.ThrowsAsync<NotSupportedException>(() => Generator().EditImagesAsync([new DataContent(Png, "text/plain")], "x", cancellationToken: Token));

        Assert.Contains("pass a DataContent", link.Message, StringComparison.Ordinal);
        Assert.Contains("is text/plain", text.Message, StringComparison.Ordinal);
        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task Failure_IsTheSdksException()
    {
        Gateway.Enqueue(FakeReply.Error(429, "slow down"));

        await Assert.ThrowsAsync<GatewayRateLimitException>(() => Generator().GenerateImagesAsync("x", cancellationToken: Token));
    }

    [Fact]
    public async Task Services_AreTheGeneratorTheClientAndTheMetadata()
    {
        var client = Client();
        using var generator = client.AsIImageGenerator("openai/gpt-image-1");
        await generator.GenerateImagesAsync("x", cancellationToken: Token);

        var metadata = generator.GetService<ImageGeneratorMetadata>()!;
        Assert.Equal(("inference_gateway", Gateway.BaseUrl, "openai/gpt-image-1"), (metadata.ProviderName, metadata.ProviderUri, metadata.DefaultModelId));
        Assert.Same(client, generator.GetService<InferenceGatewayClient>());
        Assert.Same(generator, generator.GetService<IImageGenerator>());
        Assert.Throws<ArgumentException>("provider", () => client.AsIImageGenerator(default, "m"));
    }

    private async Task RefusedAsync(ImageGenerationOptions options, string message) => Assert.Contains(
        message,
        (await Assert.ThrowsAsync<NotSupportedException>(() => Generator().GenerateImagesAsync("x", options, Token))).Message,
        StringComparison.Ordinal);
}
