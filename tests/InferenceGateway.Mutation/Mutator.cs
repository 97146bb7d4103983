using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace InferenceGateway.Mutation;

/// <summary>
/// Adds to each place of a file a switch between the original code and a changed copy, so that all mutants are compiled at once. Changed are
/// comparisons, logic, arithmetic, booleans, conditions, and values for null; and statements are left out. Texts are not changed.
/// </summary>
/// <param name="file">The file, relative to the SDK's project.</param>
/// <param name="nextId">The number of the first mutant.</param>
/// <param name="refused">The numbers of mutants that do not compile.</param>
internal sealed partial class Mutator(string file, int nextId, IReadOnlySet<int> refused) : CSharpSyntaxRewriter
{
    /// <summary>The kind of the annotation that has the number of a mutant.</summary>
    public const string Annotation = "mutant";

    private readonly List<Mutant> _mutants = [];
    private int _nextId = nextId;

    public IReadOnlyList<Mutant> Mutants => _mutants;

    /// <summary>The number after the last one that was given.</summary>
    public int NextId => _nextId;

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitBinaryExpression(node)!;
        return MutatedOperator(node) is { } mutated ? Switch(node, visited, mutated) : visited;
    }

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitPrefixUnaryExpression(node)!;
        return node.IsKind(SyntaxKind.LogicalNotExpression) || node.IsKind(SyntaxKind.UnaryMinusExpression) ? Switch(node, visited, node.Operand) : visited;
    }

    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) => node.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => Switch(node, node, LiteralExpression(SyntaxKind.FalseLiteralExpression)),
        SyntaxKind.FalseLiteralExpression => Switch(node, node, LiteralExpression(SyntaxKind.TrueLiteralExpression)),
        _ => node,
    };

    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitIsPatternExpression(node)!;
        return IsMutatedAsCondition(node) || Declares(node) ? visited : Switch(node, visited, Not(node));
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        return visited.WithCondition(Condition(node.Condition, visited.Condition));
    }

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        var visited = (ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!;
        return visited.WithCondition(Condition(node.Condition, visited.Condition));
    }

    public override SyntaxNode? VisitWhenClause(WhenClauseSyntax node)
    {
        var visited = (WhenClauseSyntax)base.VisitWhenClause(node)!;
        return visited.WithCondition(Condition(node.Condition, visited.Condition).WithLeadingTrivia(Space));
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var visited = (ExpressionStatementSyntax)base.VisitExpressionStatement(node)!;
        if (Next() is not { } id)
        {
            return visited;
        }

        Add(id, node, Text(node), "(left out)");
        return IfStatement(Not(IsActive(id)), Block(visited)).WithAdditionalAnnotations(new SyntaxAnnotation(Annotation, id.ToString(CultureInfo.InvariantCulture)));
    }

    private static ExpressionSyntax? MutatedOperator(BinaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.CoalesceExpression))
        {
            return node.Right is ThrowExpressionSyntax ? null : node.Right;
        }

        var kind = node.Kind() switch
        {
            SyntaxKind.EqualsExpression => SyntaxKind.NotEqualsExpression,
            SyntaxKind.NotEqualsExpression => SyntaxKind.EqualsExpression,
            SyntaxKind.LessThanExpression => SyntaxKind.LessThanOrEqualExpression,
            SyntaxKind.LessThanOrEqualExpression => SyntaxKind.LessThanExpression,
            SyntaxKind.GreaterThanExpression => SyntaxKind.GreaterThanOrEqualExpression,
            SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.GreaterThanExpression,
            SyntaxKind.LogicalAndExpression => SyntaxKind.LogicalOrExpression,
            SyntaxKind.LogicalOrExpression => SyntaxKind.LogicalAndExpression,
            SyntaxKind.AddExpression => SyntaxKind.SubtractExpression,
            SyntaxKind.SubtractExpression => SyntaxKind.AddExpression,
            SyntaxKind.MultiplyExpression => SyntaxKind.DivideExpression,
            SyntaxKind.DivideExpression => SyntaxKind.MultiplyExpression,
            SyntaxKind.BitwiseAndExpression => SyntaxKind.BitwiseOrExpression,
            SyntaxKind.BitwiseOrExpression => SyntaxKind.BitwiseAndExpression,
            SyntaxKind.LeftShiftExpression => SyntaxKind.RightShiftExpression,
            _ => SyntaxKind.None,
        };
        return kind == SyntaxKind.None ? null : ParenthesizedExpression(BinaryExpression(kind, node.Left, node.Right).NormalizeWhitespace());
    }

    /// <summary>Mutates a condition that no operator in it mutates: it is negated, or fixed to one outcome if it declares variables.</summary>
    private ExpressionSyntax Condition(ExpressionSyntax condition, ExpressionSyntax visited)
    {
        if (!IsMutatedAsCondition(condition))
        {
            return visited;
        }

        if (!Declares(condition))
        {
            return Switch(condition, visited, Not(condition));
        }

        if (Next() is not { } id)
        {
            return visited;
        }

        // "is not { } x" assigns x where it is false, and "is { } x" where it is true.
        var fails = condition is IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax };
        Add(id, condition, Text(condition), fails ? "true" : "false");
        return Mark(fails
            ? BinaryExpression(SyntaxKind.LogicalOrExpression, ParenthesizedExpression(visited), IsActive(id))
            : BinaryExpression(SyntaxKind.LogicalAndExpression, ParenthesizedExpression(visited), Not(IsActive(id))), id);
    }

    private static bool IsMutatedAsCondition(ExpressionSyntax node) =>
        node.Parent is IfStatementSyntax or WhenClauseSyntax || (node.Parent is ConditionalExpressionSyntax conditional && conditional.Condition == node)
            ? node is IsPatternExpressionSyntax or InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or AwaitExpressionSyntax
            : false;

    /// <summary>Determines whether an expression declares a variable.</summary>
    public static bool Declares(SyntaxNode node) =>
        node.DescendantNodesAndSelf().Any(x => x is SingleVariableDesignationSyntax or DeclarationExpressionSyntax);

    private ExpressionSyntax Switch(SyntaxNode place, ExpressionSyntax original, ExpressionSyntax mutated)
    {
        if (IsConstant(place) || Next() is not { } id)
        {
            return original;
        }

        Add(id, place, Text(place), Text(mutated));
        return Mark(ConditionalExpression(IsActive(id), ParenthesizedExpression(mutated.WithoutTrivia()), ParenthesizedExpression(original.WithoutTrivia())), id)
            .WithTriviaFrom(original);
    }

    private static ParenthesizedExpressionSyntax Mark(ExpressionSyntax expression, int id) =>
        ParenthesizedExpression(expression.NormalizeWhitespace()).WithAdditionalAnnotations(new SyntaxAnnotation(Annotation, id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Takes the next number, so that numbers do not depend on what compiles; null if that mutant does not compile.</summary>
    private int? Next()
    {
        var id = _nextId++;
        return refused.Contains(id) ? null : id;
    }

    private void Add(int id, SyntaxNode place, string before, string after) =>
        _mutants.Add(new Mutant(id, file, place.GetLocation().GetLineSpan().StartLinePosition.Line + 1, MemberOf(place), before, after));

    private static string MemberOf(SyntaxNode place) => place.Ancestors().OfType<MemberDeclarationSyntax>().First() switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        IndexerDeclarationSyntax => "this",
        _ => "operator",
    };

    /// <summary>Whether a place takes constants only. The argument of ConfigureAwait makes no difference to tests, which have no synchronization context.</summary>
    private static bool IsConstant(SyntaxNode node) => node.Ancestors().Any(x =>
        x is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait" }, ArgumentList: var arguments } && arguments.Contains(node) ||
        x is AttributeSyntax or ParameterSyntax or EnumMemberDeclarationSyntax or SwitchLabelSyntax or PatternSyntax
        || (x is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword))
        || (x is LocalDeclarationStatementSyntax { IsConst: true }));

    private static PrefixUnaryExpressionSyntax Not(ExpressionSyntax node) => PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(node.WithoutTrivia()));

    private static InvocationExpressionSyntax IsActive(int id) =>
        (InvocationExpressionSyntax)ParseExpression($"global::InferenceGateway.MutantSwitch.Is({id})");

    private static string Text(SyntaxNode node) => Blanks().Replace(node.WithoutTrivia().ToString(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
