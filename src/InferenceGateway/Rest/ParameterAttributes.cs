#if !REFIT
namespace InferenceGateway.Rest;

/// <summary>The parameter is the request's body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BodyAttribute : Attribute;

/// <summary>The parameter goes into the query; null is left out.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class QueryAttribute : Attribute
{
    public QueryAttribute()
    {
    }

    public QueryAttribute(CollectionFormat collectionFormat) => CollectionFormat = collectionFormat;

    public CollectionFormat CollectionFormat { get; }

    public bool TreatAsString { get; set; }
}

/// <summary>The name on the wire.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class AliasAsAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>The parameter is a header; null is left out.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class HeaderAttribute(string header) : Attribute
{
    public string Header { get; } = header;
}

/// <summary>The parameter is a dictionary of headers.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class HeaderCollectionAttribute : Attribute;

/// <summary>The parameter travels with the request to the handlers and is not sent.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class PropertyAttribute(string key) : Attribute
{
    public string Key { get; } = key;
}

/// <summary>The parameter is a query without a value, or a whole query when it is also encoded.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class QueryNameAttribute : Attribute;

/// <summary>The value is escaped already.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class EncodedAttribute : Attribute;
#endif
