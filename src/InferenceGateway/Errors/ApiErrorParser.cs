using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace InferenceGateway.Errors;

/// <summary>Reads the details of an error from a body in any of the shapes that gateways and providers use: text, objects, JSON inside a string, lists and web pages.</summary>
internal static class ApiErrorParser
{
    /// <summary>The maximum depth of JSON inside strings. The gateway puts the whole body of a provider into one string, and calls itself, so that two layers are common.</summary>
    private const int MaxStringLayers = 5;

    /// <summary>The first bytes of a gzip file, read as text.</summary>
    private const string Gzip = "\u001f\ufffd";

    public static ApiErrorDetails Parse(string? body)
    {
        var details = ReadText(body, 0);
        return details with { RetryAfter = details.RetryAfter ?? StatedWait.InMessage(details.Message) };
    }

    private static ApiErrorDetails ReadText(string? text, int layer)
    {
        // Trim does not remove a byte order mark, and JSON must not begin with one.
        text = text?.TrimStart('\ufeff').Trim();
        if (string.IsNullOrEmpty(text))
        {
            return ApiErrorDetails.None;
        }

        if (text!.StartsWith(Gzip, StringComparison.Ordinal))
        {
            return new ApiErrorDetails { Message = FailureAdvice.Compressed };
        }

        if (text[0] is '{' or '[' or '"' && layer < MaxStringLayers && TryReadJson(text, layer, out var details))
        {
            return details;
        }

        if (text[0] == '<')
        {
            return MarkupText.XmlError(text) ?? new ApiErrorDetails { Message = MarkupText.Headline(text) };
        }

        return FirstEvent(text) is { } data && layer < MaxStringLayers ? ReadText(data, layer + 1) : new ApiErrorDetails { Message = text };
    }

    /// <summary>Gets the data of the first event of an error that was sent as a stream; null for any other text.</summary>
    private static string? FirstEvent(string text)
    {
        if (!text.StartsWith("data:", StringComparison.Ordinal) && !text.StartsWith("event:", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var item in SseParser.Create(new MemoryStream(Encoding.UTF8.GetBytes(text + "\n\n"))).Enumerate())
        {
            if (item.Data.Trim().Length > 0)
            {
                return item.Data;
            }
        }

        return null;
    }

    private static bool TryReadJson(string text, int layer, out ApiErrorDetails details)
    {
        details = ApiErrorDetails.None;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            reader.Read();
            details = ReadValue(ref reader, layer);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The text is truncated, or it only looks like JSON. It is still the best message available.
            return false;
        }

        if (details.Message is null && text is not "{}" and not "[]" and not "\"\"")
        {
            details = details with { Message = text };
        }

        return true;
    }

    private static ApiErrorDetails ReadValue(ref Utf8JsonReader reader, int layer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return ReadText(reader.GetString(), layer + 1);
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, layer);
            case JsonTokenType.StartArray:
                return ReadFirst(ref reader, layer);
            default:
                return ApiErrorDetails.None;
        }
    }

    private static ApiErrorDetails ReadFirst(ref Utf8JsonReader reader, int layer)
    {
        var first = ApiErrorDetails.None;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = ReadValue(ref reader, layer);
            first = first.Message is null ? item : first;
        }

        return first;
    }

    private static ApiErrorDetails ReadObject(ref Utf8JsonReader reader, int layer)
    {
        ApiErrorDetails inner = ApiErrorDetails.None, own = ApiErrorDetails.None, detail = ApiErrorDetails.None, title = ApiErrorDetails.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "error" or "errors":
                    inner = inner.Over(ReadValue(ref reader, layer));
                    break;
                case "message" or "msg":
                    own = ReadValue(ref reader, layer).Over(own);
                    break;
                case "detail" or "error_description":
                    detail = detail.Over(ReadValue(ref reader, layer));
                    break;
                case ProviderStatus.Name:
                    title = title.Over(ReadStatus(ref reader));
                    break;
                case "title":
                    title = title.Over(ReadValue(ref reader, layer));
                    break;
                case "type":
                    // Anthropic's envelope has the type "error", which says nothing about the error.
                    own = own with { Type = ReadWord(ref reader) is var type && type != "error" ? type ?? own.Type : own.Type };
                    break;
                case "status":
                    title = title with { Type = reader.TokenType == JsonTokenType.String ? ReadWord(ref reader) : SkipWord(ref reader) };
                    break;
                case "code":
                    own = own with { Code = ReadWord(ref reader) ?? own.Code };
                    break;
                case "param":
                    own = own with { Param = ReadWord(ref reader) ?? own.Param };
                    break;
                case "details":
                    own = own with { RetryAfter = ReadWait(ref reader) ?? own.RetryAfter };
                    break;
                case "request_id":
                    own = own with { RequestId = ReadWord(ref reader) ?? own.RequestId };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return Join(inner, own.Over(detail.Over(title)));
    }

    private static TimeSpan? ReadWait(ref Utf8JsonReader reader)
    {
        using var details = JsonDocument.ParseValue(ref reader);
        return StatedWait.InDetails(details.RootElement);
    }

    private static ApiErrorDetails ReadStatus(ref Utf8JsonReader reader)
    {
        using var status = JsonDocument.ParseValue(ref reader);
        return ProviderStatus.Read(RawJson.Parse(status.RootElement.GetRawText()));
    }

    private static ApiErrorDetails Join(ApiErrorDetails inner, ApiErrorDetails own) =>
        // A guardrail sends its name in "error" and its reason in "message".
        inner.Message is not null && own.Message is not null && !inner.Message.Contains(own.Message, StringComparison.Ordinal)
            ? inner.Over(own) with { Message = $"{inner.Message}: {own.Message}" }
            : inner.Over(own);

    private static string? ReadWord(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan.ToArray()),
        _ => SkipWord(ref reader),
    };

    private static string? SkipWord(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return null;
    }
}
