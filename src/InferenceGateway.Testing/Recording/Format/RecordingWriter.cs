using System.Globalization;
using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing.Recording.Format;

/// <summary>Writes recordings: JSON with one member a line, and one event of a stream a line.</summary>
internal static class RecordingWriter
{
    public const int Version = 1;

    private const int ExchangeLevel = 2;
    private const int PartLevel = ExchangeLevel + 1;
    private const int ValueLevel = PartLevel + 1;

    public static string File(IEnumerable<string> exchanges) => JsonText.Object(
        [("recording", Version.ToString(CultureInfo.InvariantCulture)), ("exchanges", JsonText.Array(exchanges, level: 1))], level: 0) + "\n";

    public static string Exchange(RecordedExchange exchange) => JsonText.Object(
        [
            ("request", JsonText.Object(Request(exchange.Request), PartLevel)),
            ("response", JsonText.Object(Response(exchange.Response), PartLevel)),
        ],
        ExchangeLevel);

    /// <summary>Gets the word for an ending that is not the normal one.</summary>
    public static string? Word(ReplyEnding ending) => ending switch
    {
        ReplyEnding.Close => "close",
        ReplyEnding.Reset => "reset",
        ReplyEnding.Hang => "open",
        _ => null,
    };

    private static IEnumerable<(string, string)> Request(ExchangeRequest request) =>
    [
        ("method", JsonText.Quote(request.Method)),
        ("path", JsonText.Quote(request.Path)),
        .. Map("query", request.Query),
        .. Map("headers", request.Headers),
        .. Body(request.Body),
    ];

    private static IEnumerable<(string, string)> Response(ExchangeResponse response) =>
    [
        .. response.AfterMs > 0 ? Number("afterMs", response.AfterMs) : [],
        .. response.Status is { } status ? Number("status", status) : [],
        .. Map("headers", response.Headers),
        .. Body(response.Body),
        .. Events(response.Events),
        .. Word(response.Ending) is { } word ? [("ending", JsonText.Quote(word))] : Array.Empty<(string, string)>(),
    ];

    private static (string, string)[] Number(string name, long value) => [(name, value.ToString(CultureInfo.InvariantCulture))];

    private static (string, string)[] Map(string name, IReadOnlyDictionary<string, string> values) => values.Count == 0
        ? []
        : [(name, JsonText.Object(values.Select(value => (value.Key, JsonText.Quote(value.Value))), ValueLevel))];

    private static (string, string)[] Body(RecordedBody? body) =>
        body is null ? [] : [(body.Kind, JsonText.Indent(body.Json, ValueLevel))];

    private static (string, string)[] Events(IReadOnlyList<RecordedEvent>? events) => events is null
        ? []
        : [("events", JsonText.Array(events.Select(sent => sent.ToJson()), ValueLevel))];
}
