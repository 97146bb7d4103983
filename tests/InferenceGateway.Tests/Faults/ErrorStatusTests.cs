using System.Globalization;
using InferenceGateway.Http;

namespace InferenceGateway.Tests.Faults;

/// <summary>Errors by their status: the status determines the type of the exception, the shape of the body its words, and the connection stays in use.</summary>
public sealed class ErrorStatusTests(ErrorStatusTests.ErrorServer errors) : IClassFixture<ErrorStatusTests.ErrorServer>
{
    private const string ShortShape = "gateway";

    /// <summary>Its text is longer than a message may be.</summary>
    private const string LongShape = "deep JSON";

    /// <summary>All that are registered, and those of nginx, Cloudflare and Anthropic.</summary>
    private static readonly int[] s_statuses =
    [
        400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 444, 451, 499,
        500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530,
    ];

    public static TheoryData<int, string, string> EveryStatus()
    {
        var rows = new TheoryData<int, string, string>();
        foreach (var status in s_statuses)
        {
            rows.Add(status, ShortShape, "chat");
            rows.Add(status, LongShape, "streamed chat");
        }

        return rows;
    }

    public static MatrixTheoryData<string, string> EveryShapeAndCall() =>
        new(ErrorShape.All.Select(shape => shape.Name), FaultCall.All.Select(call => call.Name));

    [Theory]
    [MemberData(nameof(EveryStatus))]
    public Task Error_OfEveryStatus_IsTypedByTheStatus(int status, string shape, string call) => CheckAsync(status, shape, call);

    [Theory]
    [MemberData(nameof(EveryShapeAndCall))]
    public Task Error_OfEveryShape_SaysWhatTheServerSaidUnderEveryCall(string shape, string call) => CheckAsync(500, shape, call);

    private async Task CheckAsync(int status, string shapeName, string callName)
    {
        var (shape, call) = (ErrorShape.Named(shapeName), FaultCall.Named(callName));
        var options = new RequestOptions { Headers = new Dictionary<string, string> { [ErrorServer.Header] = $"{status}/{shapeName}" } };

        var error = await Record.ExceptionAsync(() => call.CallAsync(errors.Client, static _ => { }, options, TestContext.Current.CancellationToken));

        Assert.True(error?.GetType() == TypeOf(status), error?.ToString());
        var failure = (GatewayApiException)error!;
        Assert.Equal((status, call.Operation, false, 1), ((int)failure.StatusCode, failure.Operation, failure.IsInBand, failure.Attempts));
        Assert.Equal((shape.Message, shape.Type, shape.Code), (failure.ErrorMessage, failure.Type, failure.Code));
        Assert.Equal(shape.Body.Length == 0 ? null : shape.Body.Replace('\xff', '\ufffd'), failure.Body);
        Assert.StartsWith($"{call.Operation} failed: {status.ToString(CultureInfo.InvariantCulture)} ", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.Message.Length < 1_100 && !failure.Message.Any(char.IsControl), failure.Message);
        Assert.Null(failure.Progress);
        SecretCheck.Holds(failure);
        Assert.Single(errors.Connections);
    }

    private static Type TypeOf(int status) => status switch
    {
        400 or 413 or 415 or 422 => typeof(GatewayBadRequestException),
        401 => typeof(GatewayAuthenticationException),
        403 => typeof(GatewayPermissionException),
        404 => typeof(GatewayNotFoundException),
        429 => typeof(GatewayRateLimitException),
        >= 500 => typeof(GatewayServerException),
        _ => typeof(GatewayApiException),
    };

    /// <summary>A server and a client for all tests of the class: the server answers with the error that a header of the request names, over one connection.</summary>
    public sealed class ErrorServer : IAsyncDisposable
    {
        public const string Header = "X-Fault";

        private readonly FaultServer _server = new() { Script = AnswerAsync };

        public ErrorServer() =>
            Client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = _server.Address, ApiKey = Secret.Key, MaxRetries = 0 });

        public InferenceGatewayClient Client { get; }

        internal FaultConnection[] Connections => _server.Connections;

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await _server.DisposeAsync();
        }

        private static Task AnswerAsync(FaultConnection connection)
        {
            var fault = connection.Header(Header)!.Split('/', 2);
            return connection.AnswerAsync(ErrorShape.Named(fault[1]).Body, $"{fault[0]} As Asked", "text/event-stream");
        }
    }
}
