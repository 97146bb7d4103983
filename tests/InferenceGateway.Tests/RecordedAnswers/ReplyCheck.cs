using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.RecordedAnswers;

/// <summary>Compares what the client made of a reply with what its file says, and with what holds for every reply.</summary>
internal static partial class ReplyCheck
{
    /// <summary>Members of chunks that the combined answer names otherwise, or that number the parts of a stream.</summary>
    private static readonly string[] s_partsOfStreams = ["delta", "obfuscation"];

    public static void Expectations(RecordedReply reply, ReadReply read)
    {
        Assert.True(reply.Expected("error") is not null || read.Error is null, $"{reply} failed: {read.Error}");
        foreach (var (name, json) in reply.Expectations.Where(static expectation => expectation.Name != "changed"))
        {
            var actual = read.Find(name);
            Assert.True(
                actual is null ? json == "absent" : json != "absent" && JsonEquality.Difference(json, actual) is null,
                $"{reply}: {name} is {actual ?? "absent"}, and must be {json}. {read.Error}");
        }
    }

    /// <summary>An answer is written back as it was read: all its members, with their values. <c>changed</c> in a file names the one place that is converted.</summary>
    public static void RoundTrip(RecordedReply reply, ReadReply read)
    {
        if (reply.IsStream && reply.ContentType.StartsWith("text/event-stream", StringComparison.Ordinal))
        {
            var events = reply.Events();
            Assert.True(read.Error is not null || events.Count == read.Events.Count, $"{reply}: {read.Events.Count} of {events.Count} events");
            foreach (var (sent, got) in events.Zip(read.Events))
            {
                JsonEquality.AssertEqual(sent, got);
            }
        }
        else if (!reply.IsStream && read.Error is null)
        {
            var difference = JsonEquality.Difference(System.Text.Encoding.UTF8.GetString(reply.Body), read.Answer!);
            Assert.Equal(reply.Expected("changed") ?? "null", difference is null ? "null" : $"\"{FirstOfName().Replace(difference, "$1")}\"");
        }
    }

    /// <summary>The answer that a stream is combined to has every member that any of its events had, and the text that the caller read.</summary>
    public static void Combined(RecordedReply reply, ReadReply read)
    {
        if (!reply.IsStream || read.Error is not null)
        {
            return;
        }

        Assert.Equal(read.Pieces, (string?)read.Facts["text"]);
        if (reply.Api == "chat")
        {
            var lost = read.Events.SelectMany(JsonPlace.Names).Except(JsonPlace.Names(read.Answer!)).Except(s_partsOfStreams).Except([reply.Settings.GetValueOrDefault("replaced")]);
            Assert.Equal([], lost);
        }
    }

    /// <summary>An answer is the same, whether the method that streams has read it or the other one.</summary>
    public static void Same(ReadReply whole, ReadReply streamed)
    {
        Assert.Equal(whole.Facts.ToJsonString(), streamed.Facts.ToJsonString());
        if (whole.Error is null)
        {
            JsonEquality.AssertEqual(WithoutIndexes(whole.NextTurn!), WithoutIndexes(streamed.NextTurn!));
        }
    }

    /// <summary>Some providers number their calls in answers that are not streamed, too. A stream uses the numbers up.</summary>
    private static string WithoutIndexes(string message)
    {
        var node = JsonNode.Parse(message)!;
        foreach (var call in (node as JsonObject)?["tool_calls"]?.AsArray() ?? [])
        {
            call!.AsObject().Remove("index");
        }

        return node.ToJsonString();
    }

    /// <summary>A comparison gives each member its number among those of its name.</summary>
    [GeneratedRegex(@"(\.\w+)\[0\]")]
    private static partial Regex FirstOfName();
}
