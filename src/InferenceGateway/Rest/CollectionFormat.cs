#if !REFIT
namespace InferenceGateway.Rest;

/// <summary>How a list is written into a query.</summary>
internal enum CollectionFormat
{
    /// <summary>Values joined by commas.</summary>
    Csv,

    /// <summary>The name repeated once for each value.</summary>
    Multi,
}
#endif
