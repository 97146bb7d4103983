using System.Net;

namespace InferenceGateway.Http.Body;

/// <summary>A request body of JSON in memory, of which every attempt sends the same bytes.</summary>
internal sealed class JsonRequestContent : ByteArrayContent
{
    private const int LargeBody = 64 * 1024;

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

    public int Length => _utf8.Length;

    /// <summary>Creates a content of its own for one attempt: HttpClient disposes what it sent.</summary>
    public JsonRequestContent Copy(CallContext call) => new(_utf8, call);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _utf8.Length < LargeBody || _call is null ? base.SerializeToStreamAsync(stream, context, cancellationToken) : SendLargeAsync(_call, stream, context, cancellationToken);

    /// <summary>Notes the beginning and the end, for a connection that breaks in between. A small body is sent in one piece.</summary>
    private async Task SendLargeAsync(CallContext call, Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        call.BeginBody();
        await base.SerializeToStreamAsync(stream, context, cancellationToken).ConfigureAwait(false);
        call.EndBody();
    }
}
