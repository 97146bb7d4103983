using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace InferenceGateway.Web.Tests;

/// <summary>Knows the connections of the browsers to an application, and can cut them as a network does.</summary>
public sealed class OpenConnections : IStartupFilter
{
    private readonly ConcurrentBag<HttpContext> _sockets = [];

    /// <summary>Cuts all connections over which pages are kept up to date.</summary>
    public void Cut()
    {
        while (_sockets.TryTake(out var socket))
        {
            socket.Abort();
        }
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
    {
        application.Use(async (context, rest) =>
        {
            if (context.WebSockets.IsWebSocketRequest || context.Request.Headers.Upgrade == "websocket")
            {
                _sockets.Add(context);
            }

            await rest(context);
        });
        next(application);
    };
}
