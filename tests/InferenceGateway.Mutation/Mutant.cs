namespace InferenceGateway.Mutation;

/// <summary>One small change of the sources that a test should notice.</summary>
/// <param name="Id">The number of the mutant in one run.</param>
/// <param name="File">The file, relative to the SDK's project.</param>
/// <param name="Line">The line, which begins at 1.</param>
/// <param name="Member">The name of the method, property or field that contains it.</param>
/// <param name="Before">The original code, on one line.</param>
/// <param name="After">The changed code, on one line.</param>
internal sealed record Mutant(int Id, string File, int Line, string Member, string Before, string After)
{
    /// <summary>Identifies the mutant whatever lines are added before it.</summary>
    public string Key => KeyOf(File, Member, Before, After);

    public static string KeyOf(string file, string member, string before, string after) => $"{file} | {member} | {before} | {after}";

    public override string ToString() => $"{File}:{Line} {Member}: {Before}  =>  {After}";
}
