using System.Text;
using InferenceGateway.Fuzz.Making;
using InferenceGateway.Json;

namespace InferenceGateway.Fuzz.Targets;

/// <summary>An API that answers in events: wherever the network cuts a body, the same comes of it, and only documented exceptions.</summary>
internal abstract class StreamTarget : IFuzzTarget, IDisposable
{
    private readonly BodyHandler _handler = new();

    protected StreamTarget() =>
        Client = new InferenceGatewayClient(new InferenceGatewayClientOptions { Handler = _handler, MaxRetries = 0 });

    public static IReadOnlyList<StreamTarget> All { get; } = [new ChatTarget(), new ResponsesTarget(), new MessagesTarget()];

    public abstract string Name { get; }

    protected InferenceGatewayClient Client { get; }

    /// <summary>What a server sends that does nothing wrong.</summary>
    protected abstract IReadOnlyList<string> Answer { get; }

    protected abstract Type EventType { get; }

    public string? Try(FuzzTrial trial)
    {
        var random = trial.Random;
        var body = EventBody.Make(random, Events(random));
        trial.Bytes = random.Next(3) switch
        {
            0 => body,
            1 => Mutation.Apply(body, random),
            _ => Mutation.Apply(random.Next(6) == 0 ? TypedJson.Make(EventType, random, isExact: false) : body, random),
        };
        var breaks = random.Next(6) == 0;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var whole = Read(new PiecewiseBody(trial.Bytes, [], breaks));
        var problem = FuzzTrial.CheckAllocated(GC.GetAllocatedBytesForCurrentThread() - before, trial.Bytes.Length);
        trial.IsRefused = whole.Error is not null;
        if (problem is not null)
        {
            return problem;
        }

        int[] offsets = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(trial.Bytes.Length + 1)).Order()];
        var split = Read(new PiecewiseBody(trial.Bytes, offsets, breaks));
        return whole.Text == split.Text && whole.Error == split.Error ? null
            : $"split at {string.Join(',', offsets)} it ends in {split.Error ?? "an answer"} ({split.Text}), whole in {whole.Error ?? "an answer"} ({whole.Text})";
    }

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }

    /// <summary>Reads to the end, or to a documented error.</summary>
    protected abstract Task ReadAsync(StringBuilder text);

    protected static void Append<T, TCodec>(StringBuilder text, T value)
        where TCodec : struct, IJsonCodec<T> =>
        text.Append(Encoding.UTF8.GetString(JsonCodec.WriteBytes<T, TCodec>(value))).Append('\n');

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
