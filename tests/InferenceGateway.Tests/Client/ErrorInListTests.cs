using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Client;

/// <summary>A 200 with an error instead of a list of images, models or tools. It was once returned as an empty list.</summary>
public sealed class ErrorInListTests : ClientTest
{
    private static readonly FilePart s_file = new(new byte[] { 1 }, "a.png");

    private static readonly Dictionary<string, Func<InferenceGatewayClient, Task>> s_calls = new()
    {
        ["CreateImage"] = client => client.CreateImageAsync("m", "a cat", cancellationToken: Token),
        ["CreateImageEdit"] = client => client.CreateImageEditAsync(new CreateImageEditRequest { Prompt = "a cat", Image = [s_file] }, cancellationToken: Token),
        ["CreateImageVariation"] = client => client.CreateImageVariationAsync(new CreateImageVariationRequest { Image = s_file }, cancellationToken: Token),
        ["ListModels"] = client => client.ListModelsAsync(cancellationToken: Token),
        ["ListTools"] = client => client.ListToolsAsync(cancellationToken: Token),
    };

    public static TheoryData<string, string> Errors
    {
        get
        {
            var errors = new TheoryData<string, string>();
            foreach (var call in s_calls.Keys)
            {
                errors.Add(call, """{"error":{"message":"quota used up","code":"q"}}""");
                errors.Add(call, """{"error":"quota used up"}""");
                errors.Add(call, """{"object":"error","message":"quota used up","data":null}""");
                errors.Add(call, """{"detail":"quota used up"}""");
                errors.Add(call, """[{"error":"quota used up"}]""");
            }

            return errors;
        }
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Error_InPlaceOfAList_IsAnApiException(string call, string body)
    {
        Gateway.Respond(_ => FakeReply.Json(body).WithHeader("X-Request-Id", "r-1"));

        var error = await Assert.ThrowsAsync<GatewayApiException>(() => s_calls[call](Client()));

        Assert.Equal((call, "quota used up", "r-1", true), (error.Operation, error.ErrorMessage, error.RequestId, error.IsInBand));
        Assert.Contains("quota used up", error.Body, StringComparison.Ordinal);
    }

    // The gateway writes an empty list of its own as null.
    [Theory]
    [InlineData("ListModels", """{"object":"list","data":null}""")]
    [InlineData("ListModels", """{"object":"list","data":[],"error":"ignored"}""")]
    [InlineData("ListModels", """{"object":"list","error":null,"message":""}""")]
    [InlineData("ListTools", """{"object":"list","data":null}""")]
    [InlineData("CreateImage", """{"created":1,"data":[]}""")]
    public async Task List_WithoutItems_IsAnAnswer(string call, string body)
    {
        Gateway.Respond(_ => FakeReply.Json(body));

        await s_calls[call](Client());
    }

    [Fact]
    public async Task Images_WithoutAnything_AreAnError()
    {
        Gateway.Respond(_ => FakeReply.Json("""{"created":1}"""));

        Assert.Equal("the response contains no images", (await Assert.ThrowsAsync<GatewayApiException>(() => s_calls["CreateImage"](Client()))).ErrorMessage);
    }
}
