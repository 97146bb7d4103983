using InferenceGateway.Http;
using InferenceGateway.Rest;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using Refit;

namespace InferenceGateway.Tests.Rest;

/// <summary>An operation that answers bytes; the gateway's document has none yet.</summary>
public interface ISpeech
{
    [Get("/proxy/openai/speech")]
    Task<BinaryAnswer> GetAsync([Property(RequestOptions.PropertyName)] RequestOptions? options, CancellationToken cancellationToken);
}

/// <summary>Bytes through Refit, which disposes each answer whose value it has.</summary>
public sealed class RefitBinaryAnswerTests : ClientTest
{
    [Fact]
    public async Task Bytes_OutliveTheAnswerThatRefitDisposes()
    {
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(FakeReply.Script(200, "audio/mpeg").Write("abc").WaitFor(gate.Task).Write("def").WithHeader("x-request-id", "r1"));
        var limits = new BodyLimits(new InferenceGatewayClientOptions(), CancellationToken.None);
        using var client = new HttpClient(new Handing(limits)) { BaseAddress = new Uri(Gateway.BaseUrl.GetLeftPart(UriPartial.Authority)) };

        using var answer = await RestService.ForGenerated<ISpeech>(client, new RefitSettings(new CodecContentSerializer())).GetAsync(null, Token);
        gate.SetResult();
        using var reader = new StreamReader(answer.Content);

        Assert.Equal("audio/mpeg", answer.ContentType);
        Assert.Equal("r1", answer.Http.RequestId);
        Assert.Equal("abcdef", await reader.ReadToEndAsync(Token));
    }

    private sealed class Handing(BodyLimits limits) : DelegatingHandler(new HttpClientHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            response.Content = new HandedOutAnswer(request, response, limits);
            return response;
        }
    }
}
