using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceGateway.Mutation;

/// <summary>A source file with all its mutants in it.</summary>
internal sealed class MutatedFile
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Preview, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    private readonly SyntaxNode _root;
    private readonly SourceText _text;

    private MutatedFile(string path, SyntaxNode root, IReadOnlyList<Mutant> mutants)
    {
        Path = path;
        _root = root;
        _text = SourceText.From(root.ToFullString());
        Mutants = mutants;
    }

    public string Path { get; }

    public IReadOnlyList<Mutant> Mutants { get; }

    public string Text => _text.ToString();

    public static MutatedFile Create(string folder, string path, int firstId, IReadOnlySet<int> refused, out int nextId)
    {
        var mutator = new Mutator(path, firstId, refused);
        var original = CSharpSyntaxTree.ParseText(File.ReadAllText(System.IO.Path.Combine(folder, path)), s_options).GetRoot();
        var root = mutator.Visit(original);
        nextId = mutator.NextId;
        return new MutatedFile(path, root, mutator.Mutants);
    }

    /// <summary>Finds the mutants that are to blame for an error of the compiler: the innermost one around it, or those of its member that may leave a variable without a value.</summary>
    public IReadOnlyList<int> At(int line, int column)
    {
        var position = _text.Lines[line - 1].Start + column - 1;
        var around = _root.GetAnnotatedNodes(Mutator.Annotation).Where(x => x.FullSpan.Contains(position)).ToList();
        if (around.Count > 0)
        {
            return [IdOf(around.MinBy(x => x.FullSpan.Length)!)];
        }

        // A variable is not assigned on every path, because an expression that declares it is no longer evaluated or a statement is left out.
        var member = _root.FindToken(position).Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        var all = (member ?? _root).GetAnnotatedNodes(Mutator.Annotation).ToList();
        foreach (var suspects in new[] { all.Where(Mutator.Declares), all.Where(x => x is IfStatementSyntax) })
        {
            if (suspects.Any())
            {
                return [.. suspects.Select(IdOf)];
            }
        }

        return [.. all.Select(IdOf)];
    }

    private static int IdOf(SyntaxNode node) => int.Parse(node.GetAnnotations(Mutator.Annotation).Single().Data!, CultureInfo.InvariantCulture);
}
