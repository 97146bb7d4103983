using System.Diagnostics;
using InferenceGateway.Models;
using Spectre.Console;

namespace InferenceGateway.Samples.Chat;

/// <summary>A conversation: what was said, and what it cost.</summary>
internal sealed class ChatSession(InferenceGatewayClient client, Interrupt interrupt, Model model, bool isLive)
{
    private readonly List<Message> _messages = [];
    private readonly TurnReport _total = new();

    /// <summary>The model that answers next; another one goes on with the same conversation.</summary>
    public Model Model { get; set; } = model;

    public string Total => $"Together: {_total}";

    public void Forget() => _messages.Clear();

    /// <summary>Asks, and shows the answer as it comes.</summary>
    /// <returns>Whether an answer came; it is then part of the conversation, also as far as it was cut off by Ctrl+C.</returns>
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

    /// <summary>A question without an answer would stand in the way of the next.</summary>
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
        var goesOn = isLive
            ? await AnsiConsole.Status().StartAsync("waiting", status => ToTextAsync(chunks, answer, status))
            : await ToTextAsync(chunks, answer, status: null);
        while (goesOn)
        {
            Console.Write(chunks.Current.Text);
            goesOn = await NextAsync(chunks, answer);
        }
    }

    /// <summary>Reads on to the first text; until then the spinner shows what the model thinks.</summary>
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
        var goesOn = await chunks.MoveNextAsync();
        if (goesOn)
        {
            answer.Add(chunks.Current);
        }

        return goesOn;
    }
}
