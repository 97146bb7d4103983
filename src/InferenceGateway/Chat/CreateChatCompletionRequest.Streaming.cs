using InferenceGateway.Chat;

namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionRequest : ITextRequest;
