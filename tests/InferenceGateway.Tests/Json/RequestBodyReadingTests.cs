using InferenceGateway.Models;
using InferenceGateway.Tests.GeneratedTypes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Tests.Json;

/// <summary>The serializers of an application read the body of a request only if it has what the API requires. ASP.NET Core then answers 400 by itself.</summary>
[Trait("Culture", "Any")]
public sealed class RequestBodyReadingTests
{
    [Theory]
    [InlineData("""{"messages":[{"role":"user","content":"hi"}]}""", "model")]
    [InlineData("""{"model":null,"messages":[{"role":"user","content":"hi"}]}""", "model")]
    [InlineData("""{"model":"m"}""", "messages")]
    [InlineData("""{"model":"m","messages":null}""", "messages")]
    [InlineData("{}", "model")]
    public void ChatRequest_WithoutARequiredMember_IsRefused(string json, string member)
    {
        var theirs = Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<CreateChatCompletionRequest>(json));
        var newtonsoft = Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<CreateChatCompletionRequest>(json));

        Assert.StartsWith($"CreateChatCompletionRequest: the required member '{member}' is missing or null.", theirs.Message, StringComparison.Ordinal);
        Assert.StartsWith($"CreateChatCompletionRequest: the required member '{member}' is missing or null.", newtonsoft.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Request_WithinADocument_IsRefusedAtItsPlace()
    {
        const string Json = """{"first":[{"model":"m","messages":[]},{"model":"m"}]}""";

        Assert.Equal("$.first[1]", Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, CreateChatCompletionRequest[]>>(Json)).Path);
        Assert.Equal("first[1]", Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<Dictionary<string, CreateChatCompletionRequest[]>>(Json)).Path);
    }

    [Fact]
    public void OtherRequests_WithoutARequiredMember_AreRefused()
    {
        Assert.Throws<System.Text.Json.JsonException>(static () => System.Text.Json.JsonSerializer.Deserialize<CreateResponseRequest>("""{"model":"m"}"""));
        Assert.Throws<System.Text.Json.JsonException>(static () => System.Text.Json.JsonSerializer.Deserialize<CreateMessagesRequest>("""{"model":"m","messages":[]}"""));
        Assert.Throws<System.Text.Json.JsonException>(static () => System.Text.Json.JsonSerializer.Deserialize<CreateImageRequest>("""{"model":"m"}"""));
    }

    [Fact]
    public void EveryRequest_WithoutOneOfItsRequiredMembers_IsRefused()
    {
        var bodies = GeneratedTypeCatalog.Objects.Where(static type => WireMember.Of(type).Any(static member => member.IsInsistedOn)).ToList();
        foreach (var type in bodies)
        {
            foreach (var member in WireMember.Of(type).Where(static member => member.IsInsistedOn))
            {
                var json = JObject.Parse(GeneratedType.Of(type.Name).Write(new Samples(0, isPlain: true).Of(type)));
                json.Remove(member.Name);

                var exception = Assert.Throws<JsonSerializationException>(() => json.ToObject(type));
                Assert.Contains($"the required member '{member.Name}'", exception.Message, StringComparison.Ordinal);
            }
        }

        Assert.Contains(typeof(CreateChatCompletionRequest), bodies);
    }

    [Fact]
    public void Request_WithEverythingRequired_IsRead()
    {
        const string Json = """{"model":"m","messages":[{"content":"no role"}],"stream":false,"own":1}""";

        Assert.Equal(Json, JsonConvert.SerializeObject(System.Text.Json.JsonSerializer.Deserialize<CreateChatCompletionRequest>(Json)));
        Assert.Equal(Json, System.Text.Json.JsonSerializer.Serialize(JsonConvert.DeserializeObject<CreateChatCompletionRequest>(Json)));
        Assert.Null(System.Text.Json.JsonSerializer.Deserialize<CreateChatCompletionRequest>("null"));
    }

    [Fact]
    public void PartOfAnAnswer_WithoutARequiredMember_IsRead()
    {
        // Messages are sent and answered, and a conversation that was stored must be readable again.
        Assert.Equal("hi", System.Text.Json.JsonSerializer.Deserialize<Message>("""{"content":"hi"}""")!.Content?.Text);
        Assert.Equal("", JsonConvert.DeserializeObject<CreateChatCompletionResponse>("{}")!.Text);
    }
}
