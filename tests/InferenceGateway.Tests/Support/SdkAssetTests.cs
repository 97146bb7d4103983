using System.Reflection;
using System.Runtime.Versioning;

namespace InferenceGateway.Tests.Support;

/// <summary>These sources are compiled once for each asset of the SDK: this says that each got its own.</summary>
public sealed class SdkAssetTests
{
    [Fact]
    public void Assembly_OfThisVariant_IsTheAssetItAskedFor()
    {
        var asked = typeof(SdkAssetTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "SdkFramework").Value;

        var loaded = typeof(InferenceGatewayClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;

        Assert.Equal(asked, SdkAsset.ShortName(loaded));
    }
}
