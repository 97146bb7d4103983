using System.Net;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Images;

/// <summary>The refusals that concern images, by the three operations.</summary>
public sealed class ImageErrorTests : ClientTest
{
    [Fact]
    public async Task Images_SwitchedOff_AreNotFoundEverywhere()
    {
        await using var off = await FakeGateway.StartAsync(new FakeGatewayOptions { ImagesEnabled = false }, Token);
        var client = Client(o => o.BaseUrl = off.BaseUrl);

        Func<Task>[] calls =
        [
            () => client.CreateImageAsync("openai/gpt-image-1", "x", cancellationToken: Token),
            () => client.CreateImageEditAsync(Edit("openai/gpt-image-1"), cancellationToken: Token),
            () => client.CreateImageVariationAsync(new() { Image = Cat, Model = "openai/dall-e-2" }, cancellationToken: Token),
        ];
        string[] operations = ["CreateImage", "CreateImageEdit", "CreateImageVariation"];
        foreach (var (call, operation) in calls.Zip(operations))
        {
            var exception = await Assert.ThrowsAsync<GatewayNotFoundException>(call);
            Assert.Equal(operation, exception.Operation);
            Assert.Equal("The Images API is not enabled. Set IMAGES_ENABLED=true (ENABLE_IMAGES=true in older gateways) to enable it.", exception.ErrorMessage);
        }
    }

    [Theory]
    [InlineData("groq/llama", "The Images API is not supported by this provider yet.")]
    [InlineData(null, "No provider specified. Please specify a provider")]
    [InlineData("gpt-image-1", "Unable to determine provider for model. Please specify a provider")]
    public async Task Images_ProviderWithoutThem_AreRefused(string? model, string error)
    {
        var made = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().CreateImageAsync(new CreateImageRequest { Prompt = "x", Model = model }, cancellationToken: Token));
        var edited = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().CreateImageEditAsync(Edit(model), cancellationToken: Token));

        Assert.StartsWith(error, made.ErrorMessage, StringComparison.Ordinal);
        Assert.StartsWith(error, edited.ErrorMessage, StringComparison.Ordinal);
    }

    // The client checks what it can, so the gateway's own words for it must be enqueued or provoked.
    [Theory]
    [InlineData("Failed to parse multipart/form-data request")]
    [InlineData("The 'image' file is required.")]
    [InlineData("The 'prompt' field is required.")]
    public async Task Form_AtFault_IsABadRequest(string error)
    {
        Gateway.Enqueue(FakeReply.Error(400, error));

        var exception = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().CreateImageEditAsync(Edit("openai/gpt-image-1"), cancellationToken: Token));

        Assert.Equal("CreateImageEdit", exception.Operation);
        Assert.Equal(error, exception.ErrorMessage);
    }

    [Fact]
    public async Task Form_ThroughTheInterfaceWithoutAnImage_IsRefusedByTheGateway()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "\"prompt\"" } };

        var exception = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().Api.CreateImageEditAsync(Provider.Openai, form, null, Token));

        Assert.Equal("The 'image' file is required.", exception.ErrorMessage);
    }

    [Fact]
    public async Task Form_TooLarge_IsRefusedByTheGateway()
    {
        var exception = await Assert.ThrowsAsync<GatewayBadRequestException>(() =>
            Client().CreateImageVariationAsync(new() { Image = new FilePart(new byte[10 << 20], "large.png"), Model = "openai/dall-e-2" }, cancellationToken: Token));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, exception.StatusCode);
        Assert.Contains("SERVER_MAX_REQUEST_BODY_SIZE", exception.Message, StringComparison.Ordinal);
    }

    // The provider's own body comes through as it is.
    [Fact]
    public async Task Error_OfTheProvider_IsReadFromItsOwnShape()
    {
        Gateway.Enqueue(FakeReply.Json("""{"error":{"message":"Your request was rejected by the safety system.","type":"image_generation_user_error","param":null,"code":"moderation_blocked"}}""", 400));

        var exception = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().CreateImageAsync("openai/gpt-image-1", "x", cancellationToken: Token));

        Assert.Equal("moderation_blocked", exception.Code);
        Assert.Equal("image_generation_user_error", exception.Type);
        Assert.Equal("Your request was rejected by the safety system.", exception.ErrorMessage);
    }

    // Twice costs twice: what may have been worked on is not tried again.
    [Fact]
    public async Task Upstream_NotReached_IsAServerErrorAfterOneAttempt()
    {
        Gateway.Enqueue(FakeReply.Error(502, "Failed to reach upstream server"));

        var exception = await Assert.ThrowsAsync<GatewayServerException>(() => Client().CreateImageAsync("openai/gpt-image-1", "x", cancellationToken: Token));

        Assert.Equal("Failed to reach upstream server", exception.ErrorMessage);
        Assert.Equal(1, exception.Attempts);
        Assert.Single(Gateway.Requests);
    }

    private static FilePart Cat => new(ImageFiles.Png, "cat.png");

    private static CreateImageEditRequest Edit(string? model) => new() { Prompt = "x", Image = [Cat], Model = model };
}
