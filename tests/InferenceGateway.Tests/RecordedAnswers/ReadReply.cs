using System.Globalization;
using System.Text.Json.Nodes;

namespace InferenceGateway.Tests.RecordedAnswers;

/// <summary>What the client made of a reply: the answer, the events of the stream before it, the message for the next turn, and the error.</summary>
internal sealed record ReadReply
{
    /// <summary>Gets what a caller reads from the convenience members of the answer, or of the error, by the name that the files use.</summary>
    public JsonObject Facts { get; } = [];

    /// <summary>Gets or sets the answer as JSON; for a stream, as its accumulator has combined it. Null if there is none.</summary>
    public string? Answer { get; set; }

    /// <summary>Gets or sets what a caller sends back in the next turn, as JSON.</summary>
    public string? NextTurn { get; set; }

    /// <summary>Gets the events of a stream as JSON.</summary>
    public List<string> Events { get; } = [];

    /// <summary>Gets or sets the text that a caller has read piece by piece.</summary>
    public string Pieces { get; set; } = "";

    public InferenceGatewayException? Error { get; private set; }

    /// <summary>Gets everything as one text, to compare two outcomes.</summary>
    public string Summary => $"{Facts.ToJsonString()}\n{Answer}\n{NextTurn}\n{string.Join('\n', Events)}\n{Pieces}\n{Error?.Message}";

    public void Fail(InferenceGatewayException error)
    {
        Error = error;
        Facts.Clear();
        Facts["error"] = error.GetType().Name;
        Facts["text so far"] = Pieces;
        if (error is not GatewayApiException api)
        {
            return;
        }

        Facts["status"] = (int)api.StatusCode;
        Facts["message"] = api.ErrorMessage;
        Facts["type"] = api.Type;
        Facts["code"] = api.Code;
        Facts["param"] = api.Param;
        Facts["request id"] = api.RequestId;
        Facts["in the answer"] = api.IsInBand;
        Facts["retry after"] = api.RetryAfter?.TotalSeconds.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Gets the JSON of a fact (<c>text</c>), of a place in the answer (<c>$.usage.x</c>), in an event (<c>event 2 $.x</c>, from 1) or in the next turn (<c>next $.x</c>); null if there is nothing.</summary>
    public string? Find(string name)
    {
        if (!name.Contains('$', StringComparison.Ordinal))
        {
            return name == "events" ? Events.Count.ToString(CultureInfo.InvariantCulture)
                : Facts.TryGetPropertyValue(name, out var fact) ? fact?.ToJsonString() ?? "null"
                : throw new ArgumentException($"The answer has no fact '{name}': {Summary}\n{Error}");
        }

        var (document, path) = (name[..name.IndexOf('$', StringComparison.Ordinal)].Trim(), name[name.IndexOf('$', StringComparison.Ordinal)..]);
        return JsonPlace.Find(Document(document), path);
    }

    private string? Document(string name) => name switch
    {
        "" => Answer,
        "next" => NextTurn,
        _ when name.StartsWith("event ", StringComparison.Ordinal) => Events.ElementAtOrDefault(int.Parse(name[6..], CultureInfo.InvariantCulture) - 1),
        _ => throw new ArgumentException($"There is no document '{name}'."),
    };
}
