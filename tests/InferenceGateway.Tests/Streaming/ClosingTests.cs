using InferenceGateway.Testing;
using InferenceGateway.Tests.Faults;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.Streaming;

/// <summary>A stream that is not read any more closes its connection, so that the model stops.</summary>
public sealed class ClosingTests : StreamTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Loop_Left_ClosesTheConnectionAtOnce(bool callersClient)
    {
        using var http = new HttpClient(EndlessDrain());
        Gateway.Enqueue(FakeReply.Script().Write(Body(Chunk("a"), Chunk("b"))).Hang());
        await foreach (var chunk in Ask(callersClient ? Client(null, http) : Client(o => o.Handler = EndlessDrain())))
        {
            break;
        }

        await Request.Aborted.WaitAsync(Hang.Limit, Token);
    }

    // The connection serves the next call.
    [Fact]
    public async Task Stream_ThatIsDone_IsNotReadOn()
    {
        var reads = 0;
        var body = new PieceStream(Body(Chunk("a"), Stop, "[DONE]")) { End = _ => Task.FromResult(reads++ * 0) };

        Assert.Equal(("a", 0), (await ReadAsync(Ask(Client(body))), reads));
    }

    [Fact]
    public async Task Loop_LeftByAnException_ClosesTheConnectionAtOnce()
    {
        Gateway.Enqueue(FakeReply.Script().Event(Chunk("a")).Hang());

        await Assert.ThrowsAsync<NotSupportedException>(async () =>
        {
            await foreach (var chunk in Ask(Client(o => o.Handler = EndlessDrain())))
            {
                throw new NotSupportedException();
            }
        });

        await Request.Aborted.WaitAsync(Hang.Limit, Token);
    }

    [Fact]
    public async Task Stream_DisposedDuringAStep_ClosesTheConnectionAtOnce()
    {
        Gateway.Enqueue(FakeReply.Script().Event(Chunk("a")).Hang());
        var chunks = Ask(Client(o => o.Handler = EndlessDrain())).GetAsyncEnumerator(Token);
        Assert.True(await chunks.MoveNextAsync());
        var step = chunks.MoveNextAsync().AsTask();

        await Assert.ThrowsAsync<NotSupportedException>(() => chunks.DisposeAsync().AsTask());

        await Assert.ThrowsAnyAsync<Exception>(() => step);
        await Request.Aborted.WaitAsync(Hang.Limit, Token);
    }

    [Fact]
    public async Task Event_Unreadable_ClosesTheConnectionAtOnce()
    {
        Gateway.Enqueue(FakeReply.Script().Event("{nonsense}").Hang());

        await FailAsync<GatewayProtocolException>(Ask(Client(o => o.Handler = EndlessDrain())));

        await Request.Aborted.WaitAsync(Hang.Limit, Token);
    }

    [Fact]
    public async Task Done_EndsTheReading_ThoughTheBodyGoesOn()
    {
        Gateway.Enqueue(FakeReply.Events(Chunk("a")).Hang());

        Assert.Equal("a", await ReadAsync(Ask(Client(o => o.Handler = EndlessDrain()))).WaitAsync(Hang.Limit, Token));
    }

    [Fact]
    public async Task Connection_AfterTheEnd_IsUsedAgain()
    {
        using var open = new OpenConnections(Gateway.BaseUrl.Port);
        var client = Client();
        for (var call = 0; call < 5; call++)
        {
            await ReadAsync(Ask(client));

            // The end of the body may be a moment behind [DONE].
            await open.GivenBack.WaitAsync(Token);
        }

        Assert.Single(Gateway.Requests.Select(request => request.ConnectionId).Distinct());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Response_AfterTheReading_IsDisposed(int chunks)
    {
        var body = new PieceStream(Body(Chunk("a"), Chunk("b"), Stop, "[DONE]"));
        await using (var reading = Ask(Client(body)).GetAsyncEnumerator(Token))
        {
            for (var step = 0; step <= chunks; step++)
            {
                await reading.MoveNextAsync();
            }
        }

        Assert.True(body.IsDisposed);
    }
}
