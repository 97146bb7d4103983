using System.Diagnostics;
using System.Text;
using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Telemetry;

/// <summary>Records the content of one call, as the JSON of the conventions. It is recorded as text, because the attributes of spans cannot be structured.</summary>
internal abstract class GenAiContent
{
    public const string InputMessages = "gen_ai.input.messages";
    public const string OutputMessages = "gen_ai.output.messages";
    public const string SystemInstructions = "gen_ai.system_instructions";
    public const string ToolDefinitions = "gen_ai.tool.definitions";

    /// <summary>Records the request.</summary>
    public abstract void Ask(Activity span);

    /// <summary>Records the response, or the part of it that arrived. Nothing is recorded if nothing arrived.</summary>
    /// <param name="span">The span of the call.</param>
    /// <param name="hasFailed">Whether the call failed.</param>
    public abstract void Answer(Activity span, bool hasFailed);

    /// <summary>Gets a request with typed members. The requests of streams have them as text only.</summary>
    /// <param name="request">The request.</param>
    /// <param name="model">The model of the request, which is empty if the members are text.</param>
    /// <returns>The request; null if its members do not fit the type. Such a request is sent all the same, so that recording it must not fail.</returns>
    private protected static T? Typed<T, TCodec>(T request, string? model)
        where T : class
        where TCodec : struct, IJsonCodec<T>
    {
        if (!string.IsNullOrEmpty(model))
        {
            return request;
        }

        try
        {
            return JsonCodec.Read<T, TCodec>(JsonCodec.WriteBytes<T, TCodec>(request));
        }
        catch (GatewayProtocolException)
        {
            return null;
        }
    }

    private protected static void Record<T>(Activity span, string name, T content, Action<Utf8JsonWriter, T> writeItems)
    {
        using var buffer = new PooledBuffer();
        using var writer = JsonCodec.CreateWriter(buffer);
        writer.WriteStartArray();
        writeItems(writer, content);
        writer.WriteEndArray();
        writer.Flush();
        span.SetTag(name, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>Records a list, with one JSON value for each item.</summary>
    private protected static void RecordEach<T>(Activity span, string name, IEnumerable<T?>? items, Action<Utf8JsonWriter, T?> writeItem)
        where T : class =>
        Record(span, name, (Items: items ?? [], Write: writeItem), static (writer, list) =>
        {
            foreach (var item in list.Items)
            {
                list.Write(writer, item);
            }
        });

    /// <summary>Ends an output message. The conventions require a finish reason even if the response has none.</summary>
    private protected static void EndAnswer(Utf8JsonWriter writer, string? finishReason, bool hasFailed)
    {
        writer.WriteEndArray();
        writer.WriteString("finish_reason"u8, !string.IsNullOrEmpty(finishReason) ? finishReason : hasFailed ? "error" : "unknown");
        writer.WriteEndObject();
    }

    private protected static void Tool(Utf8JsonWriter writer, string? name, string? description, RawJson? parameters)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "function"u8);
        writer.WriteString("name"u8, name);
        if (description is not null)
        {
            writer.WriteString("description"u8, description);
        }

        if (parameters is { } schema)
        {
            writer.WritePropertyName("parameters"u8);
            schema.Write(writer);
        }

        writer.WriteEndObject();
    }
}
