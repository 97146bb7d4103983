using InferenceGateway.Models;

namespace InferenceGateway.Tests.Chat;

public sealed class AccumulatorToolCallTests
{
    [Fact]
    public void Arguments_InFragments_AreJoined()
    {
        AssertCalls(
            ["t1 get_weather {\"city\":\"Oslo\"}"],
            """{"index":0,"id":"t1","type":"function","function":{"name":"get_weather","arguments":""}}""",
            """{"index":0,"function":{"arguments":"{\"city\":"}}""",
            """{"index":0,"function":{"arguments":null}}""",
            """{"index":0,"function":null}""",
            """{"index":0,"function":{"arguments":"\"Oslo\"}"}}""");
    }

    [Fact]
    public void Fragments_OfParallelCalls_GoByIndex()
    {
        AssertCalls(
            ["a f 13", "b g 24"],
            """{"index":1,"id":"b","function":{"name":"g","arguments":"2"}}""",
            """{"index":0,"id":"a","function":{"name":"f","arguments":"1"}}""",
            """{"index":1,"function":{"arguments":"4"}},{"index":0,"function":{"arguments":"3"}}""");
    }

    [Fact]
    public void Indexes_WithGaps_KeepTheirOrder()
    {
        AssertCalls(
            ["a f {}", "b g {}", "c h {}"],
            """{"index":7,"id":"b","function":{"name":"g","arguments":"{}"}}""",
            """{"index":900000000000,"id":"c","function":{"name":"h","arguments":"{}"}}""",
            """{"index":2,"id":"a","function":{"name":"f","arguments":"{}"}}""");
    }

    [Fact]
    public void Id_Repeated_WithAnEmptyName_IsTheSameCall()
    {
        AssertCalls(
            ["t1 f {}"],
            """{"index":0,"id":"t1","type":"function","function":{"name":"f","arguments":"{"}}""",
            """{"index":0,"id":"t1","type":"function","function":{"name":"","arguments":"}"}}""",
            """{"index":0,"id":"","type":"","function":{"name":"","arguments":""}}""");
    }

    [Fact]
    public void IdAndName_SentAgain_DoNotReplaceTheFirst()
    {
        AssertCalls(
            ["t1 f {}"],
            """{"index":0,"id":"","function":{"name":"","arguments":""}}""",
            """{"index":0,"id":"t1","function":{"name":"","arguments":"{"}}""",
            """{"index":0,"function":{"name":"f","arguments":""}}""",
            """{"index":0,"id":"made-up-per-fragment","function":{"arguments":""}}""",
            """{"index":0,"id":"t1","function":{"name":"f2","arguments":"}"}}""");
    }

    [Fact]
    public void Calls_AllWithIndexZero_AreToldApartById()
    {
        // Google's parallel calls: each complete, each with index 0.
        AssertCalls(
            ["a f {1}", "b f {2}", "c g {3}"],
            """{"index":0,"id":"a","function":{"name":"f","arguments":"{1}"}}""",
            """{"index":0,"id":"b","function":{"name":"f","arguments":"{2"}}""",
            """{"index":0,"function":{"arguments":"}"}}""",
            """{"index":0,"id":"c","function":{"name":"g","arguments":"{"}}""",
            """{"index":0,"id":"c","function":{"name":"g","arguments":"3}"}}""");
    }

    [Fact]
    public void Calls_OfOneFunctionWithoutArguments_AreToldApartById()
    {
        AssertCalls(
            ["a f ", "b f "],
            """{"index":0,"id":"a","function":{"name":"f","arguments":""}}""",
            """{"index":0,"id":"b","function":{"name":"f","arguments":""}}""");
        AssertCalls(
            ["a f {}"],
            """{"index":0,"function":{"name":"f","arguments":""}}""",
            """{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}""");
    }

