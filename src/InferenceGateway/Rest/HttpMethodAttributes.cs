#if !REFIT
namespace InferenceGateway.Rest;

/// <summary>The verb and the path of an operation. Names and meaning are Refit's, so that the same interface compiles with it.</summary>
internal abstract class HttpMethodAttribute(string path) : Attribute
{
    public string Path { get; } = path;
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class GetAttribute(string path) : HttpMethodAttribute(path);

[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostAttribute(string path) : HttpMethodAttribute(path);

[AttributeUsage(AttributeTargets.Method)]
internal sealed class PutAttribute(string path) : HttpMethodAttribute(path);

[AttributeUsage(AttributeTargets.Method)]
internal sealed class PatchAttribute(string path) : HttpMethodAttribute(path);

[AttributeUsage(AttributeTargets.Method)]
internal sealed class DeleteAttribute(string path) : HttpMethodAttribute(path);

[AttributeUsage(AttributeTargets.Method)]
internal sealed class HeadAttribute(string path) : HttpMethodAttribute(path);

[AttributeUsage(AttributeTargets.Method)]
internal sealed class OptionsAttribute(string path) : HttpMethodAttribute(path);

/// <summary>Headers that every request of an operation has, each written as <c>Name: value</c>.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
internal sealed class HeadersAttribute(params string[] headers) : Attribute
{
    public string[] Headers { get; } = headers;
}
#endif
