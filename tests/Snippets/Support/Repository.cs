using System.Reflection;

namespace Snippets.Support;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Foreign = ["artifacts", "bin", "obj", "node_modules", ".git"];

    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "RepositoryRoot").Value!;

    /// <summary>All pages of the repository, by their paths in it.</summary>
    public static IReadOnlyList<string> Pages { get; } = [.. Files(Root, "*.md").Select(Name).Order(StringComparer.Ordinal)];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Root, name)).ReplaceLineEndings("\n");

    public static bool Exists(string name) => Path.Exists(Path.Combine(Root, name));

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Concat(Directory.EnumerateDirectories(folder)
            .Where(static x => !Foreign.Contains(Path.GetFileName(x), StringComparer.Ordinal))
            .SelectMany(x => Files(x, pattern)));

    private static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
