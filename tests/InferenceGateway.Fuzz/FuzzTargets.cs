using InferenceGateway.Fuzz.Generators;
using InferenceGateway.Fuzz.Targets;

namespace InferenceGateway.Fuzz;

/// <summary>Everything that reads: each generated type, each kind of stream, error bodies and raw JSON.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<IFuzzTarget> All { get; } =
    [
        .. GeneratedCodec.All.Select(codec => new CodecTarget(codec)),

        // One input in four or so is a stream.
        .. Enumerable.Range(0, 20).SelectMany(_ => StreamTarget.All),
        .. Enumerable.Range(0, 5).SelectMany(_ => new IFuzzTarget[] { new ErrorBodyTarget(), new RawJsonTarget() }),
    ];
}
