using System.Reflection;
using System.Runtime.Loader;

namespace PublicApi;

/// <summary>Loads the assemblies of one target framework beside those of the others; what they depend on is the tests'.</summary>
internal sealed class AssetContext(string framework) : AssemblyLoadContext(isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName) =>
        Package.AssemblyOf(assemblyName.Name!, framework) is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
}
