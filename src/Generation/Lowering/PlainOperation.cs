using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering;

/// <summary>Writes operations as paths of the plain document, each with the hints that the template prints.</summary>
internal static partial class PlainOperation
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    public static JObject Of(Operation operation)
    {
        var plain = new JObject
        {
            ["operationId"] = operation.Name,
            ["parameters"] = new JArray(operation.Parameters.Select(x => Parameter(operation, x))),
            ["responses"] = new JObject { ["200"] = Response(operation) },
            ["x-name"] = operation.Name,
            ["x-verb"] = operation.Verb,
            ["x-method"] = Method(operation.Verb),
            ["x-path"] = CSharp.Literal(AttributePath(operation)),
            ["x-target"] = new JArray(Steps(operation)),
            ["x-docs"] = CSharp.Docs(operation.Description, $"Calls {CSharp.Code(operation.Verb.ToUpperInvariant() + " " + operation.Path)}."),
            ["x-overloads"] = new JArray(Enumerable.Range(0, operation.Optional.Count())),
            ["x-stream"] = operation.Streams,
            ["x-answer"] = operation.Answer.GetType().Name.Replace("NoAnswer", "None", StringComparison.Ordinal),
            ["x-body"] = operation.Body.GetType().Name.Replace("NoBody", "None", StringComparison.Ordinal),
        };
        switch (operation.Body)
        {
            case Body.Json json:
                plain["requestBody"] = new JObject { ["required"] = true, ["content"] = JsonContent(json.Shape) };
                plain["x-body-codec"] = CSharp.Codec(json.Shape);
                plain["x-body-docs"] = CSharp.Docs(json.Description, "The request's body.");
                break;
            case Body.Content content:
                plain["x-body-docs"] = CSharp.Docs(content.Description, "The request's body.");
                break;
        }

        if (operation.Answer is Answer.Json answer)
        {
            plain["x-answer-codec"] = CSharp.Codec(PlainMember.Lenient(answer.Shape));
            plain["x-answer-null"] = answer.MayBeEmpty ? "?" : "";
            plain["x-answer-send"] = answer.MayBeEmpty ? "SendOptionalAsync" : "SendAsync";
        }

        if (operation.IsDeprecated)
        {
            plain["x-obsolete"] = true;
        }

        return plain;
    }

    // The one method that netstandard2.0 has no constant for.
    private static string Method(string verb) =>
        verb == "Patch" ? "new global::System.Net.Http.HttpMethod(\"PATCH\")" : "global::System.Net.Http.HttpMethod." + verb;

    private static JObject Parameter(Operation operation, Parameter parameter)
    {
        var isPath = parameter.Place is ParameterPlace.Segment or ParameterPlace.CatchAll;
        var plain = new JObject
        {
            ["name"] = parameter.Wire,
            ["in"] = isPath ? "path" : parameter.Place == ParameterPlace.Header ? "header" : "query",
            ["required"] = parameter.Required,
            ["schema"] = PlainSchema.Of(parameter.Shape),
            ["x-place"] = parameter.Place.ToString(),
            ["x-variable"] = parameter.Variable,
            ["x-literal"] = CSharp.Literal(parameter.Wire),
            ["x-docs"] = CSharp.Docs(parameter.Description, $"The parameter {CSharp.Code(parameter.Wire)}."),
            ["x-value"] = Value(parameter),
            // Which of those that may be left out it is.
            ["x-optional"] = parameter.Required ? -1 : operation.Optional.TakeWhile(x => x != parameter).Count(),
        };
        return plain;
    }

    private static string Value(Parameter parameter) => parameter.Shape switch
    {
        NamedShape when parameter.Required => parameter.Variable + ".Value",
        NamedShape => parameter.Variable + "?.Value",
        ListShape { Item: NamedShape } => "static x => x.Value",
        ListShape => "static x => x",
        ScalarShape { IsValueType: true } scalar when parameter.Place != ParameterPlace.Query =>
            $"{parameter.Variable}{(parameter.Required ? "" : "?")}.ToString({(scalar.Kind == Scalar.Double ? "\"R\", " : "")}{Invariant})",
        _ => parameter.Variable,
    };

    private static JObject Response(Operation operation)
    {
        var response = new JObject { ["description"] = "The answer." };
        if (operation.Answer is Answer.Json json)
        {
            response["content"] = JsonContent(PlainMember.Lenient(json.Shape));
        }

        return response;
    }

    private static JObject JsonContent(Shape shape) => new() { ["application/json"] = new JObject { ["schema"] = PlainSchema.Of(shape) } };

    private static string AttributePath(Operation operation) =>
        operation.Parameters.Where(x => x.Place == ParameterPlace.CatchAll)
            .Aggregate(operation.Path, (path, x) => path.Replace($"{{{x.Wire}}}", $"{{**{x.Wire}}}", StringComparison.Ordinal));

    // The path cut at its placeholders: what the implementation puts together again, escaped.
    private static IEnumerable<JObject> Steps(Operation operation)
    {
        var before = "";
        foreach (var part in Placeholders().Split(operation.Path).Where(x => x.Length > 0))
        {
            // Within a segment there is no slash before a value.
            var call = before.EndsWith('/') ? "Segment" : "Value";
            before = part;
            var parameter = part[0] == '{' ? operation.Parameters.Find(x => x.Wire == part[1..^1]) : null;
            yield return parameter is null
                ? new JObject { ["call"] = "Literal", ["argument"] = CSharp.Literal(part) }
                : new JObject
                {
                    ["call"] = parameter.Place == ParameterPlace.CatchAll ? "Path" : call,
                    ["argument"] = Value(parameter),
                };
        }
    }

    [GeneratedRegex("({[^}]*})")]
    private static partial Regex Placeholders();
}
