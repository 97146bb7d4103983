using System.Reflection;
using System.Runtime.Versioning;

namespace InferenceGateway.Tests.Wholesome;

/// <summary>The SDK's assembly as it was loaded, the one for net10.0, net8.0 or netstandard2.0.</summary>
internal static class SdkAsset
{
    public static Assembly Assembly { get; } = typeof(InferenceGatewayClient).Assembly;

    /// <summary>Whether it was compiled against a framework with IParsable and ISpanFormattable.</summary>
    public static bool IsNetStandard { get; } =
        Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.StartsWith(".NETStandard", StringComparison.Ordinal);

    /// <summary><c>.NETCoreApp,Version=v8.0</c> as <c>net8.0</c>.</summary>
    public static string ShortName(string frameworkName)
    {
        var name = new FrameworkName(frameworkName);
        return (name.Identifier == ".NETStandard" ? "netstandard" : "net") + name.Version;
    }
}
