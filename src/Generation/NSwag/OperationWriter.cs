using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Writes operations as paths.</summary>
internal static class OperationWriter
{
    public static JObject Of(Operation operation)
    {
        var written = new JObject
        {
            ["operationId"] = operation.Name,
            ["parameters"] = new JArray(operation.Parameters.Select(x => Parameter(operation, x))),
            ["responses"] = new JObject { ["200"] = Response(operation.Answer) },
            ["x-name"] = operation.Name,
            ["x-verb"] = operation.Verb,
            ["x-path"] = CSharpText.Literal(AttributePath(operation)),
            ["x-docs"] = CSharpText.Docs(operation.Description, $"Calls {CSharpText.Code(operation.Verb.ToUpperInvariant() + " " + operation.Path)}."),
            ["x-overloads"] = new JArray(Enumerable.Range(0, operation.Optional.Count())),
            ["x-stream"] = operation.Streams,
        };
        WriteBody(operation.Body, written);
        WriteAnswer(operation.Answer, written);
        if (operation.IsDeprecated)
        {
            written["x-obsolete"] = true;
        }

        return written;
    }

    private static void WriteBody(Body body, JObject to)
    {
        switch (body)
        {
            case Body.Json json:
                to["requestBody"] = new JObject { ["required"] = true, ["content"] = JsonContent(json.Shape) };
                to["x-body"] = "Json";
                to["x-body-type"] = CSharpType.Of(json.Shape);
                to["x-body-codec"] = CSharpType.Codec(json.Shape);
                to["x-body-docs"] = CSharpText.Docs(json.Description, "The request's body.");
                break;
            case Body.Content content:
                to["x-body"] = "Content";
                to["x-body-docs"] = CSharpText.Docs(content.Description, "The request's body.");
                break;
            default:
                to["x-body"] = "None";
                break;
        }

        // One method each.
        to["x-bodies"] = new JArray(body.IsOptional ? [to["x-body"]!, "None"] : new[] { to["x-body"]! });
    }

    private static void WriteAnswer(Answer answer, JObject to)
    {
        // The name of the member of AnswerBody in the SDK.
        to["x-answer-body"] = answer switch
        {
            Answer.Json { MayBeEmpty: true } => "OptionalJson",
            Answer.Json => "Json",
            Answer.NoAnswer => "None",
            _ => "Raw",
        };
        if (answer is Answer.Json json)
        {
            var shape = MemberRules.Lenient(json.Shape);
            to["x-answer-type"] = CSharpType.Of(shape);
            to["x-answer-codec"] = CSharpType.Codec(shape);
        }
    }

    private static JObject Parameter(Operation operation, Parameter parameter)
    {
        var isPath = parameter.Place is ParameterPlace.Segment or ParameterPlace.CatchAll;
        return new JObject
        {
            ["name"] = parameter.Wire,
            ["in"] = isPath ? "path" : parameter.Place == ParameterPlace.Header ? "header" : "query",
            ["required"] = parameter.Required,
            ["schema"] = SchemaWriter.Of(parameter.Shape),
            ["x-type"] = CSharpType.OfParameter(parameter.Shape),
            ["x-place"] = parameter.Place.ToString(),
            ["x-variable"] = parameter.Variable,
            ["x-literal"] = CSharpText.Literal(parameter.Wire),
            ["x-docs"] = CSharpText.Docs(parameter.Description, $"The parameter {CSharpText.Code(parameter.Wire)}."),
            ["x-alias"] = parameter.Place != ParameterPlace.Header && parameter.Variable.TrimStart('@') != parameter.Wire,
            // Which of those that may be left out it is.
            ["x-optional"] = parameter.Required ? -1 : operation.Optional.TakeWhile(x => x != parameter).Count(),
        };
    }

    private static JObject Response(Answer answer)
    {
        var response = new JObject { ["description"] = "The answer." };
        if (answer is Answer.Json json)
        {
            response["content"] = JsonContent(MemberRules.Lenient(json.Shape));
        }

        return response;
    }

    private static JObject JsonContent(Shape shape) => new() { ["application/json"] = new JObject { ["schema"] = SchemaWriter.Of(shape) } };

    private static string AttributePath(Operation operation) =>
        operation.Parameters.Where(x => x.Place == ParameterPlace.CatchAll)
            .Aggregate(operation.Path, (path, x) => path.Replace($"{{{x.Wire}}}", $"{{**{x.Wire}}}", StringComparison.Ordinal));
}