    [Fact]
    public void Calls_WithoutIndex_BeginWithTheirName()
    {
        AssertCalls(
            ["a f {1}", "b g {2}", " h {3}", " h {4}"],
            """{"id":"a","function":{"name":"f","arguments":"{"}}""",
            """{"function":{"arguments":"1"}}""",
            """{"id":"a","function":{"name":"f","arguments":"}"}}""",
            """{"id":"b","function":{"name":"g","arguments":"{2}"}},{"function":{"name":"h","arguments":"{3}"}}""",
            """{"function":{"name":"h","arguments":"{4}"}}""");
    }

    [Fact]
    public void Calls_WithAndWithoutIndex_StandInTheOrderTheyCame()
    {
        AssertCalls(
            ["a f 1", "b g 2"],
            """{"index":3,"id":"a","function":{"name":"f","arguments":"1"}}""",
            """{"id":"b","function":{"name":"g","arguments":"2"}}""");
        AssertCalls(
            ["a f 1", "b g 2"],
            """{"id":"a","function":{"name":"f","arguments":"1"}}""",
            """{"index":1,"id":"b","function":{"name":"g","arguments":"2"}}""");
    }

    // The real object has the form of the empty one at its start.
    [Fact]
    public void Arguments_AfterAnEmptyObject_MayHoldObjects()
    {
        AssertCalls(
            ["a f {\"x\":{\"y\":1}}"],
            """{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}""",
            """{"index":0,"function":{"arguments":"{\"x\":"}}""",
            """{"index":0,"function":{"arguments":"{\"y\":1}"}}""",
            """{"index":0,"function":{"arguments":"}"}}""");
    }

    [Fact]
    public void Name_InPieces_IsJoined()
    {
        AssertCalls(
            ["a get_weather {}"],
            """{"index":0,"id":"a","function":{"name":"get"}}""",
            """{"index":0,"function":{"name":"_"}}""",
            """{"index":0,"function":{"name":"get_"}}""",
            """{"index":0,"function":{"name":"wea"}}""",
            """{"index":0,"function":{"name":"ther"}}""",
            """{"index":0,"function":{"name":"get_weather","arguments":"{}"}}""");
    }

    [Fact]
    public void ExtraContent_OfAnyFragment_IsKept()
    {
        var call = Assert.Single(Chunks.Fold(
            Chunks.ToolCall("""{"index":0,"id":"t","function":{"name":"f","arguments":""},"extra_content":{"google":{"thought_signature":"sig","x":1},"vendor":true}}"""),
            Chunks.ToolCall("""{"index":0,"function":{"arguments":"{}"},"extra_content":{"google":{"thought_signature":""}}}"""),
            Chunks.ToolCall("""{"index":0,"extra_content":{}}""")).ToolCalls);

        Assert.Equal("sig", call.ExtraContent!.Google!.ThoughtSignature);
        Assert.Equal("1", call.ExtraContent.Google.AdditionalProperties["x"].ToString());
        Assert.Equal("true", call.ExtraContent.AdditionalProperties["vendor"].ToString());
    }

    [Fact]
    public void UnknownMembers_OfACall_AreKept()
    {
        var call = Assert.Single(Chunks.Fold(
            Chunks.ToolCall("""{"index":0,"id":"t","type":"custom","x":1,"function":{"name":"f","arguments":"","y":1}}"""),
            Chunks.ToolCall("""{"index":0,"x":2,"function":{"arguments":"{}","y":2}}""")).ToolCalls);

        Assert.Equal("custom", call.Type.Value);
        Assert.Equal("2", call.AdditionalProperties["x"].ToString());
        Assert.Equal("2", call.Function.AdditionalProperties["y"].ToString());
    }

    private static void AssertCalls(string[] expected, params string[] fragments)
    {
        var response = Chunks.Fold([.. fragments.Select(fragment => Chunks.ToolCall(fragment)), Chunks.Delta("{}", "tool_calls")]);

        Assert.Equal(expected, response.ToolCalls.Select(call => $"{call.Id} {call.Function.Name} {call.Function.Arguments}"));
        Assert.All(response.ToolCalls, call => Assert.Equal(ChatCompletionToolType.Function, call.Type));
        Assert.Equal(FinishReason.ToolCalls, response.FinishReason);
    }
}
