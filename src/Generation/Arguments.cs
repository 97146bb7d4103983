using InferenceGateway.Generation.NSwag;

namespace InferenceGateway.Generation;

/// <summary>The generator's command line.</summary>
internal sealed record Arguments(string Spec, string? Overlay, string Out, string NSwagFile, string Templates, string NSwag)
{
    public const string Usage =
        """
        Generates the C# sources of the Inference Gateway SDK.

          dotnet run --project src/Generation -- --spec PATH --out DIR
          dotnet run --project src/Generation -- update --spec PATH      (its own arguments: update)

          --spec PATH       the OpenAPI document (default: openapi/inference-gateway.yaml)
          --overlay PATH    the corrections to it (default: openapi/overlay.yaml; none: no corrections)
          --out DIR         the folder that the sources go to (required)
          --nswag-file PATH the NSwag configuration (default: nswag.json)
          --templates DIR   the Liquid templates (default: those beside this program)
          --nswag PATH      an NSwag command line (dotnet-nswag.dll) (default: that of the package NSwag.MSBuild)
        """;

    public static Arguments Parse(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || !Usage.Contains($"  {args[i]} ", StringComparison.Ordinal) || i + 1 == args.Length)
            {
                throw new ArgumentException($"The argument {args[i]} is not known, or lacks its value.\n\n{Usage}");
            }

            values[args[i]] = args[i + 1];
        }

        string Value(string name, string otherwise) => Path.GetFullPath(values.GetValueOrDefault(name, otherwise));
        var overlay = values.GetValueOrDefault("--overlay", "openapi/overlay.yaml");
        return new Arguments(
            Value("--spec", "openapi/inference-gateway.yaml"),
            overlay == "none" ? null : Path.GetFullPath(overlay),
            values.TryGetValue("--out", out var folder) ? Path.GetFullPath(folder) : throw new ArgumentException($"--out is missing.\n\n{Usage}"),
            Value("--nswag-file", "nswag.json"),
            Value("--templates", Path.Combine(AppContext.BaseDirectory, "Templates")),
            Value("--nswag", NSwagPackage.CommandLine));
    }
}
