using System.Net;
using InferenceGateway.Fuzz.Targets;

namespace InferenceGateway.Fuzz.Growth;

/// <summary>A way into the SDK, with the bodies that go that way.</summary>
/// <param name="Name">Its name, for the report.</param>
/// <param name="Read">Reads a body to its end or to a documented error.</param>
/// <param name="Bodies">Where a large value stands in a body of this kind: <c>%</c> marks the place.</param>
/// <param name="Repeats">Bodies that repeat something else than values.</param>
internal sealed record GrowthReader(string Name, Action<byte[]> Read, IReadOnlyList<string> Bodies, IReadOnlyList<GrowthInput> Repeats)
{
    /// <summary>The size of the pieces in which a body of a stream arrives: many, so that nothing may look at all of them again for each.</summary>
    private const int PieceSize = 100;

    public IEnumerable<GrowthInput> Inputs => Bodies.SelectMany(body => GrowthInput.Values.Select(value => value.Within(body))).Concat(Repeats);

    /// <summary>A call whose answer has this status and the input as its body.</summary>
    public static Action<byte[]> Call(HttpStatusCode status, Func<InferenceGatewayClient, Task> call)
    {
        var handler = new BodyHandler { Status = status };
        var client = new InferenceGatewayClient(new InferenceGatewayClientOptions
        {
            Handler = handler,
            MaxRetries = 0,
            ApiKey = "sk-k3y/that+nobody=sees",
            MaxErrorBodyBytes = 16 * 1024 * 1024,
        });
        return bytes =>
        {
            using var body = new PacedBody(bytes, PieceSize);
            handler.Body = body;
            Refusable(() => call(client).GetAwaiter().GetResult());
        };
    }

    /// <summary>Does something that may end in a documented exception, whose text is made as well.</summary>
    public static void Refusable(Action read)
    {
        try
        {
            read();
        }
        catch (Exception exception) when (exception is InferenceGatewayException or FormatException or System.Text.Json.JsonException or Newtonsoft.Json.JsonException)
        {
            _ = exception.ToString();
        }
    }
}
