namespace InferenceGateway;

/// <summary>Validates the address of the gateway and determines its root.</summary>
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
            !address.Scheme.Split('+').All(static scheme => scheme is "http" or "https") ? "does not begin with http:// or https://" :
            address.UserInfo.Length > 0 ? "contains user information: set the key with ApiKey" :
            address.Query.Length > 0 || address.Fragment.Length > 0 ? "holds a query or a fragment" :
            null;

        return fault is null ? address : throw Refused(address.OriginalString, source, fault);
    }

    /// <summary>Determines whether the address names a service, whose schemes and address a handler chooses, such as <c>https+http://gateway</c>.</summary>
    public static bool IsOfService(Uri address) => address.Scheme.Contains('+');

    public static Uri Parse(string text, string source) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) ? Check(address, source) : throw Refused(text, source, "is not an absolute address");

    /// <summary>Returns the address without <c>/v1</c> and with a slash at the end. The paths of all operations are relative to it and include <c>/v1</c>.</summary>
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
        // The part before an @ may contain a password.
        var shown = address.Contains('@') ? "" : $" ('{address}')";
        return new ArgumentException($"{source} {fault}{shown}; it should look like http://localhost:8080/v1.", source);
    }
}
