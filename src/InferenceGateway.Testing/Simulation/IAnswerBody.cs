using System.Text.Json.Nodes;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Simulation;

/// <summary>The answer of a model in the form of one API.</summary>
internal interface IAnswerBody
{
    JsonObject Whole();

    IEnumerable<ServerEvent> Events();
}
