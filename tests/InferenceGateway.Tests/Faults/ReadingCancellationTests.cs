using InferenceGateway.Tests.Http;

namespace InferenceGateway.Tests.Faults;

/// <summary>Cancelling the token ends the reading of every answer with an exception that has the token, and closes the connection.</summary>
public sealed class ReadingCancellationTests : CancellationTest
{
    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_CancelledWhileTheBodyPauses_ClosesTheConnection(string call)
    {
        Server.Script = async connection =>
        {
            await FaultCall.Named(call).BeginAsync(connection);
            await connection.StallAsync();
        };
        using var pauses = new BodyPauseHandler(FaultCall.Named(call).Beginning.Length);

        await CancelAfterAsync(pauses.Paused, Start(call, options => options.Handler = pauses));

        await ClosedAsync();
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Stream_CancelledBetweenTwoChunksThatHaveArrived_ClosesTheConnection(string call)
    {
        Server.Script = async connection =>
        {
            await connection.StartAsync();
            await connection.PieceAsync(string.Concat(FaultCall.Named(call).Bodies()[..^1]));
            await connection.StallAsync();
        };
        var texts = new List<string>();
        var calling = Start(call, say: text =>
        {
            texts.Add(text);
            Source.Cancel();
        });

        await CancelledAsync(calling);

        Assert.Single(texts);
        await ClosedAsync();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_CancelledWhileTheBodyOfAnErrorPauses_ClosesTheConnection(string call)
    {
        Server.Script = async connection =>
        {
            await connection.WriteAsync("HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\nhalf");
            await connection.StallAsync();
        };
        using var pauses = new BodyPauseHandler("half".Length);

        await CancelAfterAsync(pauses.Paused, Start(call, options => options.Handler = pauses));

        await ClosedAsync();
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Stream_WhoseLoopIsLeft_ClosesTheConnectionAtOnce(string call)
    {
        Server.Script = async connection =>
        {
            await FaultCall.Named(call).BeginAsync(connection);
            await connection.StallAsync();
        };
        var left = new NotSupportedException("left");

        var error = await Record.ExceptionAsync(() => Start(call, say: text => _ = text.Length > 0 ? throw left : text));

        Assert.Same(left, error);
        await ClosedAsync();
    }
}
