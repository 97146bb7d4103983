using System.Collections.ObjectModel;
using InferenceGateway.Models;

namespace InferenceGateway;

public sealed partial class RequestOptions
{
    /// <summary>Both layers in one: what <paramref name="top"/> sets wins, dictionaries are united.</summary>
    internal static RequestOptions? Layered(RequestOptions? bottom, RequestOptions? top) =>
        bottom is null || top is null ? top ?? bottom : Both(bottom, top);

    internal static RequestOptions ForProvider(Provider provider, RequestOptions? options) =>
        Layered(options, new RequestOptions { Provider = provider })!;

    /// <summary>Apart from the usual case: a first call has to compile what it comes to.</summary>
    private static RequestOptions Both(RequestOptions bottom, RequestOptions top) =>
        new()
        {
            Headers = United(bottom.Headers, top.Headers, StringComparer.OrdinalIgnoreCase),
            ExtraQuery = United(bottom.ExtraQuery, top.ExtraQuery, StringComparer.Ordinal),
            ExtraBody = United(bottom.ExtraBody, top.ExtraBody, StringComparer.Ordinal),
            Provider = top.Provider ?? bottom.Provider,
            McpBypass = top.McpBypass ?? bottom.McpBypass,
            ResponseTimeout = top.ResponseTimeout ?? bottom.ResponseTimeout,
            IdleTimeout = top.IdleTimeout ?? bottom.IdleTimeout,
            MaxRetries = top.MaxRetries ?? bottom.MaxRetries,
            RetryUnsafe = top.RetryUnsafe ?? bottom.RetryUnsafe,
        };

    private static IReadOnlyDictionary<string, T>? United<T>(IReadOnlyDictionary<string, T>? bottom, IReadOnlyDictionary<string, T>? top, StringComparer names)
    {
        if (bottom is null || top is null)
        {
            return top ?? bottom;
        }

        var both = new Dictionary<string, T>(names);
        foreach (var pair in bottom.Concat(top))
        {
            both[pair.Key] = pair.Value;
        }

        return both;
    }

    private static ReadOnlyDictionary<string, T>? Copied<T>(IReadOnlyDictionary<string, T>? members, StringComparer names)
    {
        if (members is null)
        {
            return null;
        }

        var copy = new Dictionary<string, T>(names);
        foreach (var pair in members)
        {
            copy[pair.Key] = pair.Value;
        }

        return new ReadOnlyDictionary<string, T>(copy);
    }
}
