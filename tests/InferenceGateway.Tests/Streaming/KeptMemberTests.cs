using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Tests.Chat;
using InferenceGateway.Tests.Messages;
using InferenceGateway.Tests.Responses;

namespace InferenceGateway.Tests.Streaming;

/// <summary>Every member of a stream that is kept for the response counts against the limit, wherever it stands; <c>$</c> is the place.</summary>
public sealed class KeptMemberTests
{
    private const int Limit = 5_000;

    [Theory]
    [InlineData("""{"id":"$"}""")]
    [InlineData("""{"model":"$"}""")]
    [InlineData("""{"system_fingerprint":"$"}""")]
    [InlineData("""{"reasoning_format":"$"}""")]
    [InlineData("""{"vendor":"$"}""")]
    [InlineData("""{"$":1}""")]
    [InlineData("""{"choices":[{"vendor":"$"}]}""")]
    [InlineData("""{"choices":[{"finish_reason":"$"}]}""")]
    [InlineData("""{"choices":[{"message":{"vendor":"$"}}]}""")]
    [InlineData("""{"choices":[{"logprobs":{"vendor":"$"}}]}""")]
    [InlineData("""{"choices":[{"logprobs":{"content":[{"token":"$"}]}}]}""")]
    [InlineData("""{"choices":[{"logprobs":{"refusal":[{"token":"$"}]}}]}""")]
    [InlineData("""{"choices":[{"logprobs":{"content":[{"token":"a","top_logprobs":[null,{"token":"$"}]}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"role":"$"}}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":"$"}}]}""")]
    [InlineData("""{"choices":[{"delta":{"refusal":"$"}}]}""")]
    [InlineData("""{"choices":[{"delta":{"reasoning":"$"}}]}""")]
    [InlineData("""{"choices":[{"delta":{"reasoning_content":"$"}}]}""")]
    [InlineData("""{"choices":[{"delta":{"vendor":"$"}}]}""")]
    [InlineData("""{"choices":[{"delta":{"audio":{"data":"$"}}}]}""")]
    [InlineData("""{"choices":[{"delta":{"audio":{"transcript":"$"}}}]}""")]
    [InlineData("""{"choices":[{"delta":{"audio":{"id":"$"}}}]}""")]
    [InlineData("""{"choices":[{"delta":{"function_call":{"name":"$"}}}]}""")]
    [InlineData("""{"choices":[{"delta":{"function_call":{"arguments":"$"}}}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":[{"type":"text","text":"$"}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":[{"type":"thinking","thinking":[{"type":"text","text":"$"}]}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":[{"type":"vendor","x":"$"}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"id":"$"}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"type":"$"}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"vendor":"$"}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"function":{"name":"$"}}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"function":{"arguments":"$"}}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"function":{"vendor":"$"}}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"extra_content":{"vendor":"$"}}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"extra_content":{"google":{"thought_signature":"$"}}}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"extra_content":{"google":{"vendor":"$"}}}]}}]}""")]
    public void Chunk_WithALongMember_IsRefused(string chunk) => AssertCounted(chunk, AddChunks);

    [Theory]
    [InlineData("""{"type":"message_start","message":{"id":"$"}}""")]
    [InlineData("""{"type":"message_start","message":{"model":"$"}}""")]
    [InlineData("""{"type":"message_start","message":{"vendor":"$"}}""")]
    [InlineData("""{"type":"message_start","message":{"usage":{"vendor":"$"}}}""")]
    [InlineData("""{"type":"message_start","message":{"content":[{"type":"text","text":"$"}]}}""")]
    [InlineData("""{"type":"message_start","message":{"stop_reason":"$"}}""")]
    [InlineData("""{"type":"content_block_start","content_block":{"type":"text","text":"$"}}""")]
    [InlineData("""{"type":"content_block_start","content_block":{"type":"vendor","x":"$"}}""")]
    [InlineData("""{"type":"content_block_start","content_block":{"type":"tool_use","id":"t","name":"f","input":{"x":"$"}}}""")]
    [InlineData("""{"type":"content_block_delta","delta":{"type":"text_delta","text":"$"}}""")]
    [InlineData("""{"type":"content_block_delta","delta":{"type":"thinking_delta","thinking":"$"}}""")]
    [InlineData("""{"type":"content_block_delta","delta":{"type":"signature_delta","signature":"$"}}""")]
    [InlineData("""{"type":"content_block_delta","delta":{"type":"input_json_delta","partial_json":"$"}}""")]
    [InlineData("""{"type":"content_block_delta","delta":{"type":"citations_delta","citation":{"cited_text":"$"}}}""")]
    [InlineData("""{"type":"message_delta","vendor":"$"}""")]
    [InlineData("""{"type":"message_delta","$":1}""")]
    [InlineData("""{"type":"message_delta","delta":{"vendor":"$"}}""")]
    [InlineData("""{"type":"message_delta","delta":{"stop_sequence":"$"}}""")]
    [InlineData("""{"type":"message_delta","usage":{"vendor":"$"}}""")]
    public void MessageEvent_WithALongMember_IsRefused(string item) => AssertCounted(item, AddMessageEvents);

