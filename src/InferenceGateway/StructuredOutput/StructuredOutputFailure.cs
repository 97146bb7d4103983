namespace InferenceGateway;

/// <summary>Why there is no value.</summary>
public enum StructuredOutputFailure
{
    /// <summary>The model refused to answer.</summary>
    Refusal,

    /// <summary>The provider's filter stopped the answer.</summary>
    ContentFilter,

    /// <summary>The answer stops where the limit on tokens was.</summary>
    Truncated,

    /// <summary>The answer is empty, not JSON, or does not fit the type.</summary>
    Mismatch,
}
