namespace InferenceGateway.Testing;

/// <summary>Represents the options of a <see cref="FakeGateway"/> that records or replays. They are copied when the gateway starts.</summary>
public sealed class RecordingOptions
{
    private RecordingMatch _match;
    private double _pauseScale;
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>Gets or sets what a request must have in common with a recorded one when a recording is replayed.</summary>
    /// <value>The default is <see cref="RecordingMatch.Strict"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public RecordingMatch Match
    {
        get => _match;
        set => _match = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The match must be Strict or Loose.");
    }

    /// <summary>
    /// Gets what to remove from the recording, in addition to keys. A name removes all JSON members, form fields, query parameters and
    /// response headers of this name, in upper or lower case. A JSON Pointer, such as <c>/metadata/user</c>, removes one member from the
    /// bodies of requests and responses and from the data of events; <c>*</c> stands for any name or index, as in
    /// <c>/messages/*/content</c>. The value is replaced by <c>[removed]</c>, which matches any value when the recording is replayed.
    /// </summary>
    /// <value>The default is empty.</value>
    public ICollection<string> RemovedMembers { get; } = [];

    /// <summary>
    /// Gets the JSON members, form fields and query parameters that are recorded but not compared, as names or as JSON Pointers like
    /// those of <see cref="RemovedMembers"/>.
    /// </summary>
    /// <value>The default is empty.</value>
    public ICollection<string> IgnoredMembers { get; } = [];

    /// <summary>
    /// Gets the names of the request headers that are recorded and compared. No other request header is written to the recording. The
    /// value of a header with a key, such as <c>Authorization</c>, is neither written nor compared even if its name is here.
    /// </summary>
    /// <value>The default contains <c>X-MCP-Bypass</c>.</value>
    public ICollection<string> MatchedHeaders { get; } = ["X-MCP-Bypass"];

    /// <summary>
    /// Gets or sets the factor by which recorded pauses are multiplied when they are replayed: 1 for the real pauses, 0 for none.
    /// </summary>
    /// <value>The default is 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or not a number.</exception>
    public double PauseScale
    {
        get => _pauseScale;
        set => _pauseScale = double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The scale of the pauses must be 0 or a positive number.");
    }

    /// <summary>Gets or sets the time provider that measures the pauses of a recording and waits for those of a replay.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _timeProvider = value;
        }
    }
}
