using System.Text.Json;
using System.Text.Json.Nodes;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Simulation;

/// <summary>Stands in for every model. The same request always has the same answer.</summary>
internal static class SandboxModel
{
    public static ModelAnswer Answer(ModelRequest request)
    {
        var calls = ToolSelection.Calls(request);
        var answer = calls.Count > 0 ? ModelAnswer.Calling(calls) : new ModelAnswer(TextOf(request));
        return request.Reasons ? answer with { Reasoning = SandboxText.Reasoning(request) } : answer;
    }

    private static string TextOf(ModelRequest request) => request.Format switch
    {
        { IsJson: true, Schema.ValueKind: JsonValueKind.Undefined } =>
            new JsonObject { ["answer"] = SandboxText.For(request) }.ToWireJson(),
        { IsJson: true } format => SchemaSample.Create(format.Schema, request.Question, withOptional: true),
        _ => SandboxText.For(request),
    };
}
