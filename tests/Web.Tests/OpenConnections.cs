using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace InferenceGateway.Web.Tests;

/// <summary>Knows the connections of the browsers to an application, and can cut them as a network does.</summary>
public sealed class OpenConnections : IStartupFilter
{
    private readonly ConcurrentDictionary<HttpContext, bool> _sockets = new();

    /// <summary>Cuts all connections over which pages are kept up to date.</summary>
    public void Cut()
    {
        foreach (var socket in _sockets.Keys)
        {
            socket.Abort();
        }
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
    {
        application.Use(async (context, rest) =>
        {
            if (context.Request.Headers.Upgrade == "websocket")
            {
                _sockets[context] = true;
            }

            try
            {
                await rest(context);
            }
            finally
            {
                _sockets.TryRemove(context, out _);
            }
        });
        next(application);
    };
}
