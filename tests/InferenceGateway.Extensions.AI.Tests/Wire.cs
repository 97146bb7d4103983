namespace InferenceGateway.Extensions.AI.Tests;

/// <summary>JSON as it stands on the wire.</summary>
internal static class Wire
{
    public const string Question = """{"role":"user","content":"hi"}""";

    /// <summary>A request of the model <c>m</c> with these messages, and with what follows them.</summary>
    public static string Request(string messages, string members = "") =>
        "{\"model\":\"m\",\"messages\":[" + messages + "]" + (members.Length > 0 ? "," + members : "") + "}";

    /// <summary>A request of one question with these members.</summary>
    public static string Asked(string members = "") => Request(Question, members);

    /// <summary>An answer whose message has these members.</summary>
    public static string Answer(string members, string finishReason = "stop") =>
        "{\"id\":\"c1\",\"object\":\"chat.completion\",\"created\":1700000000,\"model\":\"m-2\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
        + members + "},\"finish_reason\":\"" + finishReason + "\"}]}";

    public static string Chunk(string delta, string? finishReason = null, string id = "c1") =>
        "{\"id\":\"" + id + "\",\"object\":\"chat.completion.chunk\",\"created\":1700000000,\"model\":\"m-2\",\"choices\":[{\"index\":0,\"delta\":" + delta
        + ",\"finish_reason\":" + (finishReason is null ? "null" : "\"" + finishReason + "\"") + "}]}";

    public static string Usage(string usage) => "{\"id\":\"c1\",\"choices\":[],\"usage\":" + usage + "}";
}
