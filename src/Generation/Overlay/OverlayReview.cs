using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Overlay;

internal enum OverlayState
{
    Needed,
    MatchesNothing,
    Unnecessary,
}

/// <param name="Target">The action's target.</param>
/// <param name="Position">Where the action stands.</param>
/// <param name="State">What is to be said of it.</param>
/// <param name="IsNew">Whether that was otherwise with the old document.</param>
internal sealed record OverlayFinding(string Target, string Position, OverlayState State, bool IsNew);

/// <summary>Finds the actions of an overlay that a document has no use for: their target is gone, or is already what they make it.</summary>
internal static class OverlayReview
{
    /// <param name="before">The old document, without the overlay; stays as it is.</param>
    /// <param name="after">The new document, without the overlay; stays as it is.</param>
    /// <param name="overlay">The overlay, known to apply.</param>
    public static List<OverlayFinding> Of(JObject before, JObject after, JObject overlay)
    {
        var actions = overlay.List("actions")!.OfType<JObject>().ToList();
        var old = States(before, actions);
        var now = States(after, actions);
        return
        [
            .. actions.Select((x, i) => new OverlayFinding(x.Text("target")!, SourcePosition.Of(x)?.ToString() ?? "", now[i], now[i] != old[i]))
                .Where(x => x.State != OverlayState.Needed),
        ];
    }

    private static OverlayState[] States(JObject source, List<JObject> actions)
    {
        var document = source;
        var states = new OverlayState[actions.Count];
        JObject? before = null;
        for (var i = 0; i < actions.Count; i++)
        {
            var targets = document.SelectTokens(actions[i].Text("target")!).ToList();
            var removes = actions[i].Flag("remove") == true;
            var pair = before;
            before = removes && targets.Count > 0 ? document : null;
            states[i] = targets.Count == 0 ? OverlayState.MatchesNothing
                : !removes && targets.TrueForAll(x => Holds(x, actions[i]["update"]!)) ? OverlayState.Unnecessary
                : OverlayState.Needed;
            document = OverlayActions.Apply(document, new JObject { ["overlay"] = "1.0.0", ["actions"] = new JArray(actions[i].DeepClone()) }).Document;
            // A removal and what is put in its place, which was there before.
            if (pair is not null && !removes && JToken.DeepEquals(pair, document))
            {
                states[i - 1] = states[i] = OverlayState.Unnecessary;
            }
        }

        return states;
    }

    private static bool Holds(JToken target, JToken update) => (target, update) switch
    {
        (JObject map, JObject wanted) => wanted.Properties().All(x => map[x.Name] is { } there && Holds(there, x.Value)),
        (JArray list, JArray wanted) => wanted.All(x => Contains(list, x)),
        (JArray list, _) => Contains(list, update),
        _ => JToken.DeepEquals(target, update),
    };

    private static bool Contains(JArray list, JToken entry) => list.Any(x => JToken.DeepEquals(x, entry));
}
