using System.CommandLine;
using InferenceGateway.Generation.Update;

namespace InferenceGateway.Generation.CommandLine;

/// <summary>The command line of <c>update</c>.</summary>
internal static class UpdateCommand
{
    public static Command Create()
    {
        var options = new GenerationOptions(
            new Option<FileInfo>("--spec")
            {
                HelpName = "PATH",
                Description = "The new document",
                Required = true,
            },
            new Option<DirectoryInfo>("--out")
            {
                HelpName = "DIR",
                Description = "The folder that the sources go to",
                DefaultValueFactory = static _ => new DirectoryInfo("artifacts/generated/default"),
            });
        var report = new Option<FileInfo?>("--report")
        {
            HelpName = "FILE",
            Description = "Writes the report to this file too, as Markdown",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Reports only: the document stays, nothing is generated",
        };
        var document = new Option<FileInfo>("--document")
        {
            HelpName = "PATH",
            Description = "The document in place",
            DefaultValueFactory = static _ => new FileInfo(GeneratorCommand.Document),
        };
        var oldOverlay = new Option<string?>("--old-overlay")
        {
            HelpName = "PATH",
            Description = "The corrections to the document in place, if they are not those of --overlay: what users have is generated with them",
        };
        var client = new Option<DirectoryInfo>("--client")
        {
            HelpName = "DIR",
            Description = "The client's sources",
            DefaultValueFactory = static _ => new DirectoryInfo("src/InferenceGateway"),
        };

        var command = new Command(
            "update",
            "Puts a new version of the document in place, generates, and reports what it changes for users. "
            + $"Exit code: 0 nothing breaks, {DocumentUpdate.Breaks} something is source-breaking, 1 an error, 2 wrong usage.");
        options.AddTo(command);
        foreach (var option in (Option[])[report, dryRun, document, oldOverlay, client])
        {
            command.Options.Add(option);
        }

        command.SetAction(line =>
        {
            var generation = options.Read(line);
            return DocumentUpdate.Run(
                new UpdateArguments(
                    generation,
                    line.GetRequiredValue(document).FullName,
                    line.GetValue(oldOverlay) is { } path ? GenerationOptions.OverlayPath(path) : generation.Overlay,
                    line.GetRequiredValue(client).FullName,
                    line.GetValue(report)?.FullName,
                    line.GetValue(dryRun)),
                Console.Out);
        });
        return command;
    }
}
