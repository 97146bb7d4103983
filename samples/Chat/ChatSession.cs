using System.Diagnostics;
using InferenceGateway.Models;
using Spectre.Console;

namespace InferenceGateway.Samples.Chat;

/// <summary>A conversation and its total cost.</summary>
internal sealed class ChatSession(InferenceGatewayClient client, Interrupt interrupt, Model model, bool isLive)
{
    private readonly List<Message> _messages = [];
    private readonly TurnReport _total = new();

    /// <summary>Gets or sets the model that answers the next question. The conversation continues if it is changed.</summary>
    public Model Model { get; set; } = model;

    public string Total => $"Together: {_total}";

    public void Forget() => _messages.Clear();

    /// <summary>Sends a question and shows the answer as it arrives.</summary>
    /// <returns>Whether there was an answer, which then is part of the conversation. An answer that was cut off by Ctrl+C counts.</returns>
    public async Task<bool> AnswerAsync(string question)
    {
        _messages.Add(Message.User(question));
        var answer = new ChatCompletionAccumulator();
        var watch = Stopwatch.StartNew();
        try
        {
            var isComplete = await interrupt.RunAsync(token => ShowAsync(answer, token));
            var response = answer.ToResponse();
            var turn = new TurnReport();
            turn.Add(response.Usage, Model.Pricing, watch.Elapsed);
            _total.Add(response.Usage, Model.Pricing, watch.Elapsed);
            Console.WriteLine();
            AnsiConsole.MarkupLine($"[grey]{(isComplete ? "" : "Cut off. ")}{turn}[/]");
            Keep(response.Text.Length > 0 ? response.ToMessage() : null);
            return response.Text.Length > 0;
        }
        catch (InferenceGatewayException exception)
        {
            Console.WriteLine();
            Console.Error.WriteLine(exception.Message);
            Keep(null);
            return false;
        }
    }

    /// <summary>Adds the answer to the conversation. A question without an answer is removed, because it would affect the next one.</summary>
    private void Keep(Message? answer)
    {
        if (answer is null)
        {
            _messages.RemoveAt(_messages.Count - 1);
        }
        else
        {
            _messages.Add(answer);
        }
    }

    private async Task ShowAsync(ChatCompletionAccumulator answer, CancellationToken token)
    {
        await using var chunks = client.GenerateContentStreamingAsync(Model.Id, _messages, cancellationToken: token).GetAsyncEnumerator(token);
        var hasMore = isLive
            ? await AnsiConsole.Status().StartAsync("waiting", status => ToTextAsync(chunks, answer, status))
            : await ToTextAsync(chunks, answer, status: null);
        while (hasMore)
        {
            Console.Write(chunks.Current.Text);
            hasMore = await NextAsync(chunks, answer);
        }
    }

    /// <summary>Reads up to the first text. Until then, the spinner shows the model's reasoning.</summary>
    private static async Task<bool> ToTextAsync(IAsyncEnumerator<CreateChatCompletionStreamResponse> chunks, ChatCompletionAccumulator answer, StatusContext? status)
    {
        var thought = "";
        while (await NextAsync(chunks, answer))
        {
            if (chunks.Current.Text.Length > 0)
            {
                return true;
            }

            thought += chunks.Current.Reasoning;
            if (thought.Length > 0)
            {
                status?.Status(Markup.Escape(thought[^Math.Min(60, thought.Length)..].ReplaceLineEndings(" ")));
            }
        }

        return false;
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<CreateChatCompletionStreamResponse> chunks, ChatCompletionAccumulator answer)
    {
        var hasMore = await chunks.MoveNextAsync();
        if (hasMore)
        {
            answer.Add(chunks.Current);
        }

        return hasMore;
    }
}
