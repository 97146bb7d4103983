using InferenceGateway.Errors;

namespace InferenceGateway.Api;

/// <summary>A whole answer that can hold an error, or nothing, although its status says success.</summary>
internal interface ICheckedAnswer
{
    /// <summary>Gives the failure that the answer stands for; null for a real answer.</summary>
    /// <param name="operation">The operation that it answers; null where that is not known.</param>
    ApiFailure? FindFailure(string? operation);
}
