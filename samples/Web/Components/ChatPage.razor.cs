using InferenceGateway.Samples.Web.Catalog;
using InferenceGateway.Samples.Web.Conversations;
using Microsoft.AspNetCore.Components;

namespace InferenceGateway.Samples.Web.Components;

/// <summary>The page: a conversation, and what one can do with it.</summary>
public sealed partial class ChatPage : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<ChatModel> _models = [];
    private string? _listFailure;
    private RenderThrottle? _throttle;

    [Inject]
    private Conversation Conversation { get; set; } = null!;

    [Inject]
    private ModelCatalog Catalog { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<ChatPage> Logger { get; set; } = null!;

    private string Status =>
        !RendererInfo.IsInteractive ? "Connecting …"
        : _listFailure is not null ? "No models"
        : _models.Count == 0 ? "Listing the models …"
        : ConversationStatus.Of(Conversation);

    /// <inheritdoc />
    public void Dispose()
    {
        Conversation.Changed -= OnChanged;
        _throttle?.Dispose();
        _closed.Cancel();
        _closed.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        // The page is rendered twice: once as HTML, and again when the browser has connected. Only then anything happens.
        if (RendererInfo.IsInteractive)
        {
            _throttle = new RenderThrottle(Time, () => _ = InvokeAsync(StateHasChanged));
            Conversation.Changed += OnChanged;
            await ListModelsAsync();
        }
    }

    private async Task ListModelsAsync()
    {
        _listFailure = null;
        try
        {
            _models = await Catalog.ListAsync(_closed.Token);
            Conversation.Model ??= ModelCatalog.Default(_models);
            _listFailure = _models.Count == 0 ? "The gateway has none. Its operator has to configure the key of a provider." : null;
        }
        catch (InferenceGatewayException exception)
        {
            LogListFailure(Logger, exception);
            _listFailure = FailureText.Explain(exception);
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested)
        {
            // Nobody is there to see the list.
        }
    }

    private void Select(ChatModel model) => Conversation.Model = model;

    private void StartOver() => Conversation.Clear();

    private void Retry() => Run(Conversation.RetryAsync);

    private string? Send(string message)
    {
        var refusal = Conversation.Refuse(message);
        if (refusal is null)
        {
            Run(() => Conversation.AskAsync(message));
        }

        return refusal;
    }

    /// <summary>Starts an answer, which outlives the event of the browser that asked for it.</summary>
    private void Run(Func<Task> answer)
    {
        _ = ObserveAsync(answer);

        async Task ObserveAsync(Func<Task> started)
        {
            try
            {
                await started();
            }
#pragma warning disable CA1031 // Whatever failed, Blazor has to know: it logs the exception and tells the user.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                await DispatchExceptionAsync(exception);
            }
        }
    }

    private void OnChanged() => _throttle?.Request();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The models cannot be listed")]
    private static partial void LogListFailure(ILogger logger, Exception exception);
}
