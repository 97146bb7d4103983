using System.Text;
using System.Text.Json;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>A function call in the older form, <c>function_call</c>, which tool calls have replaced. Its arguments arrive in fragments.</summary>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedFunctionCall(ResponseBudget budget)
{
    public const string Name = "function_call";

    private StringBuilder? _arguments;
    private string? _name;

    public void Add(JsonMembers? unknown)
    {
        if (unknown?.TryGetValue(Name, out var call) != true || call.Kind != JsonValueKind.Object)
        {
            return;
        }

        StreamedText.KeepFirst(ref _name, call.Member("name"u8).Text, budget);
        StreamedText.Append(ref _arguments, call.Member("arguments"u8).Text ?? "", budget);
    }

    public void AppendTo(JsonMembers target)
    {
        if (_arguments is null)
        {
            return;
        }

        var call = RawJson.Written((Name: _name ?? "", Arguments: _arguments.ToString()), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, call.Name);
            writer.WriteString("arguments"u8, call.Arguments);
            writer.WriteEndObject();
        });
        target.Append(Name, call);
    }
}
