using System.Text;
using InferenceGateway.Fuzz.Generators;
using InferenceGateway.Json;

namespace InferenceGateway.Fuzz.Targets;

/// <summary>
/// The fuzz target of one of the three APIs that stream: checks that a body gives the same result wherever the network splits it, and throws
/// only documented exceptions. A derived class brings the answer to start from and reads the stream.
/// </summary>
internal abstract class StreamTarget : IFuzzTarget, IDisposable
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly BodyHandler _handler = new();

    protected StreamTarget() =>
        Client = new InferenceGatewayClient(new InferenceGatewayClientOptions { Handler = _handler, MaxRetries = 0 });

    public static IReadOnlyList<StreamTarget> All { get; } = [new ChatTarget(), new ResponsesTarget(), new MessagesTarget()];

    public abstract string Name { get; }

    protected InferenceGatewayClient Client { get; }

    /// <summary>The events of an answer without any fault.</summary>
    protected abstract IReadOnlyList<string> Answer { get; }

    protected abstract Type EventType { get; }

    /// <summary>What some servers send in place of a stream.</summary>
    protected abstract Type WholeType { get; }

    public string? Try(FuzzTrial trial)
    {
        var random = trial.Random;
        var isRight = random.Next(4) == 0;
        trial.Bytes = isRight ? EventBody.Make(random, Answer, hasErrors: false) : Body(random);
        var breaks = !isRight && random.Next(6) == 0;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var whole = Read(new PiecewiseBody(trial.Bytes, [], breaks));
        trial.IsRefused = whole.Error is not null;
        return FuzzTrial.CheckAllocated(GC.GetAllocatedBytesForCurrentThread() - before, trial.Bytes.Length)
            ?? (isRight && whole.Error is not null ? $"a right answer was refused: {whole.Error}" : null)
            ?? TrySplit(trial, breaks, whole)
            ?? TryMarked(trial, breaks, whole);
    }

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }

    /// <summary>Reads to the end, or to a documented error.</summary>
    protected abstract Task ReadAsync(StringBuilder text);

    /// <summary>Writes down each event of a stream and, whatever ends it, the response that its accumulator has put together.</summary>
    protected static async Task ReadAsync<TEvent, TEventCodec, TWhole, TWholeCodec>(IAsyncEnumerable<TEvent> stream, StringBuilder text, Action<TEvent> add, Func<TWhole> whole)
        where TEventCodec : struct, IJsonCodec<TEvent>
        where TWholeCodec : struct, IJsonCodec<TWhole>
    {
        try
        {
            await foreach (var item in stream)
            {
                Append<TEvent, TEventCodec>(text, item);
                add(item);
            }
        }
        finally
        {
            Append<TWhole, TWholeCodec>(text, whole());
        }
    }

    private static void Append<T, TCodec>(StringBuilder text, T value)
        where TCodec : struct, IJsonCodec<T> =>
        text.Append(Encoding.UTF8.GetString(JsonCodec.WriteBytes<T, TCodec>(value))).Append('\n');

    private byte[] Body(Random random)
    {
        var body = random.Next(8) == 0
            ? TypedJson.Make(WholeType, random, isExact: random.Next(2) == 0)
            : EventBody.Make(random, Events(random), hasErrors: true);
        return random.Next(3) == 0 ? body : Mutation.Apply(body, random);
    }

    private string? TrySplit(FuzzTrial trial, bool breaks, (string Text, string? Error) whole)
    {
        var offsets = Offsets.Make(trial.Random, trial.Bytes);
        var split = Read(new PiecewiseBody(trial.Bytes, offsets, breaks));
        return split == whole ? null
            : $"split at {string.Join(',', offsets)} it ends in {split.Error ?? "an answer"} ({split.Text}), whole in {whole.Error ?? "an answer"} ({whole.Text})";
    }

    /// <summary>Checks that a byte order mark changes nothing but the positions in messages.</summary>
    private string? TryMarked(FuzzTrial trial, bool breaks, (string Text, string? Error) whole)
    {
        // What begins like a mark, or like a part of one, has its own.
        if (trial.Random.Next(4) > 0 || trial.Bytes.AsSpan().StartsWith(Mark.AsSpan(0, 1)))
        {
            return null;
        }

        byte[] bytes = [.. Mark, .. trial.Bytes];
        var marked = Read(new PiecewiseBody(bytes, Offsets.Make(trial.Random, bytes), breaks));
        return marked.Text == whole.Text && marked.Error?.Split(':')[0] == whole.Error?.Split(':')[0] ? null
            : $"with a byte order mark it ends in {marked.Error ?? "an answer"} ({marked.Text}), without in {whole.Error ?? "an answer"} ({whole.Text})";
    }

    private IEnumerable<string> Events(Random random)
    {
        if (random.Next(2) == 0)
        {
            return Answer;
        }

        return Enumerable.Range(0, random.Next(1, 6))
            .Select(_ => random.Next(3) == 0 ? Answer[random.Next(Answer.Count)] : Encoding.UTF8.GetString(TypedJson.Make(EventType, random, isExact: random.Next(2) == 0)))
            .Append(Answer[^1]);
    }

    private (string Text, string? Error) Read(PiecewiseBody body)
    {
        var text = new StringBuilder();
        using (body)
        {
            _handler.Body = body;
            try
            {
                ReadAsync(text).GetAwaiter().GetResult();
            }
            catch (InferenceGatewayException exception) when (exception is GatewayProtocolException or StreamIncompleteException or GatewayApiException)
            {
                return (text.ToString(), $"{exception.GetType().Name}: {exception.Message}");
            }
        }

        return (text.ToString(), null);
    }
}
