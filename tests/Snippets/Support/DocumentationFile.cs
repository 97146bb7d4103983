using System.Xml.Linq;

namespace Snippets.Support;

/// <summary>The documentation file of a package, as it is built.</summary>
internal static class DocumentationFile
{
    public static IReadOnlyList<string> Packages { get; } =
        ["InferenceGateway", "InferenceGateway.Extensions.AI", "InferenceGateway.Extensions.DependencyInjection", "InferenceGateway.Testing"];

    /// <summary>The elements of the members, each with the member's id as <c>name</c>.</summary>
    public static IEnumerable<XElement> Members(string package) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{package}.xml"), LoadOptions.PreserveWhitespace).Root!.Element("members")!.Elements("member");

    /// <summary>The code of all examples, with the name of the member that each is about.</summary>
    public static IEnumerable<(string Member, string Code)> Examples(string package) =>
        from member in Members(package)
        from code in member.Elements("example").Elements("code")
        select (member.Attribute("name")!.Value, Indentation.Remove(code.Value.ReplaceLineEndings("\n").Split('\n')));
}
