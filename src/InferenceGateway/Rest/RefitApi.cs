#if REFIT
using System.Reflection;
using InferenceGateway.Http;

namespace InferenceGateway.Rest;

/// <summary>The operations by Refit, set up so that they send, answer and fail as the printed implementation does.</summary>
internal static class RefitApi
{
    /// <param name="client">Over the chain of handlers.</param>
    /// <param name="closing">Cancelled when the client is disposed.</param>
    public static IInferenceGatewayApi Over(HttpClient client, CancellationToken closing) =>
        new InferenceGatewayApi(RestService.ForGenerated<IInferenceGatewayApi>(client, Settings), closing);

    /// <summary>Says of a call that ended with the client what ended it. Only here the caller's own token is known: those of handlers are HttpClient's.</summary>
    public static async Task<T> EndingAsync<T>(Task<T> call, string operation, CancellationToken closing, CancellationToken cancellationToken)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (Exception exception) when (ClientDisposal.IsCause(exception, closing, cancellationToken))
        {
            throw ClientDisposal.Of(operation);
        }
    }

    /// <inheritdoc cref="EndingAsync{T}"/>
    public static async Task EndingAsync(Task call, string operation, CancellationToken closing, CancellationToken cancellationToken)
    {
        try
        {
            await call.ConfigureAwait(false);
        }
        catch (Exception exception) when (ClientDisposal.IsCause(exception, closing, cancellationToken))
        {
            throw ClientDisposal.Of(operation);
        }
    }

    private static RefitSettings Settings { get; } = new(new CodecContentSerializer())
    {
        // A body of known length; Refit would send JSON in chunks.
        Buffered = true,

        // The handlers have said already what went wrong, and their words must not be wrapped.
        TransportExceptionFactory = static (_, exception, _) => exception,
        DeserializationExceptionFactory = static (_, exception) => new ValueTask<Exception?>(exception),
    };
}

/// <summary>What becomes of the body of an answer.</summary>
internal enum RefitBody
{
    /// <summary>Nobody looks at it.</summary>
    None,

    /// <summary>It is read as one JSON value.</summary>
    Whole,

    /// <summary>It is read as one JSON value, or there is none.</summary>
    Optional,

    /// <summary>It is bytes, and the caller's with all that came with it.</summary>
    Binary,

    /// <summary>It is the caller's, from the headers on.</summary>
    Open,
}

/// <summary>Reads bodies before Refit does, which has no limit on pauses and swallows what goes wrong. First in the chain.</summary>
internal sealed class RefitAnswerHandler(BodyLimits limits) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<string> s_method = new("Refit.MethodName");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(s_method, out var method) || RefitOperations.Of(method) is not { } known)
        {
            return base.SendAsync(request, cancellationToken);
        }

        request.SetOperation(known.Operation);
        return known.Body == RefitBody.Open
            ? base.SendAsync(request, cancellationToken)
            : ReadAsync(request, known.Body, cancellationToken);
    }

    private async Task<HttpResponseMessage> ReadAsync(HttpRequestMessage request, RefitBody kind, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            if (kind == RefitBody.Binary)
            {
                response.Content = new HandedOutAnswer(request, response, limits);
                return response;
            }

            using var network = response.Content;
            response.Content = kind == RefitBody.None
                ? new ByteArrayContent([])
                : await WholeAsync(request, response, kind == RefitBody.Optional, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<ByteArrayContent> WholeAsync(HttpRequestMessage request, HttpResponseMessage response, bool mayBeEmpty, CancellationToken cancellationToken)
    {
        using var body = await BodyReader.ReadAsync(request, response, limits.For(request.Options()), cancellationToken).ConfigureAwait(false);
        if (body.Length == 0)
        {
            // Refit gives null.
            return mayBeEmpty ? new ByteArrayContent([]) : throw new GatewayProtocolException("the answer is empty.").During(request);
        }

        return new WholeAnswer(body.Written.ToArray(), request, response, limits);
    }
}

/// <summary>A body in memory, with what it came with.</summary>
internal sealed class WholeAnswer : ByteArrayContent
{
    private readonly byte[] _utf8;
    private readonly HttpRequestMessage _request;
    private readonly HttpResponseMessage _response;
    private readonly BodyLimits _limits;

    public WholeAnswer(byte[] utf8, HttpRequestMessage request, HttpResponseMessage response, BodyLimits limits)
        : base(utf8)
    {
        _utf8 = utf8;
        _request = request;
        _response = response;
        _limits = limits;

        // What the answer says of itself is read later, when this stands in place of its content.
        foreach (var header in response.Content.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    public T Read<T>() => RefitOperations.Read<T>(_utf8, _request, _response, _limits);
}

/// <summary>Bodies by the generated codec.</summary>
internal sealed class CodecContentSerializer : IHttpContentSerializer
{
    public HttpContent ToHttpContent<T>(T item)
    {
        var content = new ByteArrayContent(RefitOperations.Write(item));
        content.Headers.ContentType = new("application/json");
        return content;
    }

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) => content switch
    {
        HandedOutAnswer handed => (T)(object)await handed.TakeAsync().ConfigureAwait(false),
        WholeAnswer whole => whole.Read<T>(),
        _ => default,
    };

    /// <summary>Refit asks for names in forms and in queries made of objects, and the interface has neither.</summary>
    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
#endif
