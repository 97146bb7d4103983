using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Report;

/// <summary>
/// Compares the parameters of a method. A method has overloads without the last of its optional parameters, so that one
/// more behind them is felt by nobody who calls it; one before them shifts their places.
/// </summary>
internal sealed class ParameterComparison(ApiModel before, ApiModel after, TypePairs pairs, ChangeList changes)
{
    public void Compare(Operation old, Operation now)
    {
        foreach (var parameter in old.Parameters)
        {
            if (now.Parameters.FirstOrDefault(x => x.Wire == parameter.Wire) is { } found)
            {
                changes.CountDescription(parameter.Description, found.Description);
                Compare(old, parameter, now, found);
            }
            else
            {
                changes.Add(new Change(Subject.Parameter, ChangeKind.Removed, Name(now, parameter), Type(parameter, TypeText.Name), Effect.SourceBreaking)
                {
                    OldPointer = Place(before, old, parameter),
                });
            }
        }

        foreach (var parameter in now.Parameters.Where(x => IsNew(x, old)))
        {
            var behind = parameter.Required ? null : now.Optional.SkipWhile(x => x != parameter).FirstOrDefault(x => !IsNew(x, old));
            var what = Type(parameter, TypeText.Name) + (behind is null ? "" : $", before {behind.Variable}");
            changes.Add(new Change(Subject.Parameter, ChangeKind.Added, Name(now, parameter), what, parameter.Required || behind is not null ? Effect.SourceBreaking : Effect.Additive)
            {
                NewPointer = Place(after, now, parameter),
            });
        }

        CompareOrder(old, now);
    }

    private void Compare(Operation old, Parameter parameter, Operation now, Parameter found)
    {
        var difference = new Difference();
        difference.If(parameter.Variable != found.Variable, $"is called {found.Variable} now", Effect.SourceBreaking);
        var (oldType, newType) = (Type(parameter, pairs.NameNow), Type(found, TypeText.Name));
        if (oldType != newType)
        {
            // What took a text takes one still when it may be null too; anything else is another type, or a null less.
            var isWider = !found.Shape.IsValueType && newType == oldType + "?";
            difference.Add($"{oldType} → {newType}", isWider ? Effect.Additive : Effect.SourceBreaking);
        }

        difference.If(parameter.Place != found.Place, $"is sent as {found.Place}, not as {parameter.Place}", Effect.BehaviourChanging);
        if (difference.IsNone)
        {
            return;
        }

        var (oldPlace, newPlace) = (Place(before, old, parameter), Place(after, now, found));
        var cause = References.Cause(before, after, before.At(oldPlace), after.At(newPlace));
        changes.Add(
            new Change(Subject.Parameter, ChangeKind.Changed, Name(now, parameter), difference.ToString(), difference.Effect) { OldPointer = oldPlace, NewPointer = newPlace },
            cause);
    }

    private void CompareOrder(Operation old, Operation now)
    {
        var before = old.Parameters.Select(x => x.Wire).Where(x => now.Parameters.Any(y => y.Wire == x));
        var after = now.Parameters.Where(x => old.Parameters.Any(y => y.Wire == x.Wire)).ToList();
        if (!before.SequenceEqual(after.Select(x => x.Wire), StringComparer.Ordinal))
        {
            changes.Add(new Change(
                Subject.Operation,
                ChangeKind.Changed,
                OperationComparison.Method(now),
                $"takes its parameters in the order {string.Join(", ", after.Select(x => x.Variable))}",
                Effect.SourceBreaking) { OldPointer = old.Pointer, NewPointer = now.Pointer });
        }
    }

    private static bool IsNew(Parameter parameter, Operation old) => !old.Parameters.Any(x => x.Wire == parameter.Wire);

    private static string Name(Operation operation, Parameter parameter) => $"{OperationComparison.Method(operation)}({parameter.Variable})";

    private static string Type(Parameter parameter, Func<string, string> nameOf) =>
        TypeText.Of(parameter.Shape, nameOf) + (parameter.Required ? "" : "?");

    // An operation's own declaration wins over its path's.
    private static string Place(ApiModel model, Operation operation, Parameter parameter)
    {
        var node = model.At(operation.Pointer) as JObject;
        var path = node?.Parent?.Parent as JObject;
        foreach (var entry in new[] { node, path }.OfType<JObject>().SelectMany(x => x.List("parameters") ?? []).OfType<JObject>())
        {
            var declared = entry.Text("$ref") is { } reference ? model.At(reference) as JObject ?? entry : entry;
            if (declared.Text("name") == parameter.Wire)
            {
                return JsonPointer.Of(declared);
            }
        }

        return operation.Pointer;
    }
}
