using System.Reflection;
using InferenceGateway.Http;
using InferenceGateway.Http.Body;
using Refit;

namespace InferenceGateway.Api;

/// <summary>Writes and reads the bodies of Refit's calls with the generated codecs.</summary>
internal sealed class GatewayContentSerializer : IHttpContentSerializer, ISynchronousContentSerializer
{
    public static GatewayContentSerializer Instance { get; } = new();

    public HttpContent ToHttpContent<T>(T item) => ToHttpContentSynchronous(item);

    public HttpContent ToHttpContentSynchronous<T>(T item)
    {
        ArgumentNullException.ThrowIfNull(item, "body");
        return new JsonRequestContent(ApiBodies.Write(item));
    }

    public HttpContent ToStreamingHttpContent<T>(T item) => ToHttpContentSynchronous(item);

    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        content is PooledResponseContent own
            ? Task.FromResult(Read<T>(own.Utf8, own.Request, own.Detach(), own.MaxErrorBytes))
            : ReadBufferedAsync<T>(content, cancellationToken);

    /// <summary>Returns null: Refit uses these names for forms and for queries made of objects, and the interface has neither.</summary>
    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;

    /// <summary>Reads a body that was received by an HttpClient without the SDK's handlers. Refit has already buffered it.</summary>
    private static async Task<T?> ReadBufferedAsync<T>(HttpContent content, CancellationToken cancellationToken)
    {
        var response = ResponseLink.Of(content) ?? new HttpResponseMessage { Content = content };
        var request = response.RequestMessage ?? new HttpRequestMessage();
        var utf8 = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Read<T>(utf8, request, response, InferenceGatewayClientDefaults.MaxErrorBodyBytes);
    }

    private static T? Read<T>(ReadOnlySpan<byte> utf8, HttpRequestMessage request, HttpResponseMessage response, int maxErrorBytes) =>
        utf8.IsEmpty && request.Answer() == AnswerBody.OptionalJson ? default : ApiBodies.Read<T>(utf8, request, response, maxErrorBytes);
}
