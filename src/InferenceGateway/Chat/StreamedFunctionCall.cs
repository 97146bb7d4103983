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

        if (_name is null && Filled(call.Member("name"u8)) is { } name)
        {
            budget.Take(name);
            _name = name;
        }

        StreamedText.Append(ref _arguments, Filled(call.Member("arguments"u8)) ?? "", budget);
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

    private static string? Filled(RawJson value) => value.Text is { Length: > 0 } text ? text : null;
}
