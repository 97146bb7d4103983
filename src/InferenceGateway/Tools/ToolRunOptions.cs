namespace InferenceGateway;

/// <summary>Represents the options of a tool run, for <c>RunToolsAsync</c> and <c>RunToolsStreamingAsync</c>.</summary>
public sealed class ToolRunOptions
{
    internal const int DefaultMaxRounds = 10;
    internal const int DefaultMaxCallsPerRound = 128;
    internal const int DefaultMaxParallelCalls = 16;

    /// <summary>Gets the maximum number of rounds of tool calls. A round is a response that calls tools, together with running them. After the last round, the model is asked once more and must answer without tool calls.</summary>
    /// <value>The default is 10.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxRounds
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxRounds));
    } = DefaultMaxRounds;

    /// <summary>Gets the maximum number of tool calls in one response. If a response has more, none of them is run, and the run ends with a <see cref="ToolCallsExceededException"/>.</summary>
    /// <value>The default is 128.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxCallsPerRound
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxCallsPerRound));
    } = DefaultMaxCallsPerRound;

    /// <summary>Gets the maximum number of tool calls that run at the same time. The others wait.</summary>
    /// <value>The default is 16. 1 runs the calls one after the other.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxParallelCalls
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxParallelCalls));
    } = DefaultMaxParallelCalls;

    /// <summary>Gets the function that is called after each round of tool calls, before the next request. An exception that it throws ends the run.</summary>
    /// <value>The default is null.</value>
    public Action<ToolStep>? OnStep { get; init; }

    private static int AtLeastOne(int value, string option)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, option);
        return value;
    }
}
