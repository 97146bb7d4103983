using InferenceGateway.Samples.Web.Catalog;

namespace InferenceGateway.Samples.Web.Conversations;

/// <summary>
/// A conversation with a model. Each browser window has one, which ends with it. It is used by one thread at a time, that of the
/// window's circuit.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="time">Measures the time of answers.</param>
/// <param name="logger">Receives the details of failures. Neither questions nor answers are logged.</param>
internal sealed partial class Conversation(InferenceGatewayClient client, TimeProvider time, ILogger<Conversation> logger) : IDisposable
{
    private readonly List<Turn> _turns = [];
    private CancellationTokenSource? _answering;

    /// <summary>Occurs when something has changed, up to many times a second while an answer arrives.</summary>
    public event Action? Changed;

    /// <summary>Gets the questions and answers, oldest first.</summary>
    public IReadOnlyList<Turn> Turns => _turns;

    /// <summary>Gets what all answers used together, those that were replaced by another attempt included.</summary>
    public UsageTotal Total { get; private set; } = new();

    /// <summary>Gets or sets the model that answers the next question; null until one is chosen.</summary>
    public ChatModel? Model { get; set; }

    /// <summary>Gets a value indicating whether an answer is arriving.</summary>
    public bool IsAnswering => _answering is not null;

    /// <summary>Checks whether a message can be sent.</summary>
    /// <param name="message">The message.</param>
    /// <returns>What prevents it; null if nothing does.</returns>
    public string? Refuse(string? message) =>
        string.IsNullOrWhiteSpace(message) ? ChatLimits.Blank
        : message.Length > ChatLimits.MessageLength ? ChatLimits.TooLong
        : IsAnswering ? "Wait for the end of the answer, or stop it."
        : Model is null ? "Choose a model first."
        : _turns.Sum(turn => turn.Length) + message.Length > ChatLimits.ConversationLength ? "This chat is full. Start a new one."
        : null;

    /// <summary>Asks a question and receives the answer.</summary>
    /// <param name="message">The question, which has been checked with <see cref="Refuse"/>.</param>
    /// <returns>A task that completes with the answer, however that ends.</returns>
    /// <exception cref="InvalidOperationException">The message cannot be sent.</exception>
    public Task AskAsync(string message)
    {
        if (Refuse(message) is { } reason)
        {
            throw new InvalidOperationException(reason);
        }

        return AnswerAsync(new Turn(message, Model!));
    }

    /// <summary>Asks the last question again. The new answer, of the model that is chosen now, takes the place of the old one.</summary>
    /// <returns>A task that completes with the answer, however that ends.</returns>
    public Task RetryAsync()
    {
        if (IsAnswering || _turns is not [.., var last])
        {
            return Task.CompletedTask;
        }

        _turns.RemoveAt(_turns.Count - 1);
        return AnswerAsync(new Turn(last.Question, Model ?? last.Model));
    }

    /// <summary>Stops the answer that is arriving. What has arrived is kept.</summary>
    public void Stop() => _answering?.Cancel();

    /// <summary>Forgets everything that has been said. An answer that is arriving is stopped.</summary>
    public void Clear()
    {
        Stop();
        _answering = null;
        _turns.Clear();
        Total = new UsageTotal();
        Changed?.Invoke();
    }

    /// <summary>Ends the call to the gateway if the window is closed while an answer arrives.</summary>
    public void Dispose() => Stop();
}
