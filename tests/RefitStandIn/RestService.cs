using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Refit;

public static class RestService
{
    public static T ForGenerated<T>(HttpClient client, RefitSettings settings)
        where T : class
    {
        var api = DispatchProxy.Create<T, RestProxy>();
        ((RestProxy)(object)api).Use(client, settings);
        return api;
    }
}

public class RestProxy : DispatchProxy
{
    private static readonly MethodInfo s_send = typeof(RestProxy).GetMethod(nameof(SendAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private HttpClient _client = null!;
    private RefitSettings _settings = null!;

    internal void Use(HttpClient client, RefitSettings settings)
    {
        _client = client;
        _settings = settings;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var request = new RestCall(targetMethod!, args!).ToRequest(_client, _settings);
        var token = args!.OfType<CancellationToken>().Single();
        return targetMethod!.ReturnType == typeof(Task)
            ? SendVoidAsync(request, token)
            : s_send.MakeGenericMethod(targetMethod.ReturnType.GetGenericArguments()[0]).Invoke(this, [request, token]);
    }

    private async Task SendVoidAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            await BufferAsync(request);
            using var response = await _client.SendAsync(request, cancellationToken);
        }
    }

    private async Task<T?> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            await BufferAsync(request);
            HttpResponseMessage response;
            try
            {
                response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            }
            catch (Exception exception)
            {
                ExceptionDispatchInfo.Throw(_settings.TransportExceptionFactory(request, exception, cancellationToken));
                throw;
            }

            if (typeof(T) == typeof(HttpResponseMessage))
            {
                return (T)(object)response;
            }

            if (typeof(T) == typeof(HttpContent))
            {
                return (T)(object)response.Content;
            }

            if (typeof(T) == typeof(Stream))
            {
                return (T)(object)await response.Content.ReadAsStreamAsync(cancellationToken);
            }

            using (response)
            {
                return await ReadAsync<T>(response, cancellationToken);
            }
        }
    }

    private async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            if (response.Content.Headers.ContentLength == 0)
            {
                return default;
            }

            await response.Content.LoadIntoBufferAsync(CancellationToken.None);
            return await _settings.ContentSerializer.FromHttpContentAsync<T>(response.Content, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && _settings.DeserializationExceptionFactory is { } factory)
        {
            throw await factory(response, exception) ?? exception;
        }
    }

    private async Task BufferAsync(HttpRequestMessage request)
    {
        if (_settings.Buffered && request.Content is { } content)
        {
            await content.LoadIntoBufferAsync();
        }
    }
}
