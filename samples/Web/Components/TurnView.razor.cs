using InferenceGateway.Samples.Web.Conversations;
using Microsoft.AspNetCore.Components;

namespace InferenceGateway.Samples.Web.Components;

/// <summary>Shows a question and its answer. It is rendered only if something of it has changed, because a conversation can be long.</summary>
public sealed partial class TurnView
{
    private (int Version, bool CanRetry) _shown = (-1, false);

    /// <summary>Gets or sets the question and the answer.</summary>
    [Parameter, EditorRequired]
    public Turn Turn { get; set; } = null!;

    /// <summary>Gets or sets a value indicating whether the question can be asked again.</summary>
    [Parameter]
    public bool CanRetry { get; set; }

    /// <summary>Gets or sets what asks the question again.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        var shown = _shown;
        _shown = (Turn.Version, CanRetry);
        return shown != _shown;
    }
}
