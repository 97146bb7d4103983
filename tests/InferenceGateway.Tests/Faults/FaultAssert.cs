using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Tests.Http;
using InferenceGateway.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Faults;

/// <summary>Makes a call under a fault, and checks everything that is documented of it.</summary>
internal static class FaultAssert
{
    public static async Task CheckAsync(Fault fault, FaultCall call, CancellationToken token)
    {
        await using var server = new FaultServer { AtConnect = fault.AtConnect, Script = connection => fault.Script(connection, call) };
        using var open = new OpenConnections(server.Port);
        var clock = new FakeTimeProvider();
        using var pauses = Pauses(fault, call);
        using var client = Client(fault, server, clock, pauses);
        var expected = fault.Expected(call);

        var text = new StringBuilder();
        if (expected.Text.Length == 0 || !call.IsStream)
        {
            server.ClientRead.SetResult();
        }

        var calling = Record.ExceptionAsync(() => call.CallAsync(
            client,
            piece =>
            {
                text.Append(piece);
                if (piece.Length > 0)
                {
                    server.ClientRead.TrySetResult();
                }
            },
            null,
            token)).AsTask();
        if (fault.Within > TimeSpan.Zero)
        {
            await SilenceAsync(server, pauses, calling).WaitAsync(Hang.Limit, token);
            clock.Advance(fault.Within);
        }

        var error = await calling.WaitAsync(Hang.Limit, token);

        Check(expected, call, error, text.ToString());
        await CheckConnectionAsync(expected.Connection, server, open, client, call, token);
    }

    /// <summary>Asks under a fault whether the gateway is healthy, which must not throw.</summary>
    public static async Task<bool> AskForHealthAsync(Fault fault, CancellationToken token)
    {
        var call = FaultCall.Named("models");
        await using var server = new FaultServer { AtConnect = fault.AtConnect, Script = connection => fault.Script(connection, call) };
        server.ClientRead.SetResult();
        var clock = new FakeTimeProvider();
        using var pauses = Pauses(fault, call);
        using var client = Client(fault, server, clock, pauses);
        var asking = client.IsHealthyAsync(cancellationToken: token);
        if (fault.Within > TimeSpan.Zero)
        {
            await SilenceAsync(server, pauses, asking).WaitAsync(Hang.Limit, token);
            clock.Advance(fault.Within);
        }

        return await asking.WaitAsync(Hang.Limit, token);
    }

    private static BodyPauseHandler? Pauses(Fault fault, FaultCall call) =>
        fault.BodyBeforeSilence is { } bytes ? new BodyPauseHandler(bytes(call)) : null;

    /// <summary>Ends when the server is silent and the client waits: for the headers, which it does since it sent the request, or for more of the body.</summary>
    /// <param name="server">The server.</param>
    /// <param name="pauses">What sees the body; null where none comes.</param>
    /// <param name="calling">A call that has ended without reading the body waits for nothing.</param>
    private static async Task SilenceAsync(FaultServer server, BodyPauseHandler? pauses, Task calling)
    {
        await (await server.First).Stalled;
        if (pauses is not null)
        {
            await Task.WhenAny(pauses.Paused, calling);
        }
    }

    private static InferenceGatewayClient Client(Fault fault, FaultServer server, FakeTimeProvider clock, HttpMessageHandler? handler)
    {
        var options = new InferenceGatewayClientOptions
        {
            BaseUrl = fault.Address?.Invoke(server) ?? server.Address,
            ApiKey = Secret.Key,
            MaxRetries = 0,
            TimeProvider = clock,
            Handler = handler,
        };
        fault.Options?.Invoke(options);
        return new InferenceGatewayClient(options);
    }

    private static void Check(ExpectedOutcome expected, FaultCall call, Exception? error, string text)
    {
        Assert.True(error?.GetType() == expected.Error, $"expected {expected.Error?.Name ?? "an answer"}: {error}");
        Assert.Equal(expected.Text, text);
        if (error is null)
        {
            return;
        }

        var known = Assert.IsAssignableFrom<InferenceGatewayException>(error);
        Assert.Equal((call.Operation, 1), (known.Operation, known.Attempts));
        Assert.StartsWith(call.Operation, known.Message, StringComparison.Ordinal);
        Assert.All(expected.Says, words => Assert.Contains(words, known.Message, StringComparison.Ordinal));
        Assert.True(known.Message.Length < 1_500 && !known.Message.Any(char.IsControl), known.Message);
        Assert.Equal(expected.Chunks, (int?)known.Progress?.Chunks);
        Assert.Equal(expected.Text, call.IsStream ? Kept(known) : "");
        Assert.Equal(expected.Setting, (known as GatewayTimeoutException)?.Setting);
        Assert.Equal(expected.Status, (known as GatewayApiException)?.StatusCode);
        Assert.Contains(expected.Body ?? "", (known as GatewayApiException)?.Body ?? "", StringComparison.Ordinal);
        SecretCheck.Holds(known);
    }

    /// <summary>The text of what a stream left behind.</summary>
    private static string Kept(InferenceGatewayException error) =>
        error.PartialResponse?.Text ?? error.PartialOutput?.OutputText ?? error.PartialMessage?.Text ?? "";

    private static async Task CheckConnectionAsync(ConnectionOutcome after, FaultServer server, OpenConnections open, InferenceGatewayClient client, FaultCall call, CancellationToken token)
    {
        await open.Released.WaitAsync(Hang.Limit, token);
        switch (after)
        {
            case ConnectionOutcome.None:
                Assert.Equal(0, open.Idle);
                break;
            case ConnectionOutcome.Closed:
                await Task.WhenAll(server.Connections.Select(connection => connection.Closed)).WaitAsync(Hang.Limit, token);
                break;
            case ConnectionOutcome.Reused:
                await open.GivenBack.WaitAsync(Hang.Limit, token);
                var (text, requests) = ("", server.Requests);
                server.Script = connection => call.AnswerAsync(connection);
                await call.CallAsync(client, piece => text += piece, null, token);
                Assert.Equal("ab", text);
                Assert.Equal((1, requests + 1), (server.Connections.Length, server.Requests));
                break;
            default:
                break;
        }
    }
}
