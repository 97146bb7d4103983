namespace InferenceGateway.Generation.Report;

/// <summary>Compares two documents by the C# that they are lowered to.</summary>
internal static class ApiComparison
{
    public static ApiChanges Of(ApiModel before, ApiModel after)
    {
        var pairs = new TypePairs(before, after);
        var changes = new ChangeList();
        new OperationComparison(before, after, pairs, changes).Run();
        new TypeComparison(before, after, pairs, changes).Run();
        return new ApiChanges(changes.Finish(before, after, pairs), changes.Descriptions);
    }
}

/// <param name="Changes">One for each line of the report.</param>
/// <param name="Descriptions">How many descriptions changed; they are counted only.</param>
internal sealed record ApiChanges(IReadOnlyList<Change> Changes, int Descriptions);
