namespace Refit;

public abstract class HttpMethodAttribute(string path) : Attribute
{
    public string Path { get; } = path;

    public abstract HttpMethod Method { get; }
}

public sealed class GetAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => HttpMethod.Get;
}

public sealed class PostAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => HttpMethod.Post;
}

public sealed class PutAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => HttpMethod.Put;
}

public sealed class PatchAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => HttpMethod.Patch;
}

public sealed class DeleteAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => HttpMethod.Delete;
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class HeadersAttribute(params string[] headers) : Attribute
{
    public IReadOnlyList<string> Headers { get; } = headers;
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BodyAttribute : Attribute;

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueryAttribute : Attribute
{
    public QueryAttribute()
    {
    }

    public QueryAttribute(CollectionFormat collectionFormat) => CollectionFormat = collectionFormat;

    public CollectionFormat? CollectionFormat { get; }
}

public enum CollectionFormat
{
    RefitParameterFormatter,
    Csv,
    Ssv,
    Tsv,
    Pipes,
    Multi,
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AliasAsAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HeaderAttribute(string header) : Attribute
{
    public string Header { get; } = header;
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PropertyAttribute(string key) : Attribute
{
    public string Key { get; } = key;
}
