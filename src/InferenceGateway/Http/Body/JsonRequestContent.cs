using System.Net;

namespace InferenceGateway.Http.Body;

/// <summary>A request body of JSON in memory, of which every attempt sends the same bytes.</summary>
internal sealed class JsonRequestContent : ByteArrayContent
{
    private readonly byte[] _utf8;
    private readonly CallContext? _call;

    /// <param name="utf8">The JSON.</param>
    /// <param name="call">The call whose attempt sends it; null for the original, which no attempt sends.</param>
    public JsonRequestContent(byte[] utf8, CallContext? call = null)
        : base(utf8)
    {
        _utf8 = utf8;
        _call = call;
        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    /// <summary>Creates a content of its own for one attempt: HttpClient disposes what it sent.</summary>
    public JsonRequestContent Copy(CallContext call) => new(_utf8, call);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _call?.BeginBody();
        await base.SerializeToStreamAsync(stream, context, cancellationToken).ConfigureAwait(false);
        _call?.EndBody();
    }
}
