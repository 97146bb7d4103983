using InferenceGateway.Api;
using InferenceGateway.Models;

namespace InferenceGateway.Proxy;

/// <summary>Builds the address of a proxied call.</summary>
internal static class ProxyTarget
{
    private const string Sample = "'models' or 'files?limit=20'";

    /// <summary>Builds the address of a path of a provider.</summary>
    /// <param name="root">The root address of the gateway, with a trailing slash.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The escaped path, with a query if needed. A leading slash is ignored.</param>
    public static Uri Of(Uri root, Provider provider, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (string.IsNullOrEmpty(provider.Value))
        {
            throw new ArgumentException("The provider is empty, but a proxied call needs one: it is part of the address. Pass for example Provider.Openai.", nameof(provider));
        }

        PathRules.RefuseDotSegments(provider.Value);
        var mark = path.IndexOf('?');
        var below = (mark < 0 ? path : path[..mark]).TrimStart('/');
        Check(below, nameof(path));
        if (path.Contains('#'))
        {
            throw new ArgumentException("The query contains a '#', which would end it: escape it as %23.", nameof(path));
        }

        return new Uri($"{root.AbsoluteUri}proxy/{Uri.EscapeDataString(provider.Value)}/{below}{(mark < 0 ? "" : path[mark..])}");
    }

    /// <summary>Refuses a path that leads out of the provider's address, or that would be changed on the way.</summary>
    private static void Check(string path, string parameter)
    {
        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The path is an absolute address. Pass only the part after the provider's base address, such as {Sample}.", parameter);
        }

        if (path.Contains('#') || path.Contains('\\') || path.Any(char.IsControl))
        {
            throw new ArgumentException("The path contains a '#', a backslash or a control character. Escape it with Uri.EscapeDataString, or remove it.", parameter);
        }

        PathRules.RefuseDotSegments(path);
    }
}
