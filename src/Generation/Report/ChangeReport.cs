using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Report;

/// <summary>What a new version of the document means for the users and for the keepers of the SDK.</summary>
internal sealed record ChangeReport(
    ApiModel Before, ApiModel After, ApiChanges Api, IReadOnlyList<OverlayFinding> Overlay, IReadOnlyList<string> WithoutFacade)
{
    public bool Breaks => Count(Effect.SourceBreaking) > 0;

    /// <summary>The counts in one line.</summary>
    public string Summary
    {
        get
        {
            var counts = $"{Count(Effect.SourceBreaking)} source-breaking, {Count(Effect.BehaviourChanging)} behaviour-changing, {Count(Effect.Additive)} additive";
            var descriptions = Api.Descriptions > 0 ? $"; {Api.Descriptions} changed description{(Api.Descriptions == 1 ? "" : "s")}" : "";
            var silent = Api.Changes.Count + Api.Descriptions == 0 && !JToken.DeepEquals(Before.Document, After.Document) ? "; what differs has no effect on the C#" : "";
            return counts + descriptions + silent;
        }
    }

    public int Count(Effect effect) => Api.Changes.Count(x => x.Effect == effect);

    /// <summary>Where a change stands: its line, and whose.</summary>
    public string Place(Change change)
    {
        var (model, entry, age) = change.New is { } now ? (After, now, "") : (Before, change.Old!, "old ");
        var position = SourcePosition.Of(model.At(entry.Pointer));
        if (position is null)
        {
            return "";
        }

        return position.File == SourcePosition.Of(model.Document)?.File ? $"{age}line {position.Line}" : $"{Path.GetFileName(position.File)} line {position.Line}";
    }

    public static string Word(Effect effect) => effect switch
    {
        Effect.SourceBreaking => "source-breaking",
        Effect.BehaviourChanging => "behaviour-changing",
        _ => "additive",
    };

    public static string Word(Enum value) => value.ToString().ToLowerInvariant();

    public static string Say(OverlayFinding finding) => (finding.State, finding.IsNew) switch
    {
        (OverlayState.MatchesNothing, true) => "matches nothing any more",
        (OverlayState.MatchesNothing, _) => "matches nothing, as before",
        (_, true) => "became unnecessary: the document is already what it makes it",
        _ => "is unnecessary, as before: the document is already what it makes it",
    };
}
