using System.Net;
using System.Reflection;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Refit.Tests;

/// <summary>Every operation exists and returns what the interface declares.</summary>
public sealed class OperationTests : RefitTest
{
    /// <summary>An answer that every operation accepts: it has an id and lists.</summary>
    private const string Answer = """{"id":"a1","data":[],"choices":[{"message":{}}],"object":"x","new":[1.10]}""";

    public static TheoryData<RefitWay, string> Methods => Operation.Of(static _ => true);

    public static TheoryData<RefitWay, string> JsonMethods => Operation.Of(static answer => answer != typeof(void) && answer != typeof(HttpResponseMessage));

    public static TheoryData<RefitWay, string> RawMethods => Operation.Of(static answer => answer == typeof(HttpResponseMessage));

    [Fact]
    public void Table_HasEveryMethodOfTheInterface() =>
        Assert.Equal(
            typeof(IInferenceGatewayApi).GetMethods(BindingFlags.Public | BindingFlags.Instance).Select(static method => method.Name).Order(StringComparer.Ordinal),
            Operation.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Method_IsSentToItsRoute(RefitWay way, string method)
    {
        Gateway.Respond(static _ => FakeReply.Json(Answer));
        var operation = Operation.All[method];

        var answer = await operation.Call(Api(way), null, Token);

        Assert.Equal(operation.Target, $"{Request.Method} {Request.Path}");
        Assert.Equal(Operation.AnswerOf(method), answer?.GetType() ?? typeof(void));
    }

    [Theory]
    [MemberData(nameof(JsonMethods))]
    public async Task JsonAnswer_IsReadByTheCodec_WithItsFacts(RefitWay way, string method)
    {
        Gateway.Enqueue(FakeReply.Json(Answer).WithHeader("x-request-id", "r1"));

        var answer = await Operation.All[method].Call(Api(way), null, Token);

        var http = (ResponseInfo)answer!.GetType().GetProperty(nameof(Response.Http))!.GetValue(answer)!;
        Assert.Equal((HttpStatusCode.OK, "r1", 1), (http.StatusCode, http.RequestId, http.Attempts));
        var unknown = (JsonMembers)answer.GetType().GetProperty(nameof(Response.AdditionalProperties))!.GetValue(answer)!;
        Assert.Equal("[1.10]", unknown["new"].ToString());
    }

    [Theory]
    [MemberData(nameof(RawMethods))]
    public async Task RawAnswer_ComesWithItsHeaders(RefitWay way, string method)
    {
        var rest = new TaskCompletionSource();
        Gateway.Enqueue(FakeReply.Script(200, "application/octet-stream").Write([0, 255]).WaitFor(rest.Task).Write([128]));

        using var response = (HttpResponseMessage)(await Operation.All[method].Call(Api(way), null, Token))!;
        rest.SetResult();

        Assert.Equal([0, 255, 128], await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Request_IsWrittenByTheCodec(RefitWay way)
    {
        var request = new CreateChatCompletionRequest { Model = "gpt-4o", Messages = [Message.User("grüße")], Temperature = 0.5 };

        var answer = await Api(way).CreateChatCompletionAsync(Provider.Openai, request, null, Token);

        Assert.NotEmpty(answer.Text);
        Assert.Equal("""{"model":"gpt-4o","messages":[{"role":"user","content":"grüße"}],"temperature":0.5}""", Request.BodyText);
        Assert.Equal("openai", Request.Query["provider"]);
        Assert.Equal("application/json", Request.Headers["Content-Type"]);
        Assert.DoesNotContain("Transfer-Encoding", Request.Headers.Keys);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Form_OfAnImage_IsSent(RefitWay way)
    {
        var request = new CreateImageEditRequest { Prompt = "a hat", Image = [new FilePart(new byte[] { 1, 2, 3 }, "cat.png")] };

        var answer = await Api(way).CreateImageEditAsync(Provider.Openai, request.ToContent(), null, Token);

        Assert.NotEmpty(answer.Data);
        Assert.StartsWith("multipart/form-data", Request.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Root_WithAPath_KeepsIt(RefitWay way)
    {
        Gateway.Respond(static _ => FakeReply.Json(Answer));

        await Api(way, http => http.BaseAddress = new Uri(Root, "/ai/")).ListModelsAsync(null, null, null, Token);

        Assert.Equal("/ai/v1/models", Request.Path);
    }
}
