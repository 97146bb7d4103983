using System.Diagnostics;
using System.Text;
using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Telemetry;

/// <summary>What was said in one call, for those who asked to have it recorded: the conventions' JSON, as text, since spans have no structured values.</summary>
internal abstract class GenAiContent
{
    public const string InputMessages = "gen_ai.input.messages";
    public const string OutputMessages = "gen_ai.output.messages";
    public const string SystemInstructions = "gen_ai.system_instructions";
    public const string ToolDefinitions = "gen_ai.tool.definitions";

    /// <summary>Records the request.</summary>
    public abstract void Ask(Activity span);

    /// <summary>Records the answer, or what came of it; nothing where nothing came.</summary>
    /// <param name="span">The span of the call.</param>
    /// <param name="hasFailed">Whether the call failed.</param>
    public abstract void Answer(Activity span, bool hasFailed);

    /// <summary>A request with its members: streams keep it as text only.</summary>
    /// <param name="request">The request.</param>
    /// <param name="model">Its model, which every request has as a member that is not kept as text.</param>
    /// <returns>Null for a request of another shape: it goes out all the same, and recording it is no reason to fail.</returns>
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

    /// <summary>The conventions want a reason with every answer, also where none came.</summary>
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
