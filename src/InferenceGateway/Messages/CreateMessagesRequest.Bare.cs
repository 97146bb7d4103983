using InferenceGateway.Json;

namespace InferenceGateway.Models;

public sealed partial class CreateMessagesRequest
{
    /// <summary>A request without any member, also not those that callers must set.</summary>
    internal static CreateMessagesRequest Bare() => new(default(Json.JsonMarker));
}
