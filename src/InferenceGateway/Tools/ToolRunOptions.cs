namespace InferenceGateway;

/// <summary>Settings of a run of tools, as <c>RunToolsAsync</c> does it.</summary>
public sealed class ToolRunOptions
{
    internal const int DefaultMaxRounds = 10;

    /// <summary>How many rounds of tool calls there may be: an answer that calls tools, and the running of them, is one. After the last the model is asked once more, and has to answer.</summary>
    /// <value>10.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxRounds
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxRounds));
            field = value;
        }
    } = DefaultMaxRounds;

    /// <summary>Called after each round of tool calls, before the model is asked again. What it throws ends the run.</summary>
    public Action<ToolStep>? OnStep { get; init; }
}
