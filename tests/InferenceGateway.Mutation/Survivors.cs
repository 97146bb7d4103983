namespace InferenceGateway.Mutation;

/// <summary>The survivors that are known, with the reason why no test can notice them: <c>file | member | before | after | reason</c> on each line.</summary>
internal sealed class Survivors
{
    private readonly Dictionary<string, string> _reasons = [];

    public Survivors(string path)
    {
        foreach (var line in File.ReadLines(path).Where(x => x.Length > 0 && x[0] != '#'))
        {
            var end = line.LastIndexOf(" | ", StringComparison.Ordinal);
            _reasons[line[..end]] = line[(end + 3)..];
        }
    }

    /// <summary>Gets the reason why a mutant cannot be noticed; null if there is none.</summary>
    public string? ReasonOf(Mutant mutant) => _reasons.GetValueOrDefault(mutant.Key);
}
