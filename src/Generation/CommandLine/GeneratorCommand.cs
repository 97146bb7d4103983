using System.CommandLine;

namespace InferenceGateway.Generation.CommandLine;

/// <summary>The generator's command line.</summary>
internal static class GeneratorCommand
{
    /// <summary>The gateway's document, relative to the repository.</summary>
    public const string Document = "openapi/inference-gateway.yaml";

    public static RootCommand Create()
    {
        var options = new GenerationOptions(
            new Option<FileInfo>("--spec")
            {
                HelpName = "PATH",
                Description = "The OpenAPI document",
                DefaultValueFactory = static _ => new FileInfo(Document),
            },
            new Option<DirectoryInfo>("--out")
            {
                HelpName = "DIR",
                Description = "The folder that the sources go to",
                Required = true,
            });
        var command = new RootCommand("Generates the C# sources of the Inference Gateway SDK.");
        options.AddTo(command);
        command.Subcommands.Add(UpdateCommand.Create());
        command.SetAction(line => Generator.Run(options.Read(line), Console.Out));
        return command;
    }
}
