namespace InferenceGateway.Http.Body;

/// <summary>A request body of JSON in memory, of which every attempt sends the same bytes.</summary>
internal sealed class JsonRequestContent : ByteArrayContent
{
    private readonly byte[] _utf8;

    public JsonRequestContent(byte[] utf8)
        : base(utf8)
    {
        _utf8 = utf8;
        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    /// <summary>Creates a content of its own for one attempt: HttpClient disposes what it sent.</summary>
    public JsonRequestContent Copy() => new(_utf8);
}
