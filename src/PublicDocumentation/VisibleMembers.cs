using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceGateway.PublicDocumentation;

/// <summary>Finds the members of an assembly that other assemblies can use, by the ids that documentation files have for them.</summary>
internal static class VisibleMembers
{
    /// <param name="assembly">The path of the assembly.</param>
    /// <param name="references">The paths of the assemblies that it refers to. Without them the ids of parameters would be incomplete.</param>
    public static IReadOnlySet<string> Of(string assembly, IEnumerable<string> references)
    {
        var reference = MetadataReference.CreateFromFile(assembly);
        var compilation = CSharpCompilation.Create(null, references: [reference, .. references.Select(static path => MetadataReference.CreateFromFile(path))]);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Add(((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!).GlobalNamespace, ids);
        return ids;
    }

    private static void Add(INamespaceOrTypeSymbol container, HashSet<string> ids)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is not INamespaceSymbol && !IsVisible(member))
            {
                continue;
            }

            if (member.GetDocumentationCommentId() is { } id)
            {
                ids.Add(id);
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                Add(inner, ids);
            }
        }
    }

    private static bool IsVisible(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