    [Theory]
    [InlineData("""{"type":"response.output_item.added","item":{"type":"message","id":"$"}}""")]
    [InlineData("""{"type":"response.output_item.done","item":{"type":"vendor","x":"$"}}""")]
    [InlineData("""{"type":"response.output_text.delta","delta":"$"}""")]
    [InlineData("""{"type":"response.output_text.delta","delta":"x","item_id":"$"}""")]
    [InlineData("""{"type":"response.output_text.done","text":"$"}""")]
    [InlineData("""{"type":"response.refusal.delta","delta":"$"}""")]
    [InlineData("""{"type":"response.refusal.done","refusal":"$"}""")]
    [InlineData("""{"type":"response.function_call_arguments.delta","delta":"$"}""")]
    [InlineData("""{"type":"response.function_call_arguments.delta","delta":"x","item_id":"$"}""")]
    [InlineData("""{"type":"response.function_call_arguments.done","arguments":"$"}""")]
    [InlineData("""{"type":"response.reasoning_summary_text.delta","delta":"$"}""")]
    [InlineData("""{"type":"response.reasoning_summary_text.delta","delta":"x","item_id":"$"}""")]
    [InlineData("""{"type":"response.reasoning_summary_text.done","text":"$"}""")]
    public void ResponseEvent_WithALongMember_IsRefused(string item) => AssertCounted(item, AddResponseEvents);

