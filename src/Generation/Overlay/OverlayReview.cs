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

    // On one copy, which each action changes: a copy for each action would take minutes for a large document.
    private static OverlayState[] States(JObject source, List<JObject> actions)
    {
        var document = (JObject)source.DeepClone();
        var states = new OverlayState[actions.Count];
        List<(JToken Node, JToken Before)>? removed = null;
        for (var i = 0; i < actions.Count; i++)
        {
            var targets = OverlayActions.Select(document, actions[i], $"#/actions/{i}");
            var removes = actions[i].Flag("remove") == true;
            states[i] = targets.Count == 0 ? OverlayState.MatchesNothing
                : !removes && targets.TrueForAll(x => Holds(x, actions[i]["update"]!)) ? OverlayState.Unnecessary
                : OverlayState.Needed;
            // A removal and what is put in its place, which was there before.
            var before = removes ? [] : removed;
            before?.AddRange(targets.Select(x => removes && x.Parent is not null ? Holder(x) : x).Where(x => !before.Exists(y => IsWithin(x, y.Node))).Distinct().Select(x => (x, x.DeepClone())).ToList());
            OverlayActions.Apply(targets, actions[i], $"#/actions/{i}");
            if (!removes && before is not null && before.TrueForAll(x => JToken.DeepEquals(x.Node, x.Before)))
            {
                states[i - 1] = states[i] = OverlayState.Unnecessary;
            }

            removed = removes && targets.Count > 0 ? before : null;
        }

        return states;
    }

    private static JContainer Holder(JToken node) => node.Parent is JProperty property ? property.Parent! : node.Parent!;

    private static bool IsWithin(JToken node, JToken outer) => node.AncestorsAndSelf().Contains(outer);

    private static bool Holds(JToken target, JToken update) => (target, update) switch
    {
        (JObject map, JObject wanted) => wanted.Properties().All(x => map[x.Name] is { } there && Holds(there, x.Value)),
        (JArray list, JArray wanted) => wanted.All(x => Contains(list, x)),
        (JArray list, _) => Contains(list, update),
        _ => JToken.DeepEquals(target, update),
    };

    private static bool Contains(JArray list, JToken entry) => list.Any(x => JToken.DeepEquals(x, entry));
}
