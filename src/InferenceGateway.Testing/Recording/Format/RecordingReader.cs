using System.Text.Json;
using InferenceGateway.Testing.Replies;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Recording.Format;

/// <summary>Reads recordings, which people may have edited.</summary>
internal static class RecordingReader
{
    private static readonly string[] s_requestBodies = [RecordedBody.JsonKind, RecordedBody.TextKind, RecordedBody.BinaryKind, RecordedBody.PartsKind];
    private static readonly string[] s_responseBodies = [RecordedBody.JsonKind, RecordedBody.TextKind, RecordedBody.BinaryKind];

    public static async Task<IReadOnlyList<RecordedExchange>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var document = await ParseAsync(path, cancellationToken).ConfigureAwait(false);
        var root = document.RootElement;
        if (root.Member("recording") is not { ValueKind: JsonValueKind.Number } version
            || !version.TryGetInt32(out var number)
            || root.Member("exchanges").ValueKind != JsonValueKind.Array)
        {
            throw new InvalidDataException($"{path} is not a recording: it needs the members 'recording' and 'exchanges'.");
        }

        return number == RecordingWriter.Version
            ? [.. root.Items("exchanges").Select((exchange, index) => Exchange(exchange, $"{path}, exchange {index + 1}"))]
            : throw new InvalidDataException($"{path} has version {number} of the format, but this package reads version {RecordingWriter.Version} only.");
    }

    private static async Task<JsonDocument> ParseAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            return JsonDocument.Parse(bytes, JsonText.Options);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} is not JSON: {exception.Message}", exception);
        }
    }

    private static RecordedExchange Exchange(JsonElement exchange, string place)
    {
        try
        {
            return new RecordedExchange(Request(exchange.Member("request")), Response(exchange.Member("response")));
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"{place}: {exception.Message}", exception);
        }
    }

    private static ExchangeRequest Request(JsonElement request) => new()
    {
        Method = request.Text("method") ?? throw new FormatException("The request needs the member 'method'."),
        Path = request.Text("path") ?? throw new FormatException("The request needs the member 'path'."),
        Query = Map(request.Member("query"), StringComparer.Ordinal),
        Headers = Map(request.Member("headers"), StringComparer.OrdinalIgnoreCase),
        Body = Body(request, s_requestBodies),
    };

    private static ExchangeResponse Response(JsonElement response)
    {
        var read = new ExchangeResponse
        {
            AfterMs = Number(response, "afterMs") ?? 0,
            Status = (int?)Number(response, "status"),
            Headers = Map(response.Member("headers"), StringComparer.OrdinalIgnoreCase),
            Body = Body(response, s_responseBodies),
            Events = response.Member("events") is { ValueKind: JsonValueKind.Array } events
                ? [.. events.EnumerateArray().Select(RecordedEvent.FromJson)]
                : null,
            Ending = Ending(response.Text("ending")),
        };
        return read switch
        {
            { Status: null, Ending: ReplyEnding.End } => throw new FormatException("The response needs the member 'status' or 'ending'."),
            { Status: < 200 or > 599 } => throw new FormatException($"The status must be between 200 and 599, but it is {read.Status}."),
            { AfterMs: < 0 } => throw new FormatException("The member 'afterMs' must not be negative."),
            _ => read,
        };
    }

    private static ReplyEnding Ending(string? word)
    {
        if (word is null)
        {
            return ReplyEnding.End;
        }

        foreach (var ending in Enum.GetValues<ReplyEnding>())
        {
            if (RecordingWriter.Word(ending) == word)
            {
                return ending;
            }
        }

        throw new FormatException($"The ending must be 'close', 'reset' or 'open', but it is '{word}'.");
    }

    private static RecordedBody? Body(JsonElement element, string[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (element.Member(kind) is { ValueKind: not JsonValueKind.Undefined } value)
            {
                Check(kind, value);
                return new RecordedBody(kind, JsonText.Compact(value.GetRawText()));
            }
        }

        return null;
    }

    private static void Check(string kind, JsonElement value)
    {
        if (kind is RecordedBody.TextKind or RecordedBody.BinaryKind && value.ValueKind != JsonValueKind.String)
        {
            throw new FormatException($"The member '{kind}' must be a string.");
        }

        if (kind == RecordedBody.BinaryKind && !value.TryGetBytesFromBase64(out _))
        {
            throw new FormatException($"The member '{kind}' is not valid Base64.");
        }
    }

    private static long? Number(JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    private static SortedDictionary<string, string> Map(JsonElement element, StringComparer comparer)
    {
        var map = new SortedDictionary<string, string>(comparer);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                map[member.Name] = member.Value.AsText() ?? throw new FormatException($"The value of '{member.Name}' must be a string.");
            }
        }

        return map;
    }
}
