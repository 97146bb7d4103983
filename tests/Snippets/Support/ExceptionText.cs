using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Snippets.Support;

/// <summary>Reads the texts of exceptions out of C#: every text within the creation of an exception, and every other text that reads like a sentence.</summary>
internal static partial class ExceptionText
{
    private const string Hole = "…";

    /// <summary>Texts that are compared, and not written: those of the gateway.</summary>
    private static readonly string[] Comparisons = ["Contains", "StartsWith", "EndsWith", "Equals"];

    /// <summary>The words by which a reader recognises each text: its first clause, with <c>…</c> for what differs.</summary>
    public static IEnumerable<string> LeadingWords(string code) => CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes()
        .OfType<ExpressionSyntax>()
        .Where(static x => x is InterpolatedStringExpressionSyntax || x.IsKind(SyntaxKind.StringLiteralExpression))
        .Select(static x => x.Ancestors().TakeWhile(static parent => parent.IsKind(SyntaxKind.AddExpression)).OfType<ExpressionSyntax>().LastOrDefault(x))
        .Distinct()
        .Where(static x => IsMessage(x, Words(Text(x))))
        .Select(static x => FirstClause(Text(x)))
        .Distinct(StringComparer.Ordinal);

    private static bool IsMessage(ExpressionSyntax text, int words) =>
        words >= 3 && (words >= 5 || text.Ancestors().Any(IsException)) && !text.Ancestors().Any(IsOther);

    private static bool IsException(SyntaxNode node) =>
        node is ObjectCreationExpressionSyntax creation && creation.Type.ToString().EndsWith("Exception", StringComparison.Ordinal);

    /// <summary>Advice for the compiler, texts for the debugger, and texts that are looked for.</summary>
    private static bool IsOther(SyntaxNode node) => node is AttributeSyntax or PatternSyntax
        || node is PropertyDeclarationSyntax { Identifier.ValueText: "DebuggerDisplay" }
        || (node is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword))
        || (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } && Comparisons.Contains(member.Name.Identifier.ValueText, StringComparer.Ordinal));

    private static string Text(ExpressionSyntax text) => text switch
    {
        LiteralExpressionSyntax literal => Placeholder().Replace(literal.Token.ValueText, Hole),
        InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(static x => x is InterpolatedStringTextSyntax part ? part.TextToken.ValueText : Name(((InterpolationSyntax)x).Expression))),
        BinaryExpressionSyntax sum => Text(sum.Left) + Text(sum.Right),
        ParenthesizedExpressionSyntax inner => Text(inner.Expression),
        _ => Name(text),
    };

    private static string Name(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } name
            ? name.ArgumentList.Arguments[0].Expression.ToString().Split('.')[^1]
            : Hole;

    private static string FirstClause(string text)
    {
        var end = Stop().Matches(text).Select(static x => x.Index).FirstOrDefault(i => Words(text[..i]) >= 4, text.Length);
        return Edge().Replace(text[..end], "");
    }

    private static int Words(string text) => Word().Count(text);

    [GeneratedRegex(@"[A-Za-z][\w/'-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.:;,?](?=\s|$)")]
    private static partial Regex Stop();

    [GeneratedRegex(@"^[\s.:,;…]+|[\s.:,;…?]+$")]
    private static partial Regex Edge();

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Placeholder();
}
