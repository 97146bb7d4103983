using InferenceGateway.Testing.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Testing.Tests.Recording;

/// <summary>The file is meant to be read, compared and edited.</summary>
public sealed class RecordingFormatTests : RecordingTest
{
    [Fact]
    public async Task File_OfAJsonAnswer_HasTheBodiesAsJson()
    {
        Real.Enqueue(FakeReply.Json("""{"id":"a","price":1.50,"text":"caf\u00e9 ü <b>","empty":{}}""").WithHeader("X-Served-By", "r1"));

        var file = await RecordAsync(
            client => client.PostAsync("/v1/chat/completions?provider=openai", JsonContent("""{ "model": "gpt-4o", "stop": [] }"""), Token),
            new RecordingOptions { TimeProvider = new FakeTimeProvider() });

        Assert.Equal(
            """
            {
              "recording": 1,
              "exchanges": [
                {
                  "request": {
                    "method": "POST",
                    "path": "/v1/chat/completions",
                    "query": {
                      "provider": "openai"
                    },
                    "json": {
                      "model": "gpt-4o",
                      "stop": []
                    }
                  },
                  "response": {
                    "status": 200,
                    "headers": {
                      "Content-Type": "application/json",
                      "X-Served-By": "r1"
                    },
                    "json": {
                      "id": "a",
                      "price": 1.50,
                      "text": "caf\u00e9 ü <b>",
                      "empty": {}
                    }
                  }
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            file);
    }

    [Fact]
    public async Task File_OfAStream_HasOneLineForEachEvent()
    {
        Real.Enqueue(FakeReply.Script()
            .Write(": hello\n\n").Event("""{"a": 1}""").Event("message_stop", """{"type":"message_stop"}""")
            .Write("data:{\"tight\":true}\r\n\r\n").Write("id: 7\ndata: a\ndata: b\n\n").Done().Write("data: {\"cut"));

        var file = await RecordAsync(
            client => ChatAsync(client, Question("Hi", stream: true)),
            new RecordingOptions { TimeProvider = new FakeTimeProvider() });

        Assert.Contains(
            """
                    "events": [
                      { "raw": ": hello\n\n" },
                      { "data": {"a": 1} },
                      { "event": "message_stop", "data": {"type":"message_stop"} },
                      { "raw": "data:{\"tight\":true}\r\n\r\n" },
                      { "raw": "id: 7\ndata: a\ndata: b\n\n" },
                      { "data": "[DONE]" },
                      { "raw": "data: {\"cut" }
                    ]
            """.ReplaceLineEndings("\n"),
            file,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfOtherBodies_HasTextOrBase64()
    {
        Real.Enqueue(FakeReply.Text("<h1>502</h1>\n", 502, "text/html"), FakeReply.Script(200, "audio/mpeg").Write([0xFF, 0xFB, 0x00]));

        var file = await RecordAsync(async client =>
        {
            await client.GetAsync("/v1/models", Token);
            await client.PostAsync("/v1/audio/speech", JsonContent("{}"), Token);
        });

        Assert.Contains("\"text\": \"<h1>502</h1>\\n\"", file, StringComparison.Ordinal);
        Assert.Contains("\"base64\": \"//sA\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfAForm_HasItsPartsWithoutTheBoundary()
    {
        static MultipartFormDataContent Form() => new()
        {
            { new StringContent("openai/gpt-image-1"), "model" },
            { new ByteArrayContent([0x89, 0xFF]), "image", "cat.png" },
        };
        Real.Enqueue(FakeReply.Json("{}"));

        var file = await RecordAsync(client => client.PostAsync("/v1/images/edits", Form(), Token));

        Assert.Contains("\"fileName\": \"cat.png\",\n            \"base64\": \"if8=\"", file, StringComparison.Ordinal);
        await using var replay = await ReplayAsync();
        Assert.Equal("{}", await (await ClientOf(replay).PostAsync("/v1/images/edits", Form(), Token)).Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task File_OfConcurrentRequests_HasTheOrderOfTheirArrival()
    {
        var gate = new TaskCompletionSource();
        Real.Enqueue(FakeReply.Json("""{"n":1}""").StartAfter(gate.Task), FakeReply.Json("""{"n":2}"""));

        var file = await RecordAsync(async client =>
        {
            var first = client.GetAsync("/v1/models", Token);
            await Real.NextRequestAsync(Token);
            await client.GetAsync("/v1/models", Token);
            gate.SetResult();
            await first;
        });

        Assert.True(file.IndexOf("\"n\": 1", StringComparison.Ordinal) < file.IndexOf("\"n\": 2", StringComparison.Ordinal), file);
    }
}
