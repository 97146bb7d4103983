using InferenceGateway;
using InferenceGateway.Models;

namespace Snippets.Pages;

/// <summary>docs/cookbook.md: trimming the history.</summary>
public sealed class CookbookHistory
{
    private static readonly ChatCompletionMessageToolCall Call = new() { Id = "call_1", Function = new() { Name = "get_weather", Arguments = "{}" } };

    [Fact]
    public void Turns()
    {
        var conversation = Conversation();

        // snippet: turns
        static List<Message> Newest(List<Message> conversation, int turns)
        {
            // A turn begins with a question. What belongs to it, such as the results of tools, stays or goes with it.
            var questions = Enumerable.Range(0, conversation.Count).Where(i => conversation[i].Role == MessageRole.User).ToList();
            return questions.Count <= turns
                ? conversation
                : [.. conversation[..questions[0]], .. conversation[questions[^turns]..]];
        }

        var recent = Newest(conversation, turns: 2);
        // end

        Assert.Equal(["system", "user", "assistant", "tool", "assistant", "user", "assistant"], recent.Select(static x => x.Role.Value));
        Assert.Equal("Second?", recent[1].Content?.Text);
        Assert.Same(conversation, Newest(conversation, turns: 3));
        Assert.Equal("Third?", Newest(conversation, turns: 1)[1].Content?.Text);
    }

    [Fact]
    public void Budget()
    {
        var conversation = Conversation();
        conversation[1] = Message.User(new string('x', 4000));
        var response = new CreateChatCompletionResponse { Usage = new() { PromptTokens = 1100, CompletionTokens = 20, TotalTokens = 1120 } };

        // snippet: budget
        static void Trim(List<Message> conversation, long tokens, long budget)
        {
            var first = conversation.FindIndex(message => message.Role == MessageRole.User);
            while (tokens > budget && conversation.FindIndex(first + 1, message => message.Role == MessageRole.User) is > 0 and var next)
            {
                tokens -= conversation[first..next].Sum(message => 4 + ((message.Content?.Text?.Length ?? 0) / 4));   // an estimate
                conversation.RemoveRange(first, next - first);                                                        // the oldest turn
            }
        }

        Trim(conversation, response.Usage?.TotalTokens ?? 0, budget: 1000);
        // end

        Assert.Equal(["system", "user", "assistant", "tool", "assistant", "user", "assistant"], conversation.Select(static x => x.Role.Value));
        Trim(conversation, tokens: 2000, budget: 1);
        Assert.Equal(["System.", "Third?", "Third."], conversation.Select(static x => x.Content?.Text));
        List<Message> none = [];
        Trim(none, tokens: 2000, budget: 1);
        List<Message> system = [Message.System("System.")];
        Trim(system, tokens: 2000, budget: 1);
        Assert.Single(system);
    }

    private static List<Message> Conversation() =>
    [
        Message.System("System."),
        Message.User("First?"), Message.Assistant("First."),
        Message.User("Second?"), new Message { Role = MessageRole.Assistant, ToolCalls = [Call] }, Message.Tool("call_1", "21 °C"), Message.Assistant("Second."),
        Message.User("Third?"), Message.Assistant("Third."),
    ];
}
