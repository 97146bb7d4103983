namespace InferenceGateway;

/// <summary>Specifies why a response contains no value.</summary>
public enum StructuredOutputFailure
{
    /// <summary>The model refused to answer.</summary>
    Refusal,

    /// <summary>The provider's content filter stopped the response.</summary>
    ContentFilter,

    /// <summary>The response ends because the token limit was reached.</summary>
    Truncated,

    /// <summary>The response is empty, is not JSON, or does not fit the type.</summary>
    Mismatch,
}
