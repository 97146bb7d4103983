namespace InferenceGateway;

/// <summary>The rule for the gateway's address, and what its root is.</summary>
internal static class GatewayAddress
{
    public static Uri Check(Uri? address, string source)
    {
        if (address is null)
        {
            throw new ArgumentNullException(source);
        }

        var fault =
            !address.IsAbsoluteUri ? "is not absolute" :
            address.Scheme is not ("http" or "https") ? "does not begin with http:// or https://" :
            address.UserInfo.Length > 0 ? "holds a user: the key belongs into ApiKey" :
            address.Query.Length > 0 || address.Fragment.Length > 0 ? "holds a query or a fragment" :
            null;

        return fault is null ? address : throw Refused(address.OriginalString, source, fault);
    }

    public static Uri Parse(string text, string source) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) ? Check(address, source) : throw Refused(text, source, "is not an absolute address");

    /// <summary>The address without a <c>/v1</c> at its end, and with a slash there: every path of the API is complete and stands below it.</summary>
    public static Uri Root(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/v1", StringComparison.OrdinalIgnoreCase))
        {
            path = path.Substring(0, path.Length - 3).TrimEnd('/');
        }

        return new Uri(address.GetLeftPart(UriPartial.Authority) + path + "/");
    }

    private static ArgumentException Refused(string address, string source, string fault)
    {
        // What stands before an @ may be a password.
        var shown = address.Contains('@') ? "" : $" ('{address}')";
        return new ArgumentException($"{source} {fault}{shown}; it should look like http://localhost:8080/v1.", source);
    }
}
