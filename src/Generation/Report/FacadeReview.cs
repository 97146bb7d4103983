using System.Text.RegularExpressions;
using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.Report;

/// <summary>Finds the methods of the interface that the client offers nothing for, by reading the client's sources.</summary>
internal static class FacadeReview
{
    /// <param name="operations">The operations of the new document.</param>
    /// <param name="folder">The folder of the client's sources, with the folders in it.</param>
    public static List<string> Missing(IEnumerable<Operation> operations, string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new GenerationException("IG0070", folder, "The folder of the client's sources does not exist.", "Run this at the repository's root, or name it with --client.");
        }

        var sources = string.Join('\n', Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText));
        return
        [
            .. operations.SelectMany(x => x.Streams ? new[] { x.Name + "Async", x.Name + "StreamingAsync" } : [x.Name + "Async"])
                .Where(x => !IsOffered(x, sources)).Order(StringComparer.Ordinal),
        ];
    }

    // A method of another name may well offer an operation (GenerateContentAsync), but then it calls it.
    private static bool IsOffered(string method, string sources) =>
        Regex.IsMatch(sources, $@"\bApi\s*\.\s*{method}\s*\(|^\s*public\s[^(=;]*\b{method}(<[^(]*>)?\(", RegexOptions.Multiline);
}
