using System.Reflection;
using System.Runtime.Versioning;

namespace InferenceGateway.Tests.Support;

/// <summary>The SDK's assembly as it was loaded, the one for net10.0 or for net8.0.</summary>
internal static class SdkAsset
{
    public static Assembly Assembly { get; } = typeof(InferenceGatewayClient).Assembly;

    /// <summary><c>.NETCoreApp,Version=v8.0</c> as <c>net8.0</c>.</summary>
    public static string ShortName(string frameworkName) => "net" + new FrameworkName(frameworkName).Version;
}
