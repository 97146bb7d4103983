using InferenceGateway.Chat;
using InferenceGateway.Json;

namespace InferenceGateway.Models;

public sealed partial class CreateMessagesRequest : ITextRequest
{
    /// <summary>Creates a request without any member, even those that callers must set.</summary>
    internal static CreateMessagesRequest Empty() => new(default(JsonMarker));
}
