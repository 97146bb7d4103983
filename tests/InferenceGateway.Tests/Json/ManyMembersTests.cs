using System.Globalization;
using System.Text;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Json;

/// <summary>Objects with very many members, which no real answer has: the work must grow with their number, not with its square.</summary>
public sealed class ManyMembersTests
{
    // With a search through all members for each of them, every one of these tests takes half an hour.
    private const int Count = 500_000;

    [Fact]
    public void Members_SetByName_AreLookedUp()
    {
        var members = new JsonMembers();
        for (var index = 0; index < Count; index++)
        {
            members[Name(index)] = RawJson.Parse("1");
        }

        for (var index = 0; index < Count; index++)
        {
            members[Name(index)] = RawJson.Parse("2");
            Assert.True(members.TryGetValue(Name(index), out var value));
            Assert.Equal("2", value.ToString());
        }

        Assert.Equal(Count, members.Count);
    }

    [Fact]
    public void Overlay_OfManyMembersThatStandTwice_KeepsTheLastOfEachInTheFirstPlace()
    {
        var first = Twice("a", "b");
        var second = Twice("c", "d");

        first.Overlay(second);

        Assert.Equal(Count / 2, first.Count);
        Assert.All(first, static member => Assert.Equal("\"d\"", member.Value.ToString()));
        Assert.Equal(Name(0), first.First().Key);
    }

    [Fact]
    public void Overlay_OfAnotherNameOverMany_KeepsTheLastOfEach()
    {
        var first = Twice("a", "b");

        first.Overlay(Members(("z", "1")));

        Assert.Equal((Count / 2) + 1, first.Count);
        Assert.All(first.SkipLast(1), static member => Assert.Equal("\"b\"", member.Value.ToString()));
        Assert.Equal("z", first.Last().Key);
    }

    [Fact]
    public void Overlay_OfFewMembers_KeepsTheLastOfEachInTheFirstPlace()
    {
        var first = Members(("x", "1"), ("y", "2"), ("x", "3"));

        first.Overlay(Members(("y", "4"), ("z", "5"), ("x", "6"), ("y", "7")));

        Assert.Equal([("x", "6"), ("y", "7"), ("z", "5")], first.Select(static member => (member.Key, member.Value.ToString())));
    }

    [Fact]
    public void Overlay_OfOtherNames_LeavesTheFewMembersAsTheyAre()
    {
        var first = Members(("x", "1"), ("y", "2"), ("x", "3"));

        first.Overlay(Members(("z", "4")));

        Assert.Equal([("x", "1"), ("y", "2"), ("x", "3"), ("z", "4")], first.Select(static member => (member.Key, member.Value.ToString())));
    }

    [Fact]
    public void Names_ThatStandTwiceAmongMany_AnswerWithTheLast()
    {
        var members = new JsonMembers();
        for (var index = 0; index < 100; index++)
        {
            members.Append(Name(index % 60), RawJson.Parse(index.ToString(CultureInfo.InvariantCulture)));
        }

        Assert.Equal("70", members[Name(10)].ToString());
        Assert.Equal("50", members[Name(50)].ToString());
        members[Name(10)] = RawJson.Parse("-1");
        Assert.Equal(("-1", 99), (members[Name(10)].ToString(), members.Count));
        Assert.True(members.Remove(Name(11)));
        Assert.False(members.ContainsKey(Name(11)));
        Assert.Equal(97, members.Count);
    }

    [Fact]
    public void Accumulators_OfHugeUnknownMembers_TakeThemAsTheyCome()
    {
        var huge = Huge();
        var chat = new ChatCompletionAccumulator();
        for (var turn = 0; turn < 2; turn++)
        {
            chat.Add(Read<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(
                "{\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"t\",\"function\":{\"name\":\"f\",\"arguments\":\"\"},\"extra_content\":{\"google\":" + huge + ",\"x\":" + huge + "}}]}}]}"));
        }

        var messages = new MessagesAccumulator();
        messages.Add(Read<MessagesStreamEvent, MessagesStreamEvent.Codec>("{\"type\":\"message_start\",\"message\":" + huge[..^1] + ",\"usage\":" + huge + "}}"));
        messages.Add(Read<MessagesStreamEvent, MessagesStreamEvent.Codec>("{\"type\":\"message_delta\",\"usage\":" + huge + ",\"delta\":" + huge + "}"));

        Assert.Equal(Count / 2, chat.ToResponse().Choices![0]!.Message!.ToolCalls![0]!.ExtraContent!.Google!.AdditionalProperties.Count);
        Assert.Equal(Count / 2, messages.ToResponse().AdditionalProperties.Count);
        Assert.Equal(Count / 2, messages.ToResponse().Usage!.AdditionalProperties.Count);
    }

    private static string Huge()
    {
        var json = new StringBuilder("{");
        for (var index = 0; index < Count / 2; index++)
        {
            json.Append(index == 0 ? "" : ",").Append('"').Append(Name(index)).Append("\":1");
        }

        return json.Append('}').ToString();
    }

    private static T Read<T, TCodec>(string json)
        where TCodec : struct, IJsonCodec<T> => JsonCodec.Read<T, TCodec>(Encoding.UTF8.GetBytes(json))!;

    private static JsonMembers Twice(string early, string late)
    {
        var members = new JsonMembers();
        foreach (var text in (string[])[early, late])
        {
            for (var index = 0; index < Count / 2; index++)
            {
                members.Append(Name(index), RawJson.Parse($"\"{text}\""));
            }
        }

        return members;
    }

    private static JsonMembers Members(params (string Name, string Json)[] all)
    {
        var members = new JsonMembers();
        foreach (var (name, json) in all)
        {
            members.Append(name, RawJson.Parse(json));
        }

        return members;
    }

    private static string Name(int index) => "m" + index.ToString(CultureInfo.InvariantCulture);
}
