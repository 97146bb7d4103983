using System.Text;
using System.Text.Json;
using InferenceGateway.Json;
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

        _name ??= Filled(call.Member("name"u8));
        StreamedText.Append(ref _arguments, Filled(call.Member("arguments"u8)) ?? "", budget);
    }

    public void AppendTo(JsonMembers target)
    {
        if (_arguments is null)
        {
            return;
        }

        using var buffer = new PooledBuffer();
        using var writer = JsonCodec.CreateWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("name"u8, _name ?? "");
        writer.WriteString("arguments"u8, _arguments.ToString());
        writer.WriteEndObject();
        writer.Flush();
        target.Append(Name, RawJson.Trusted(buffer.WrittenSpan.ToArray()));
    }

    private static string? Filled(RawJson value) => value.Text is { Length: > 0 } text ? text : null;
}
