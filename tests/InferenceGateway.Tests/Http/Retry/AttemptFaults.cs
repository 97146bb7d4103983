using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Http.Retry;

/// <summary>Makes an attempt fail in each way that the retry table has a row for.</summary>
internal static class AttemptFaults
{
    public static readonly string[] WithoutConnection = ["refused", "unknown host", "tls"];

    /// <summary>An answer, or what a server does in place of one.</summary>
    public static FakeReply? Reply(string fault, int attempt) => fault switch
    {
        "reset" => FakeReply.RawHttp().Reset(),
        "empty reply" => FakeReply.RawHttp(),
        "own timeout" => FakeReply.Script(200, "application/json").StartAfter(new TaskCompletionSource().Task),
        "slow provider" => FakeReply.Error(400, $"Post \"http://127.0.0.1:8080/proxy/openai/chat/completions\": net/http: timeout awaiting response headers ({attempt})"),
        _ when int.TryParse(fault, out var status) => FakeReply.Error(status, $"attempt {attempt}"),
        _ => null,
    };

    /// <summary>An address to which no connection can be made.</summary>
    public static async Task<Uri> AddressAsync(string fault, FakeGateway gateway)
    {
        switch (fault)
        {
            case "refused":
                await gateway.DisposeAsync();
                return gateway.BaseUrl;
            case "unknown host":
                return new Uri("http://no-such-host.invalid");
            case "tls":
                return new UriBuilder(gateway.BaseUrl) { Scheme = "https" }.Uri;
            default:
                return gateway.BaseUrl;
        }
    }
}
