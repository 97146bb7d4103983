using System.Reflection;

namespace Refit;

public interface IHttpContentSerializer
{
    HttpContent ToHttpContent<T>(T item);

    Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default);

    string? GetFieldNameForProperty(PropertyInfo propertyInfo);
}

public class RefitSettings(IHttpContentSerializer contentSerializer)
{
    public IHttpContentSerializer ContentSerializer { get; set; } = contentSerializer;

    public bool Buffered { get; set; }

    public Func<HttpRequestMessage, Exception, CancellationToken, Exception> TransportExceptionFactory { get; set; } =
        static (_, exception, _) => new InvalidOperationException("Refit wraps what a handler throws.", exception);

    public Func<HttpResponseMessage, Exception, ValueTask<Exception?>>? DeserializationExceptionFactory { get; set; }
}
