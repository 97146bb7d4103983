using InferenceGateway.Models;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Chat;

/// <summary>Which fragments of tool calls belong together: each row is the habit of a provider.</summary>
public sealed class ToolCallMergeTests : StreamTest
{
    private static readonly string[] s_pieces = ["""{"name":"f","arguments":""}""", """{"arguments":"{\"x\":"}""", """{"arguments":"1}"}"""];

    public static TheoryData<string, string[], string[]> Rows => new()
    {
        { "OpenAI: id and name once, then pieces by index", ["""{"index":0,"id":"a","function":{"name":"f","arguments":""}}""", """{"index":0,"function":{"arguments":"{\"x\":"}}""", """{"index":0,"function":{"arguments":"1}"}}"""], ["a f {\"x\":1}"] },
        { "id and name repeated in each fragment", ["""{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":"}}""", """{"index":0,"id":"a","function":{"name":"f","arguments":"1}"}}"""], ["a f {\"x\":1}"] },
        { "id and name empty in later fragments", ["""{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":"}}""", """{"index":0,"id":"","function":{"name":"","arguments":"1}"}}"""], ["a f {\"x\":1}"] },
        { "another id in each fragment, without a name", ["""{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":"}}""", """{"index":0,"id":"b","function":{"arguments":"1}"}}"""], ["a f {\"x\":1}"] },
        { "Google: parallel calls with the index 0 and ids of their own", ["""{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}""", """{"index":0,"id":"b","function":{"name":"f","arguments":"{\"x\":2}"}}"""], ["a f {\"x\":1}", "b f {\"x\":2}"] },
        { "parallel calls with one index and empty ids", ["""{"index":0,"id":"","function":{"name":"f","arguments":"{\"x\":1}"}}""", """{"index":0,"id":"","function":{"name":"g","arguments":"{\"x\":2}"}}"""], [" f {\"x\":1}", " g {\"x\":2}"] },
        { "parallel calls of one function with one index and no ids", ["""{"index":0,"function":{"name":"f","arguments":"{\"x\":1}"}}""", """{"index":0,"function":{"name":"f","arguments":"{\"x\":2}"}}"""], [" f {\"x\":1}", " f {\"x\":2}"] },
        { "a second object without id and name", ["""{"index":0,"function":{"name":"f","arguments":"{\"x\":1}"}}""", """{"index":0,"function":{"name":"","arguments":"{\"x\":2}"}}"""], [" f {\"x\":1}", " f {\"x\":2}"] },
        { "an empty object before the real one", ["""{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}""", """{"index":0,"function":{"arguments":"{\"x\":1}"}}"""], ["a f {\"x\":1}"] },
        { "another name with arguments, the first call has none", ["""{"index":0,"function":{"name":"f"}}""", """{"index":0,"function":{"name":"g","arguments":"{}"}}"""], [" f ", " g {}"] },
        { "the name in pieces", ["""{"index":0,"id":"a","function":{"name":"get_"}}""", """{"index":0,"function":{"name":"weather"}}""", """{"index":0,"function":{"arguments":"{}"}}"""], ["a get_weather {}"] },
        { "the name so far in each fragment", ["""{"index":0,"id":"a","function":{"name":"get_"}}""", """{"index":0,"id":"a","function":{"name":"get_weather"}}"""], ["a get_weather "] },
        { "no index: each call in one piece", ["""{"id":"a","function":{"name":"f","arguments":"{}"}}""", """{"id":"b","function":{"name":"g","arguments":"{}"}}"""], ["a f {}", "b g {}"] },
        { "no index: pieces without id and name", ["""{"id":"a","function":{"name":"f","arguments":"{\"x\":"}}""", """{"function":{"arguments":"1}"}}"""], ["a f {\"x\":1}"] },
        { "no index: a second object without id and name", ["""{"function":{"name":"f","arguments":"{\"x\":1}"}}""", """{"function":{"arguments":"{\"x\":2}"}}"""], [" f {\"x\":1}", " f {\"x\":2}"] },
        { "braces in texts end nothing", ["""{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":\"}\\\"{"}}""", """{"index":0,"function":{"arguments":"{}\"}"}}"""], ["a f {\"x\":\"}\\\"{{}\"}"] },
        { "calls by index, mixed", ["""{"index":0,"id":"a","function":{"name":"f","arguments":""}}""", """{"index":1,"id":"b","function":{"name":"g","arguments":""}}""", """{"index":0,"function":{"arguments":"{}"}}""", """{"index":1,"function":{"arguments":"[]"}}"""], ["a f {}", "b g []"] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Fragments_OfAProvider_BecomeItsCalls(string habit, string[] fragments, string[] calls)
    {
        var chunks = fragments.Select(static fragment => $$$"""{"id":"c1","choices":[{"index":0,"delta":{"tool_calls":[{{{fragment}}}]}}]}""");

        var response = await Ask(Client(new PieceStream(Body([.. chunks, """{"id":"c1","choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}""", "[DONE]"])))).ToResponseAsync(Token);

        Assert.NotEmpty(habit);
        Assert.Equal(calls, response.ToolCalls.Select(static call => $"{call.Id} {call.Function!.Name} {call.Function.Arguments}"));
    }

    [Fact]
    public async Task FunctionCall_OfTheFormerKind_IsAssembled()
    {
        var chunks = s_pieces.Select(static call => $$$"""{"id":"c1","choices":[{"index":0,"delta":{"function_call":{{{call}}}}}]}""");

        var response = await Ask(Client(new PieceStream(Body([.. chunks, "[DONE]"])))).ToResponseAsync(Token);

        Assert.Equal("""{"name":"f","arguments":"{\"x\":1}"}""", response.Choices![0]!.Message!.AdditionalProperties["function_call"].ToString());
    }
}
