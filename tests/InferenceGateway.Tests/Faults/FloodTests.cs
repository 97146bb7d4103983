using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.Faults;

/// <summary>Servers that send without end or announce enormous bodies: each call ends at its limit, and memory stays within it.</summary>
[Collection(nameof(NonParallel))]
public sealed class FloodTests(ITestOutputHelper output)
{
    private const int MaxResponseBytes = 4 * 1024 * 1024;
    private const int ErrorBytes = 100 * 1024 * 1024;

    /// <summary>The bytes that can be between two sockets of one machine, and those that a closing client still reads.</summary>
    private const int InFlight = 48 * 1024 * 1024;

    private static readonly byte[] s_filler = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
    private static readonly byte[] s_blanks = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
    private static readonly byte[] s_comments = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(": still here\n\n", 4096)));

    public static readonly string[] Names = ["error body of 100 MB", "line without end", "comments without end", "JSON text without end", "white space without end", "300 MB announced"];

    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var name in Names)
        {
            foreach (var call in FaultCall.All)
            {
                cells.Add(name, call.Name);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Call_UnderAFlood_EndsAtItsLimit(string name, string callName)
    {
        var token = TestContext.Current.CancellationToken;
        var call = FaultCall.Named(callName);
        await using var server = new FaultServer { Script = connection => FloodAsync(name, connection, call) };
        using var open = new OpenConnections(server.Port);
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = server.Address, ApiKey = Secret.Key, MaxRetries = 0, MaxResponseBytes = MaxResponseBytes });
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var error = await Record.ExceptionAsync(() => call.CallAsync(client, static _ => { }, null, token)).AsTask().WaitAsync(TimeSpan.FromSeconds(60), token);

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        await open.Released.WaitAsync(TimeSpan.FromSeconds(10), token);
        var sent = server.Connections.Sum(connection => connection.SentBytes);
        output.WriteLine($"{allocated:N0} bytes allocated, {sent:N0} bytes sent");
        var limit = CheckError(name, call, error);
        // A buffer that grows by doubling has had four times its content in all.
        Assert.InRange(allocated, 0, (6L * limit) + (2 * 1024 * 1024));
        Assert.InRange(sent, 0, limit + (long)InFlight);
    }

    /// <summary>Checks the error, and gives the limit that ended the call.</summary>
    private static int CheckError(string name, FaultCall call, Exception? error)
    {
        if (name == Names[0])
        {
            var failure = Assert.IsType<GatewayServerException>(error);
            Assert.Equal(InferenceGatewayClientDefaults.MaxErrorBodyBytes, failure.Body!.Length);
            Assert.True(failure.Message.Length < 1_000);
            return InferenceGatewayClientDefaults.MaxErrorBodyBytes;
        }

        if (name == Names[5] && call.IsStream)
        {
            // The end of the answer is seen, whatever was announced.
            Assert.Null(error);
            return 0;
        }

        var tooMuch = Assert.IsType<GatewayProtocolException>(error);
        Assert.Equal(call.Operation, tooMuch.Operation);
        Assert.Contains(call.IsStream ? "raise MaxEventBytes" : "raise MaxResponseBytes", tooMuch.Message, StringComparison.Ordinal);
        return call.IsStream ? InferenceGatewayClientDefaults.MaxEventBytes : name == Names[5] ? 0 : MaxResponseBytes;
    }

    private static async Task FloodAsync(string name, FaultConnection connection, FaultCall call)
    {
        if (name == Names[0])
        {
            await connection.WriteAsync($"HTTP/1.1 500 Oops\r\nContent-Length: {ErrorBytes}\r\n\r\n");
            while (!connection.IsOver && connection.SentBytes < ErrorBytes)
            {
                await connection.WriteAsync(s_filler);
            }

            return;
        }

        if (name == Names[5])
        {
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: 300000000\r\n\r\n{call.Body()}");
            await connection.StallAsync();
            return;
        }

        await connection.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + name switch
        {
            "line without end" => "data: ",
            "JSON text without end" => "{\"id\":\"",
            _ => "",
        });
        var filler = name switch
        {
            "comments without end" => s_comments,
            "white space without end" => s_blanks,
            _ => s_filler,
        };
        while (!connection.IsOver)
        {
            await connection.WriteAsync(filler);
        }
    }
}
