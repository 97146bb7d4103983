using System.Xml.Linq;

namespace PublicApi;

/// <summary>A package, and its assembly for each target framework as it was built.</summary>
internal sealed record Package(string Name, IReadOnlyList<string> Frameworks)
{
    private static readonly string Configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

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
            ? new Package(Path.GetFileNameWithoutExtension(project), Named(document.Descendants("TargetFrameworks").Single().Value).Split(';'))
            : null;
    }

    /// <summary>A property of the repository stands for its value, without the switches that change it.</summary>
    private static string Named(string value) => value.StartsWith("$(", StringComparison.Ordinal)
        ? XDocument.Load(Path.Combine(Root, "Directory.Build.props")).Descendants(value[2..^1]).First().Value
        : value;

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "GeneratedSdk.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests run from where they are built, within the repository."));
}
