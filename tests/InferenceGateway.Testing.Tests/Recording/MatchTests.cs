using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Recording;

public sealed class MatchTests : RecordingTest
{
    private const string Chat = """{"model":"openai/gpt-4o","messages":[{"role":"system","content":"Be short."},{"role":"user","content":"Hi"}],"temperature":1}""";

    [Theory]
    [InlineData("""{ "temperature": 1.0, "messages": [{"content":"Be short.","role":"system"},{"content":"\u0048i","role":"user"}], "model": "openai/gpt-4o" }""", true)]
    [InlineData("""{"model":"openai/gpt-4o","messages":[{"role":"system","content":"Be short."},{"role":"user","content":"Hi"}],"temperature":2}""", false)]
    [InlineData("""{"model":"openai/gpt-4o","messages":[{"role":"user","content":"Hi"},{"role":"system","content":"Be short."}],"temperature":1}""", false)]
    [InlineData("""{"model":"openai/gpt-4o","messages":[{"role":"system","content":"Be short."},{"role":"user","content":"Hi"}],"temperature":1,"n":null}""", false)]
    [InlineData("""{"model":"openai/gpt-4o","messages":[{"role":"system","content":"Be short."},{"role":"user","content":"Hi"}]}""", false)]
    public Task Strict_ComparesTheWholeBodyAsJson(string received, bool matches) => AssertMatchAsync(Chat, received, matches);

    [Theory]
    [InlineData("""{"model":"openai/gpt-4o","messages":[{"role":"user","content":"Hello"},{"role":"assistant","content":"?"},{"role":"user","content":[{"type":"text","text":"Hi"}]}],"stream":false}""", true)]
    [InlineData("""{"model":"openai/gpt-4o","messages":[{"role":"user","content":"Hi"},{"role":"tool","content":"4"}]}""", true)]
    [InlineData("""{"model":"openai/gpt-4o","messages":[{"role":"user","content":"Ho"}]}""", false)]
    [InlineData("""{"model":"openai/gpt-4o-mini","messages":[{"role":"user","content":"Hi"}]}""", false)]
    [InlineData("""{"model":"openai/gpt-4o","messages":[{"role":"user","content":"Hi"}],"stream":true}""", false)]
    public Task Loose_ComparesModelStreamAndLastQuestion(string received, bool matches) =>
        AssertMatchAsync(Chat, received, matches, new RecordingOptions { Match = RecordingMatch.Loose });

    [Theory]
    [InlineData("""{"model":"m","input":"Hi"}""", """{"model":"m","input":"Hi","store":false}""", true)]
    [InlineData("""{"model":"m","input":"Hi"}""", """{"model":"m","input":[{"role":"user","content":[{"type":"input_text","text":"Hi"}]}]}""", true)]
    [InlineData("""{"model":"m","input":"Hi"}""", """{"model":"m","input":"Ho"}""", false)]
    [InlineData("""{"model":"m","prompt":"a cat"}""", """{"model":"m","prompt":"a cat","n":2}""", true)]
    [InlineData("""{"model":"m","prompt":"a cat"}""", """{"model":"m","prompt":"a dog"}""", false)]
    public Task Loose_KnowsTheOtherApis(string recorded, string received, bool matches) =>
        AssertMatchAsync(recorded, received, matches, new RecordingOptions { Match = RecordingMatch.Loose });

    [Theory]
    [InlineData("""{"model":"openai/gpt-4o","messages":[{"role":"system","content":"Be long."},{"role":"user","content":"Hi"}],"temperature":0.2}""", true)]
    [InlineData("""{"model":"openai/gpt-4o","messages":[{"role":"system","content":"Be short."},{"role":"user","content":"Ho"}]}""", false)]
    public Task IgnoredMembers_AreNotCompared(string received, bool matches)
    {
        var options = new RecordingOptions();
        options.IgnoredMembers.Add("temperature");
        options.IgnoredMembers.Add("/messages/0/content");
        return AssertMatchAsync(Chat, received, matches, options);
    }

    [Theory]
    [InlineData("?a=1&provider=openai", true)]
    [InlineData("?provider=openai&a=1", true)]
    [InlineData("?provider=groq&a=1", false)]
    [InlineData("?provider=openai", false)]
    public async Task Strict_ComparesTheQueryInAnyOrder(string query, bool matches)
    {
        await RecordAsync(client => client.GetAsync("/v1/models?a=1&provider=openai", Token));
        await using var replay = await ReplayAsync();

        await ClientOf(replay).GetAsync("/v1/models" + query, Token);
        Assert.Equal(matches, replay.Misses.Count == 0);
    }

    [Fact]
    public async Task Header_ThatIsMatched_TellsRequestsApart()
    {
        static Task<string> AskAsync(HttpClient client, string? bypass)
        {
            client.DefaultRequestHeaders.Remove("X-MCP-Bypass");
            client.DefaultRequestHeaders.TryAddWithoutValidation("X-MCP-Bypass", bypass is null ? [] : [bypass]);
            return ChatTextAsync(client, Chat);
        }

        Real.Enqueue(FakeReply.Json("""{"n":1}"""), FakeReply.Json("""{"n":2}"""));
        await RecordAsync(async client =>
        {
            await AskAsync(client, "true");
            await AskAsync(client, null);
        });

        await using var replay = await ReplayAsync();
        Assert.Equal("""{"n":2}""", await AskAsync(ClientOf(replay), null));
        Assert.Equal("""{"n":1}""", await AskAsync(ClientOf(replay), "true"));
    }

    [Fact]
    public void Match_ThatIsNotDefined_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecordingOptions { Match = (RecordingMatch)7 });

    private async Task AssertMatchAsync(string recorded, string received, bool matches, RecordingOptions? options = null)
    {
        Real.Respond(_ => FakeReply.Json("{}"));
        await RecordAsync(client => ChatAsync(client, recorded));
        await using var replay = await ReplayAsync(options);

        var response = await ChatAsync(ClientOf(replay), received);
        Assert.Equal(matches ? 200 : 400, (int)response.StatusCode);
        Assert.Equal(matches, replay.Misses.Count == 0);
    }
}
