using System.Text;
using InferenceGateway.Samples.Web.Catalog;

namespace InferenceGateway.Samples.Web.Conversations;

/// <summary>A question and its answer, as far as it has arrived.</summary>
/// <param name="question">The question.</param>
/// <param name="model">The model that answers.</param>
public sealed class Turn(string question, ChatModel model)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _reasoning = new();

    /// <summary>Gets the question.</summary>
    public string Question { get; } = question;

    /// <summary>Gets the model that answers.</summary>
    public ChatModel Model { get; } = model;

    /// <summary>Gets the state of the answer.</summary>
    public TurnState State { get; private set; }

    /// <summary>Gets a number that grows with every change, by which a view sees whether it is up to date.</summary>
    public int Version { get; private set; }

    /// <summary>Gets the answer in Markdown.</summary>
    public string Text => _text.ToString();

    /// <summary>Gets the model's reasoning. It is empty if the model sends none.</summary>
    public string Reasoning => _reasoning.ToString();

    /// <summary>Gets a value indicating whether anything has arrived.</summary>
    public bool HasContent => _text.Length > 0 || _reasoning.Length > 0;

    /// <summary>Gets what the user should know about the end of the answer: why it failed or is incomplete. It is null otherwise.</summary>
    public string? Notice { get; private set; }

    /// <summary>Gets tokens, cost and speed; null until the answer has ended.</summary>
    public AnswerFigures? Figures { get; private set; }

    /// <summary>Gets a value indicating whether more may arrive.</summary>
    public bool IsRunning => State <= TurnState.Answering;

    /// <summary>Gets a value indicating whether the turn is part of what the next question refers to. A question without an answer would only confuse the model.</summary>
    public bool IsRemembered => State is TurnState.Complete or TurnState.Stopped && _text.Length > 0;

    /// <summary>Gets the number of characters of question and answer.</summary>
    public int Length => Question.Length + _text.Length;

    /// <summary>Adds a piece of the answer.</summary>
    /// <param name="text">The text, which may be empty.</param>
    /// <param name="reasoning">The reasoning; null if there is none.</param>
    internal void Add(string text, string? reasoning)
    {
        _text.Append(text);
        _reasoning.Append(reasoning);
        State = _text.Length > 0 ? TurnState.Answering : _reasoning.Length > 0 ? TurnState.Thinking : State;
        Version++;
    }

    /// <summary>Ends the answer.</summary>
    /// <param name="state">How it ended.</param>
    /// <param name="notice">What the user should know about it.</param>
    /// <param name="figures">Its figures.</param>
    internal void End(TurnState state, string? notice, AnswerFigures figures)
    {
        (State, Notice, Figures) = (state, notice, figures);
        Version++;
    }
}