    [Theory]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"f$"}}]}}]}""", """{"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"name":"$"}}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"$","arguments":"{\"x\":1}"}}]}}]}""", """{"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\"x\":2}"}}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"documents":["$"]}}]}""", """{"choices":[{"delta":{"documents":["$"]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":"$"}}]}""", """{"choices":[{"delta":{"content":[{"type":"text","text":"$"}]}}]}""")]
    [InlineData("""{"id":"1","choices":[{"delta":{"tool_calls":[{"id":"a"}],"content":"$"},"finish_reason":"tool_calls"}]}""", """{"id":"2","choices":[{"delta":{"content":"$"}}]}""")]
    public void Chunks_ThatAreBothKept_CountTogether(string first, string second)
    {
        AddChunks([Filled(first, Limit / 4), Filled(second, Limit / 4)], Limit);

        Assert.Throws<GatewayProtocolException>(() => AddChunks([Filled(first, Limit * 3 / 5), Filled(second, Limit * 3 / 5)], Limit * 6 / 5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"bytes":[1],"top_logprobs":[],"token":""},""")]
    public void Logprobs_CountWithTheirBytes(string before)
    {
        string Chunk(int count) => $$$"""{"choices":[{"logprobs":{"content":[{{{before}}}{"token":"","bytes":[{{{string.Join(',', Enumerable.Repeat(1, count))}}}]}]}}]}""";

        AddChunks([Chunk(Limit / 10)], Limit);
        Assert.Throws<GatewayProtocolException>(() => AddChunks([Chunk(Limit / 8)], Limit));
    }

    // What a later event replaces is not kept.
    [Theory]
    [InlineData("""{"vendor":"$"}""")]
    [InlineData("""{"choices":[{"vendor":"$"}]}""")]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"vendor":"$"}}]}}]}""")]
    [InlineData("""{"choices":[{"delta":{"tool_calls":[{"index":0,"extra_content":{"google":{"thought_signature":"$"},"vendor":"$"}}]}}]}""")]
    public void Chunks_WithTheSameMember_CountOnce(string chunk) => AddChunks([.. Enumerable.Repeat(Filled(chunk, 1_000), 20)], Limit);

    [Theory]
    [InlineData("""{"type":"message_start","message":{"id":"$","content":[{"type":"text","text":"$"}]}}""")]
    [InlineData("""{"type":"content_block_start","index":0,"content_block":{"type":"text","text":"$"}}""")]
    [InlineData("""{"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"$"}}""")]
    [InlineData("""{"type":"message_delta","vendor":"$","delta":{"stop_sequence":"$"},"usage":{"vendor":"$"}}""")]
    public void MessageEvents_WithTheSameMember_CountOnce(string item) => AddMessageEvents([.. Enumerable.Repeat(Filled(item, 1_000), 20)], Limit);

    [Theory]
    [InlineData("""{"type":"response.output_item.added","output_index":0,"item":{"type":"message","id":"$"}}""")]
    [InlineData("""{"type":"response.output_text.done","output_index":0,"text":"$"}""")]
    public void ResponseEvents_WithTheSameMember_CountOnce(string item) => AddResponseEvents([.. Enumerable.Repeat(Filled(item, 1_000), 20)], Limit);

    [Fact]
    public void Response_ThatIsCreatedAgain_CountsAnew()
    {
        string[] events = [ResponseSamples.Created, """{"type":"response.output_text.delta","output_index":0,"delta":"$"}"""];

        AddResponseEvents([.. Enumerable.Repeat(events, 20).SelectMany(item => item).Select(item => Filled(item, 1_000))], Limit);
    }

    // Each name is what came before, and more.
    [Fact]
    public void Name_ThatGrows_CountsOnce() =>
        AddChunks([.. Enumerable.Range(1, 20).Select(length => Filled("""{"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"name":"$"}}]}}]}""", 200 * length))], Limit);

    [Fact]
    public void Response_HasTheHttpOfTheLastItemThatHasOne()
    {
        var (chat, message, response) = (new ChatCompletionAccumulator(), new MessagesAccumulator(), new ResponseAccumulator());
        ResponseInfo? last = null;
        foreach (var http in (ResponseInfo?[])[Http(Limit), Http(Limit), null])
        {
            last = http ?? last;
            var (chunk, block, item) = (Chunks.Read(Chunks.Delta("{}")), MessageSamples.Event(MessageSamples.Stop), ResponseSamples.Event(ResponseSamples.Created));
            (chunk.Http, block.Http, item.Http) = (http, http, http);
            chat.Add(chunk);
            message.Add(block);
            response.Add(item);
        }

        Assert.Same(last, chat.ToResponse().Http);
        Assert.Same(last, message.ToResponse().Http);
        Assert.Same(last, response.ToResponse().Http);
    }

    private static void AssertCounted(string item, Action<string[], int> add)
    {
        add([Filled(item, Limit / 2)], Limit);

        Assert.Throws<GatewayProtocolException>(() => add([Filled(item, Limit + 1)], Limit));
    }

    private static string Filled(string item, int length) => item.Replace("$", new string('x', length), StringComparison.Ordinal);

    private static void AddChunks(string[] chunks, int limit) =>
        AddAll(chunks.Select(Chunks.Read), chunk => chunk.Http = Http(limit), new ChatCompletionAccumulator().Add);

    private static void AddMessageEvents(string[] items, int limit) =>
        AddAll(items.Select(MessageSamples.Event), item => item.Http = Http(limit), new MessagesAccumulator().Add);

    private static void AddResponseEvents(string[] items, int limit) =>
        AddAll(items.Select(ResponseSamples.Event), item => item.Http = Http(limit), new ResponseAccumulator().Add);

    private static void AddAll<T>(IEnumerable<T> items, Action<T> setLimit, Action<T> add)
    {
        foreach (var item in items)
        {
            setLimit(item);
            add(item);
        }
    }

    private static ResponseInfo Http(int limit) => new(new HttpResponseMessage(), attempts: 1) { MaxResponseBytes = limit };
}
