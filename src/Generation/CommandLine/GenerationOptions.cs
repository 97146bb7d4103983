using System.CommandLine;
using InferenceGateway.Generation.NSwag;

namespace InferenceGateway.Generation.CommandLine;

/// <summary>The options of every command that generates. What is required differs between them, so two options come from the command.</summary>
internal sealed class GenerationOptions(Option<FileInfo> spec, Option<DirectoryInfo> output)
{
    private const string NoOverlay = "none";

    private readonly Option<string> _overlay = new("--overlay")
    {
        HelpName = "PATH",
        Description = $"The corrections to the document; {NoOverlay}: no corrections",
        DefaultValueFactory = static _ => "openapi/overlay.yaml",
    };

    private readonly Option<FileInfo> _nswagFile = new("--nswag-file")
    {
        HelpName = "PATH",
        Description = "The NSwag configuration",
        DefaultValueFactory = static _ => new FileInfo("nswag.json"),
    };

    private readonly Option<DirectoryInfo> _templates = new("--templates")
    {
        HelpName = "DIR",
        Description = "The Liquid templates",
        DefaultValueFactory = static _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "Templates")),
    };

    private readonly Option<FileInfo> _nswag = new("--nswag")
    {
        HelpName = "PATH",
        Description = "NSwag's command line (dotnet-nswag.dll)",
        DefaultValueFactory = static _ => new FileInfo(NSwagPackage.CommandLine),
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[spec, output, _overlay, _nswagFile, _templates, _nswag])
        {
            command.Options.Add(option);
        }
    }

    public Arguments Read(ParseResult line)
    {
        return new Arguments(
            line.GetRequiredValue(spec).FullName,
            OverlayPath(line.GetRequiredValue(_overlay)),
            line.GetRequiredValue(output).FullName,
            line.GetRequiredValue(_nswagFile).FullName,
            line.GetRequiredValue(_templates).FullName,
            line.GetRequiredValue(_nswag).FullName);
    }

    public static string? OverlayPath(string value) => value == NoOverlay ? null : Path.GetFullPath(value);
}
