using System.Reflection;
using System.Runtime.Versioning;

namespace InferenceGateway.Tests.Support;

/// <summary>Each of the two test projects runs against the asset of the SDK that it is meant for.</summary>
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
