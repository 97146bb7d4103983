using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Writes operations as paths of the plain document, each with the hints that the template prints.</summary>
internal static class PlainOperation
{
    public static JObject Of(Operation operation)
    {
        var plain = new JObject
        {
            ["operationId"] = operation.Name,
            ["parameters"] = new JArray(operation.Parameters.Select(x => Parameter(operation, x))),
            ["responses"] = new JObject { ["200"] = Response(operation) },
            ["x-name"] = operation.Name,
            ["x-verb"] = operation.Verb,
            ["x-path"] = CSharp.Literal(AttributePath(operation)),
            ["x-docs"] = CSharp.Docs(operation.Description, $"Calls {CSharp.Code(operation.Verb.ToUpperInvariant() + " " + operation.Path)}."),
            ["x-overloads"] = new JArray(Enumerable.Range(0, operation.Optional.Count())),
            ["x-stream"] = operation.Streams,
            ["x-answer-body"] = AnswerBody(operation.Answer),
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
        }

        if (operation.IsDeprecated)
        {
            plain["x-obsolete"] = true;
        }

        return plain;
    }

    /// <summary>The name of the member of <c>AnswerBody</c> in the SDK.</summary>
    private static string AnswerBody(Answer answer) => answer switch
    {
        Answer.Json json => json.MayBeEmpty ? "OptionalJson" : "Json",
        Answer.NoAnswer => "None",
        _ => "Raw",
    };

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
            ["x-alias"] = parameter.Place != ParameterPlace.Header && parameter.Variable.TrimStart('@') != parameter.Wire,
            // Which of those that may be left out it is.
            ["x-optional"] = parameter.Required ? -1 : operation.Optional.TakeWhile(x => x != parameter).Count(),
        };
        return plain;
    }

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
}
