using InferenceGateway.Api;
using InferenceGateway.Models;

namespace InferenceGateway.Proxy;

/// <summary>The address of a proxied call, from a path as callers write it.</summary>
internal static class ProxyTarget
{
    private const string Sample = "'models' or 'files?limit=20'";

    /// <param name="root">The gateway's root, with a slash at its end.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="path">As in an address: escaped where it needs to be, with a query where it has one. A slash at its beginning makes no difference.</param>
    public static Uri Of(Uri root, Provider provider, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (string.IsNullOrEmpty(provider.Value))
        {
            throw new ArgumentException("A proxied call needs a provider: it is part of the address.", nameof(provider));
        }

        PathRules.RefuseDotSegments(provider.Value);
        var mark = path.IndexOf('?');
        var below = (mark < 0 ? path : path[..mark]).TrimStart('/');
        Check(below, nameof(path));
        return new Uri($"{root.AbsoluteUri}proxy/{Uri.EscapeDataString(provider.Value)}/{below}{(mark < 0 ? "" : path[mark..])}");
    }

    /// <summary>What would lead elsewhere, or would not arrive as it was written.</summary>
    private static void Check(string path, string parameter)
    {
        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The path is a whole address: only what follows the provider's base address is wanted, such as {Sample}.", parameter);
        }

        if (path.Contains('#') || path.Contains('\\') || path.Any(char.IsControl))
        {
            throw new ArgumentException("The path holds a '#', a backslash or a control character: escape it, or leave it out.", parameter);
        }

        PathRules.RefuseDotSegments(path);
    }
}
