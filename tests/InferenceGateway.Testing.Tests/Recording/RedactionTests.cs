using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Recording;

/// <summary>What must not be in the file is searched for in all of its text.</summary>
public sealed class RedactionTests : RecordingTest
{
    private const string Key = "sk-live+0123/456";

    private static RecordingOptions Removing(params string[] members)
    {
        var options = new RecordingOptions();
        Array.ForEach(members, options.RemovedMembers.Add);
        return options;
    }

    [Theory]
    [InlineData("Authorization", "Bearer " + Key)]
    [InlineData("authorization", Key)]
    [InlineData("Api-Key", Key)]
    [InlineData("x-api-key", Key)]
    [InlineData("X-Goog-Api-Key", Key)]
    [InlineData("Cookie", "session=" + Key)]
    public async Task Key_InAHeader_IsNotInTheFile(string name, string value)
    {
        // The proxy's answer repeats the headers of the request.
        var options = new RecordingOptions();
        options.MatchedHeaders.Add(name);
        var file = await RecordAsync(
            async client =>
            {
                client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
                await client.PostAsync("/proxy/openai/chat/completions", JsonContent($$"""{"echo":"{{value}}"}"""), Token);
            },
            options);

        Assert.Contains("echo", file, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, file, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-live", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key")]
    [InlineData("api_key")]
    [InlineData("access_token")]
    public async Task Key_InTheQuery_IsNotInTheFile(string name)
    {
        var query = $"?{name}={Uri.EscapeDataString(Key)}&alt=sse";
        var file = await RecordAsync(client => client.GetAsync("/proxy/google/models/" + query, Token));

        Assert.Contains("alt", file, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-live", file, StringComparison.Ordinal);
        await using var replay = await ReplayAsync();
        Assert.True((await ClientOf(replay).GetAsync("/proxy/google/models/?alt=sse", Token)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Key_InABody_IsNotInTheFile()
    {
        Real.Enqueue(FakeReply.Json($$"""{"ok":true,"nested":[{"client_secret":"{{Key}}"}],"logprobs":[{"token":"Hello"}]}""").WithHeader("Set-Cookie", "id=" + Key));
        var file = await RecordAsync(client => ChatAsync(client, """{"model":"m","tools":[{"headers":{"Authorization":"Bearer KEY"}}]}""".Replace("KEY", Key, StringComparison.Ordinal)));

        Assert.DoesNotContain("sk-live", file, StringComparison.Ordinal);
        Assert.Contains("Hello", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_WithTheNameOfAKey_IsKept()
    {
        var file = await RecordAsync(client => ChatAsync(client, """{"model":"m","schema":{"properties":{"password":{"type":"string"}}}}"""));

        Assert.Equal("string", (string?)JsonNode.Parse(file)!["exchanges"]![0]!["request"]!["json"]!["schema"]!["properties"]!["password"]!["type"]);
    }

    [Fact]
    public async Task Members_ByNameAndByPointer_AreRemovedEverywhere()
    {
        Real.Enqueue(
            FakeReply.Json("""{"user":"alice-1","choices":[{"message":{"content":"alice-2"}}],"usage":{"alice":3}}""").WithHeader("User", "alice-4"),
            FakeReply.Events("""{"user":"alice-5"}""", """{"choices":[{"message":{"content":["alice-6",{}]}}]}"""),
            FakeReply.Script().Write("data: {\"x\":1,\ndata: \"user\":\"alice-7\"}\n\n: keep\n\n"));

        var file = await RecordAsync(
            async client =>
            {
                await client.PostAsync("/v1/chat/completions?user=alice-8", JsonContent("""{"USER":{"name":"alice-9"},"kept":"bob"}"""), Token);
                await ChatAsync(client, """{"n":1}""");
                await ChatAsync(client, """{"n":2}""");
            },
            Removing("user", "/choices/*/message/content", "/usage/alice"));

        Assert.DoesNotMatch("alice-", file);
        Assert.Contains("bob", file, StringComparison.Ordinal);
        Assert.Contains(": keep", file, StringComparison.Ordinal);
        Assert.Contains("\"alice\": \"[removed]\"", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"user":"alice-1""")]
    [InlineData("""{"a":[1,{"user":{"name":"alice-1"}""")]
    [InlineData("""{"user":"alice-1",,"b":2}""")]
    [InlineData("""{"list":["alice-1""")]
    [InlineData("{\"a\":1}\n{\"user\":\"alice-1\"}\n")]
    public async Task Member_OfABodyThatIsNoWholeJson_IsRemoved(string body)
    {
        Real.Enqueue(FakeReply.Json(body));
        var file = await RecordAsync(client => client.GetAsync("/v1/models", Token), Removing("user", "/list/*"));

        Assert.DoesNotContain("alice", file, StringComparison.Ordinal);
        Assert.Contains("[removed]", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_OfAnEventThatIsCut_IsRemoved()
    {
        Real.Enqueue(FakeReply.Script().Write("data: {\"user\":\"alice-1").Close());
        var file = await RecordAsync(
            client => Assert.ThrowsAsync<HttpRequestException>(() => ChatTextAsync(client, Question("Hi", stream: true))), Removing("user"));

        Assert.DoesNotContain("alice", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Field_OfAForm_IsRemoved()
    {
        using var form = new MultipartFormDataContent { { new StringContent("alice"), "user" }, { new ByteArrayContent([0xFF]), "mask", "m.png" } };
        Real.Enqueue(FakeReply.Json("{}"));
        var file = await RecordAsync(client => client.PostAsync("/v1/images/edits", form, Token), Removing("user", "mask"));

        Assert.DoesNotContain("alice", file, StringComparison.Ordinal);
        Assert.DoesNotContain("base64", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemovedMember_InAReplay_MatchesAnyValueAndNone()
    {
        await RecordAsync(client => ChatAsync(client, """{"model":"openai/gpt-4o","user":"alice","messages":[]}"""), Removing("user"));
        await using var replay = await ReplayAsync();

        Assert.True((await ChatAsync(ClientOf(replay), """{"model":"openai/gpt-4o","user":"bob","messages":[]}""")).IsSuccessStatusCode);
        Assert.True((await ChatAsync(ClientOf(replay), """{"model":"openai/gpt-4o","messages":[]}""")).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData(" ")]
    public async Task RemovedMember_ThatIsNoName_Throws(string member) =>
        await Assert.ThrowsAsync<ArgumentException>(() => RecordAsync(Removing(member)));
}
