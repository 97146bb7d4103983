using InferenceGateway.Tests.Faults;

namespace InferenceGateway.Tests.Secrets;

/// <summary>If a server repeats the key, no exception shows it, whatever way the server wrote it.</summary>
public sealed class KeyEchoTests
{
    private const string Escaped = @"sk-k3y\/that\u002bnobody=sees";

    private static readonly Dictionary<string, Func<FaultConnection, Task>> s_echoes = new()
    {
        ["text"] = connection => connection.AnswerAsync($"Incorrect key {Secret.Key}, get another", "401 No"),
        ["error"] = connection => connection.AnswerAsync($$"""{"error":"Incorrect key {{Secret.Key}}"}""", "401 No"),
        ["escaped error"] = connection => connection.AnswerAsync($$$"""{"error":{"message":"Incorrect key {{{Escaped}}}","code":"{{{Escaped}}}","type":"{{{Escaped}}}","param":"{{{Escaped}}}"},"request_id":"{{{Escaped}}}"}""", "403 No"),
        ["error in a string"] = connection => connection.AnswerAsync($$$"""{"error":"{\"error\":{\"message\":\"Incorrect key {{{Secret.Key}}}\"}}"}""", "500 No"),
        ["cut at the limit"] = connection => connection.AnswerAsync(new string('x', InferenceGatewayClientDefaults.MaxErrorBodyBytes - 12) + Secret.Key, "500 No"),
        ["cut in an escape"] = connection => connection.AnswerAsync(new string('x', InferenceGatewayClientDefaults.MaxErrorBodyBytes - 15) + Escaped, "500 No"),
        ["reason"] = connection => connection.AnswerAsync("", $"499 {Secret.Key}"),
        ["headers"] = connection => connection.AnswerAsync("", "418 No", headers: $"X-Request-Id: {Secret.Key}\r\nWWW-Authenticate: Bearer realm=\"{Secret.Key}\"\r\n"),
        ["redirect"] = connection => connection.AnswerAsync("", "307 There", headers: $"Location: http://elsewhere.invalid/?key={Secret.Key}\r\n"),
        ["200, text"] = connection => connection.AnswerAsync($"Incorrect key {Secret.Key}"),
        ["200, web page"] = connection => connection.AnswerAsync($"<p>Incorrect key {Secret.Key}"),
        ["200, error"] = connection => connection.AnswerAsync($$$"""{"error":{"message":"Incorrect key {{{Secret.Key}}}"}}"""),
        ["200, error in a list"] = connection => connection.AnswerAsync($$$"""[{"error":{"message":"Incorrect key {{{Secret.Key}}}"}}]"""),
        ["200, error and headers"] = connection => connection.AnswerAsync($$$"""{"error":{"message":"Incorrect key {{{Escaped}}}"}}""", headers: $"X-Request-Id: {Secret.Key}\r\n"),
        ["event"] = connection => connection.AnswerAsync($"event: error\ndata: Incorrect key {Secret.Key}\n\n", contentType: "text/event-stream"),
        ["status line"] = connection => connection.WriteAsync($"Bearer {Secret.Key}\r\n\r\n"),
        ["header line"] = connection => connection.WriteAsync($"HTTP/1.1 200 OK\r\nAuthorization Bearer {Secret.Key}\r\n\r\n"),
    };

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var echo in s_echoes.Keys)
            {
                foreach (var call in FaultCall.All)
                {
                    cells.Add(echo, call.Name);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Key_RepeatedByTheServer_IsInNoException(string echo, string call)
    {
        await using var server = new FaultServer { Script = s_echoes[echo] };
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = server.Address, ApiKey = Secret.Key, MaxRetries = 0 });

        var error = await Record.ExceptionAsync(() => FaultCall.Named(call).CallAsync(client, static _ => { }, null, TestContext.Current.CancellationToken));

        SecretCheck.Holds(Assert.IsAssignableFrom<InferenceGatewayException>(error));
    }

    // Keys for a provider travel in headers of their own.
    [Theory]
    [InlineData("Authorization", "Basic ")]
    [InlineData("X-Api-Key", "")]
    [InlineData("X-Api-Key", "Key ", " ")]
    [InlineData("X-Auth-Token", "")]
    [InlineData("Cookie", "theme=dark; session=")]
    [InlineData("Cookie", "session=", "; theme=dark")]
    public async Task KeyOfTheCall_RepeatedByTheServer_IsInNoException(string header, string before, string after = "")
    {
        await using var server = new FaultServer { Script = s_echoes["error"] };
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = server.Address, MaxRetries = 0 });
        var options = new RequestOptions { Headers = new Dictionary<string, string> { [header] = before + Secret.Key + after } };

        SecretCheck.Holds(await Assert.ThrowsAsync<GatewayAuthenticationException>(() => client.GenerateContentAsync("m", "hi", options, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("unusable")]
    public async Task KeyOfTheProvider_ThatCannotBeSent_IsNotShown(string how)
    {
        var options = new InferenceGatewayClientOptions
        {
            ApiKeyProvider = _ => how == "failed" ? throw new InvalidOperationException("no token") : new ValueTask<string>(Secret.Key + "\r\nX-Evil: 1"),
        };
        using var client = new InferenceGatewayClient(options);

        var error = await Assert.ThrowsAsync<GatewayCredentialException>(() => client.GenerateContentAsync("m", "hi", cancellationToken: TestContext.Current.CancellationToken));

        SecretCheck.Holds(error);
        Assert.Contains("ApiKeyProvider", error.Message, StringComparison.Ordinal);
    }
}
