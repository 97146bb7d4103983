namespace InferenceGateway.Generation.Update;

/// <summary>The command line of <c>update</c>.</summary>
/// <param name="Generation">What is generated from: the new document, not yet in place.</param>
/// <param name="Document">The document in place.</param>
/// <param name="Client">The folder of the client's sources.</param>
/// <param name="Report">Where the report goes as Markdown.</param>
/// <param name="IsDryRun">Set where nothing is to be put in place nor generated.</param>
internal sealed record UpdateArguments(Arguments Generation, string Document, string Client, string? Report, bool IsDryRun)
{
    public const string Command = "update";

    public const string Usage =
        """
        Puts a new version of the document in place, generates, and reports what it changes for users.

          dotnet run --project src/Generation -- update --spec PATH

          --spec PATH       the new document (required)
          --report FILE     write the report to this file too, as Markdown
          --dry-run         report only: the document stays, nothing is generated
          --document PATH   the document in place (default: openapi/inference-gateway.yaml)
          --client DIR      the client's sources (default: src/InferenceGateway/Client)
          --out DIR         the folder that the sources go to (default: artifacts/generated/default)

        --overlay, --nswag-file, --templates and --nswag are as without `update`.
        Exit code: 0 nothing breaks, 3 something is source-breaking, 1 an error.
        """;

    /// <param name="args">The arguments behind <c>update</c>.</param>
    public static UpdateArguments Parse(IEnumerable<string> args)
    {
        var rest = args.ToList();
        var isDryRun = rest.Remove("--dry-run");
        var report = Take(rest, "--report");
        var document = Take(rest, "--document") ?? "openapi/inference-gateway.yaml";
        var client = Take(rest, "--client") ?? "src/InferenceGateway/Client";
        var output = Take(rest, "--out") ?? "artifacts/generated/default";
        if (!rest.Contains("--spec"))
        {
            throw new ArgumentException($"--spec is missing.\n\n{Usage}");
        }

        return new UpdateArguments(
            Arguments.Parse([.. rest, "--out", output]), Path.GetFullPath(document), Path.GetFullPath(client), report is null ? null : Path.GetFullPath(report), isDryRun);
    }

    private static string? Take(List<string> args, string name)
    {
        var at = args.IndexOf(name);
        if (at < 0)
        {
            return null;
        }

        if (at + 1 == args.Count)
        {
            throw new ArgumentException($"The argument {name} lacks its value.\n\n{Usage}");
        }

        var value = args[at + 1];
        args.RemoveRange(at, 2);
        return value;
    }
}
