using System.Collections.Frozen;
using InferenceGateway.Testing.Recording.Redaction;

namespace InferenceGateway.Testing.Recording;

/// <summary>A checked copy of <see cref="RecordingOptions"/>.</summary>
internal sealed class RecordingRules
{
    public RecordingRules(RecordingOptions options)
    {
        Match = options.Match;
        Removed = new MemberSelector(options.RemovedMembers, nameof(RecordingOptions.RemovedMembers));
        Ignored = new MemberSelector(options.IgnoredMembers, nameof(RecordingOptions.IgnoredMembers));
        MatchedHeaders = options.MatchedHeaders.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        PauseScale = options.PauseScale;
        TimeProvider = options.TimeProvider;
    }

    public RecordingMatch Match { get; }

    public MemberSelector Removed { get; }

    public MemberSelector Ignored { get; }

    public FrozenSet<string> MatchedHeaders { get; }

    public double PauseScale { get; }

    public TimeProvider TimeProvider { get; }
}
