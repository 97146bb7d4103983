using InferenceGateway.Http;

namespace InferenceGateway.Tests.Faults;

/// <summary>Texts and numbers that are unusual or invalid, in an answer that is otherwise good.</summary>
internal static class EncodingFaults
{
    /// <summary>The content of a message may be a text or a list of parts; what is neither is kept as the JSON it is.</summary>
    private static readonly Dictionary<string, ExpectedOutcome> s_rawContent = new() { ["chat"] = ExpectedOutcome.Answer("") };

    private static readonly Dictionary<string, ExpectedOutcome> s_requiredText = new() { ["models"] = ExpectedOutcome.Answer("""{"x":[1,2]}""") };

    public static IEnumerable<Fault> All =>
    [
        Good("invalid UTF-8", "\"a\xff\"", "a\ufffd"),
        Good("UTF-8 that is cut", "\"a\xe2\x82\"", "a\ufffd"),
        Good("UTF-8 of a surrogate", "\"a\xed\xa0\xbd\"", "a\ufffd\ufffd\ufffd"),
        Bad("a raw NUL byte", "\"a\0b\"", "malformed at $"),
        Bad("a raw tab", "\"a\tb\"", "malformed at $"),
        Bad("an escape that is none", "\"\\x41\"", "malformed at $"),
        Good("half a surrogate pair", "\"\\ud83d\"", "\ud83d"),
        Good("the other half alone", "\"\\ude00\"", "\ude00"),
        Good("an escaped NUL", "\"a\\u0000b\"", "a\0b"),
        Good("a text that is a number", "12.50", "12.50") with { But = s_rawContent },
        Good("a text that is an object", """{"x": [1, 2]}""", "") with { But = s_requiredText },
        BadNumber("an integer beyond 64 bits", "9223372036854775808"),
        BadNumber("an integer of 400 digits", "1" + new string('0', 400)),
        BadNumber("a number beyond double", "1e400"),
        GoodAnswer("a time with a fraction", (connection, call) => call.AnswerAsync(connection, number: "1.5")),
        GoodAnswer("an integer written as 1.0e3", (connection, call) => call.AnswerAsync(connection, number: "1.0e3")),
        GoodAnswer("an integer in a string", (connection, call) => call.AnswerAsync(connection, number: "\"12\"")),
        GoodAnswer("null for a number", (connection, call) => call.AnswerAsync(connection, number: "null")),
        GoodAnswer("huge numbers in unknown members", (connection, call) => call.AnswerAsync(connection, extra: "\"x\":1e99999,\"y\":99999999999999999999,")),
        GoodAnswer("duplicate keys", (connection, call) => call.AnswerAsync(connection, extra: "\"id\":\"other\",\"created\":7,\"x\":1,\"x\":2,")),
        GoodAnswer("a byte order mark", (connection, call) => connection.AnswerAsync("\xef\xbb\xbf" + call.Body())),
    ];

    private static ExpectedOutcome Whole(string says) => ExpectedOutcome.Protocol(says).Then(ConnectionOutcome.Reused);

    /// <summary>The fault is in the second event.</summary>
    private static ExpectedOutcome Streamed(string says) => ExpectedOutcome.Protocol(says) with { Chunks = 1, Connection = ConnectionOutcome.Released };

    private static Fault Bad(string name, string text, string says) =>
        new(name, (connection, call) => call.AnswerAsync(connection, text), Whole(says), Streamed(says));

    /// <summary>Whole answers require the number; the events of streams do not, and keep it as JSON.</summary>
    private static Fault BadNumber(string name, string number) =>
        new(name, (connection, call) => call.AnswerAsync(connection, number: number), Whole("found a number out of the range of 64 bits"), ExpectedOutcome.Answer());

    private static Fault Good(string name, string json, string text) =>
        new(name, (connection, call) => call.AnswerAsync(connection, json), ExpectedOutcome.Answer(text), ExpectedOutcome.Answer(text + "b"));

    private static Fault GoodAnswer(string name, Func<FaultConnection, FaultCall, Task> script) => new(name, script, ExpectedOutcome.Answer(), ExpectedOutcome.Answer());
}
