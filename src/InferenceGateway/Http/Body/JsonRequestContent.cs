using System.Net;

namespace InferenceGateway.Http.Body;

/// <summary>A JSON request body in memory. Every attempt sends the same bytes.</summary>
internal sealed class JsonRequestContent : ByteArrayContent
{
    private const int LargeBody = 64 * 1024;

    private readonly byte[] _utf8;
    private readonly CallContext? _call;

    /// <summary>Creates the body.</summary>
    /// <param name="utf8">The JSON in UTF-8.</param>
    /// <param name="call">The call whose attempt sends it; null for the original request, which is not sent itself.</param>
    public JsonRequestContent(byte[] utf8, CallContext? call = null)
        : base(utf8)
    {
        _utf8 = utf8;
        _call = call;
        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    public int Length => _utf8.Length;

    /// <summary>Creates a copy for one attempt, because HttpClient disposes the content that it has sent.</summary>
    public JsonRequestContent Copy(CallContext call) => new(_utf8, call);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _utf8.Length < LargeBody || _call is null ? base.SerializeToStreamAsync(stream, context, cancellationToken) : SendLargeAsync(_call, stream, context, cancellationToken);

    /// <summary>Sends the body and records when sending begins and ends, to detect a connection that breaks in between. A small body is sent at once.</summary>
    private async Task SendLargeAsync(CallContext call, Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        call.BeginBody();
        await base.SerializeToStreamAsync(stream, context, cancellationToken).ConfigureAwait(false);
        call.EndBody();
    }
}
