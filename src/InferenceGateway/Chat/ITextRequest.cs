namespace InferenceGateway.Chat;

/// <summary>A request to one of the text APIs: chat, Responses or Messages.</summary>
internal interface ITextRequest
{
    bool? Stream { set; }

    JsonMembers AdditionalProperties { get; }
}
