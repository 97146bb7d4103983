using System.Globalization;
using InferenceGateway.Samples.Web.Conversations;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InferenceGateway.Samples.Web.Components;

/// <summary>
/// The field for messages, with the state of the conversation and the buttons that send and stop. The script <c>page.js</c> counts
/// what is typed and checks it, so that only messages that are sent travel to the server.
/// </summary>
/// <param name="js">Runs the script.</param>
public sealed partial class Composer(IJSRuntime js) : IAsyncDisposable
{
    private DotNetObjectReference<Composer>? _self;
    private IJSObjectReference? _script;
    private ElementReference _message;
    private bool _isStarted;
    private bool _hadFocus;

    /// <summary>Gets or sets a value indicating whether messages can be written.</summary>
    [Parameter]
    public bool IsReady { get; set; }

    /// <summary>Gets or sets a value indicating whether an answer is arriving.</summary>
    [Parameter]
    public bool IsAnswering { get; set; }

    /// <summary>Gets or sets what the conversation is doing.</summary>
    [Parameter]
    public string Status { get; set; } = "";

    /// <summary>Gets or sets what the conversation has used so far.</summary>
    [Parameter]
    public string Total { get; set; } = "";

    /// <summary>Gets or sets what sends a message. It returns what prevents that; null if nothing does.</summary>
    [Parameter, EditorRequired]
    public Func<string, string?> OnSend { get; set; } = null!;

    /// <summary>Gets or sets what stops the answer.</summary>
    [Parameter]
    public EventCallback OnStop { get; set; }

    /// <summary>Before the script has started, nothing would send a message.</summary>
    private bool CanWrite => IsReady && _isStarted;

    private static string Limit => ChatLimits.MessageLength.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Sends a message for the script.</summary>
    /// <param name="message">The message.</param>
    /// <returns>What prevents that; null if nothing does.</returns>
    [JSInvokable]
    public string? Send(string message) => OnSend(message);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        try
        {
            await (_script?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the script with it.
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _script = await js.InvokeAsync<IJSObjectReference>("import", "./page.js");
            await _script.InvokeVoidAsync("start", _self);
            _isStarted = true;
            StateHasChanged();
        }
        else if (CanWrite && !_hadFocus)
        {
            _hadFocus = true;
            await _message.FocusAsync();
        }
    }
}
