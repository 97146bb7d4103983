using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Report;

/// <summary>Compares the methods of <c>IInferenceGatewayApi</c>.</summary>
internal sealed class OperationComparison(ApiModel before, ApiModel after, TypePairs pairs, ChangeList changes)
{
    public void Run()
    {
        var left = after.Operations.ToList();
        foreach (var old in before.Operations)
        {
            var now = left.Find(x => x.Name == old.Name)
                ?? left.Find(x => (x.Verb, x.Path) == (old.Verb, old.Path) && !before.Operations.Any(y => y.Name == x.Name));
            if (now is not null)
            {
                left.Remove(now);
                Compare(old, now);
                new ParameterComparison(before, after, pairs, changes).Compare(old, now);
            }
            else
            {
                changes.Add(new Change(Subject.Operation, ChangeKind.Removed, Method(old), Route(old), Effect.SourceBreaking)
                {
                    OldPointer = old.Pointer,
                    OldShapes = Shapes(before, old),
                });
            }
        }

        foreach (var now in left)
        {
            changes.Add(new Change(Subject.Operation, ChangeKind.Added, Method(now), Route(now), Effect.Additive)
            {
                NewPointer = now.Pointer,
                NewShapes = Shapes(after, now),
            });
        }
    }

    private void Compare(Operation old, Operation now)
    {
        changes.CountDescription(old.Description, now.Description);
        var difference = new Difference();
        difference.If(old.Name != now.Name, $"is called {Method(now)} now", Effect.SourceBreaking);
        difference.If(old.Verb != now.Verb, $"{old.Verb.ToUpperInvariant()} → {now.Verb.ToUpperInvariant()}", Effect.BehaviourChanging);
        var (oldBody, newBody) = (Sent(old, pairs.NameNow), Sent(now, TypeText.Name));
        difference.If(oldBody != newBody, $"body {oldBody} → {newBody}", Effect.SourceBreaking);
        var (oldAnswer, newAnswer) = (Answered(old, pairs.NameNow), Answered(now, TypeText.Name));
        // Where an answer may be missing now, or never is any more, the compiler has no more than a warning.
        var isNullness = oldAnswer.TrimEnd('?') == newAnswer.TrimEnd('?');
        difference.If(oldAnswer != newAnswer, $"answer {oldAnswer} → {newAnswer}", isNullness ? Effect.BehaviourChanging : Effect.SourceBreaking);
        difference.If(!old.Streams && now.Streams, $"{now.Name}StreamingAsync is new", Effect.Additive);
        difference.If(old.Streams && !now.Streams, $"{old.Name}StreamingAsync is gone", Effect.SourceBreaking);
        if (old.Streams && now.Streams && Events(old, pairs.NameNow) != Events(now, TypeText.Name))
        {
            difference.Add($"events {Events(old, pairs.NameNow)} → {Events(now, TypeText.Name)}", Effect.BehaviourChanging);
        }

        difference.If(!old.IsDeprecated && now.IsDeprecated, "is obsolete: a warning where it is used", Effect.BehaviourChanging);
        difference.If(old.IsDeprecated && !now.IsDeprecated, "is no longer obsolete", Effect.Additive);
        var hasMoved = old.Path != now.Path;
        var move = Move(old.Path, now.Path);
        // A path or a server that is called otherwise is one change, however many operations it has.
        var cause = hasMoved && difference.IsNone ? move : null;
        difference.If(hasMoved, move, Effect.BehaviourChanging);
        if (!difference.IsNone)
        {
            changes.Add(
                new Change(Subject.Operation, ChangeKind.Changed, Method(old), difference.ToString(), difference.Effect)
                {
                    OldPointer = old.Pointer,
                    NewPointer = now.Pointer,
                    OldShapes = Shapes(before, old),
                    NewShapes = Shapes(after, now),
                },
                cause);
        }
    }

    private static string Move(string old, string now)
    {
        var (before, after) = (old.Split('/').ToList(), now.Split('/').ToList());
        while (before.Count > 0 && after.Count > 0 && before[^1] == after[^1])
        {
            before.RemoveAt(before.Count - 1);
            after.RemoveAt(after.Count - 1);
        }

        return $"is served at {string.Join('/', after)}/…, not at {string.Join('/', before)}/…".Replace("//", "/", StringComparison.Ordinal);
    }

    public static string Method(Operation operation) => operation.Name + "Async";

    private static string Route(Operation operation) => $"{operation.Verb.ToUpperInvariant()} {operation.Path}";

    private static string Sent(Operation operation, Func<string, string> nameOf) => operation.Body switch
    {
        Body.Json json => TypeText.Of(json.Shape, nameOf),
        Body.Content => "HttpContent",
        _ => "none",
    };

    private static string Answered(Operation operation, Func<string, string> nameOf) => operation.Answer switch
    {
        Answer.Json json => TypeText.Of(MemberRules.Lenient(json.Shape), nameOf) + (json.MayBeEmpty ? "?" : ""),
        Answer.Raw => "HttpResponseMessage",
        _ => "none",
    };

    private static string Events(Operation operation, Func<string, string> nameOf) => operation.StreamItem is { } item ? nameOf(item) : "unknown";

    private static List<Shape> Shapes(ApiModel model, Operation operation) =>
    [
        .. Forms(model, operation).Select(x => x.Shape),
        .. operation.Body is Body.Json body ? [body.Shape] : Array.Empty<Shape>(),
        .. operation.Answer is Answer.Json answer ? [answer.Shape] : Array.Empty<Shape>(),
        .. operation.StreamItem is { } item ? [model.Catalog[item].Shape] : Array.Empty<Shape>(),
    ];

    private static IEnumerable<ObjectType> Forms(ApiModel model, Operation operation)
    {
        var shared = ((model.At(operation.Pointer) as JObject)?["requestBody"] as JObject)?.Text("$ref");
        return model.Types.OfType<ObjectType>().Where(x => x.IsForm && (TypePairs.IsBelow(x.Pointer, operation.Pointer) || (shared is not null && TypePairs.IsBelow(x.Pointer, shared))));
    }
}
