using System.Reflection;
using System.Xml.Linq;

namespace PublicApi;

/// <summary>A package, and its assembly for each target framework as it was built.</summary>
internal sealed record Package(string Name, IReadOnlyList<string> Frameworks)
{
    private static readonly string Configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static readonly string LibraryFrameworks = typeof(Package).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == nameof(LibraryFrameworks)).Value!;

    private static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string ApprovedFolder { get; } = Path.Combine(Root, "tests", "PublicApi");

    /// <summary>Every project that is packed: one that is new has no approved listing yet, and fails.</summary>
    public static IReadOnlyList<Package> All() =>
    [
        .. Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(Read)
            .OfType<Package>()
            .OrderBy(package => package.Name, StringComparer.Ordinal),
    ];

    /// <summary>The newest framework comes first: the others are told by what differs from it.</summary>
    public string Newest => Frameworks[^1];

    public IEnumerable<string> Others => Frameworks.Take(Frameworks.Count - 1);

    public string Assembly(string framework) => AssemblyOf(Name, framework);

    public static string AssemblyOf(string name, string framework) =>
        Path.Combine(Root, "artifacts", "bin", name, $"{Configuration}_{framework}", name + ".dll");

    private static Package? Read(string project)
    {
        var document = XDocument.Load(project);
        return document.Descendants("IsPackable").Any(element => element.Value == "true")
            ? new Package(Path.GetFileNameWithoutExtension(project), document.Descendants("TargetFrameworks").Single().Value.Replace("$(LibraryFrameworks)", LibraryFrameworks, StringComparison.Ordinal).Split(';'))
            : null;
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "GeneratedSdk.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests run from where they are built, within the repository."));
}
