using InferenceGateway.Errors;

namespace InferenceGateway.Api;

/// <summary>Represents a response that may contain an error, or nothing, although its status indicates success.</summary>
internal interface ICheckedAnswer
{
    /// <summary>Finds the failure that the response represents; null if it is a valid response.</summary>
    /// <param name="operation">The operation of the response; null if it is not known.</param>
    ApiFailure? FindFailure(string? operation);
}
