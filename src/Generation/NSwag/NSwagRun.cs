using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Runs the NSwag command line on the plain document.</summary>
internal static class NSwagRun
{
    private const string Printed = "printed.cs";
    private const string Templates = "Templates";

    /// <summary>
    /// Everything that NSwag reads and writes lies in one folder and is named relative to it: in the values of its
    /// variables a comma, an equals sign or <c>$(…)</c> of a path would mean something.
    /// </summary>
    /// <returns>What NSwag printed.</returns>
    public static string Run(string tool, string configuration, string lowered, string templates, string folder)
    {
        if (!File.Exists(tool))
        {
            throw new GenerationException(
                "IG0061", tool, "NSwag's command line is not there.", "Build src/Generation, which restores it with the package NSwag.MSBuild, or correct --nswag.");
        }

        var copy = Path.Combine(folder, Path.GetFileName(configuration));
        File.Copy(configuration, copy);
        var copies = Directory.CreateDirectory(Path.Combine(folder, Templates)).FullName;
        foreach (var template in Directory.EnumerateFiles(templates, "*.liquid"))
        {
            File.Copy(template, Path.Combine(copies, Path.GetFileName(template)));
        }

        var variables = $"Spec={Path.GetRelativePath(folder, lowered)},Out={Printed},Templates={Templates}";
        var (code, text) = ChildProcess.Run("dotnet", ["exec", tool, "run", Path.GetFileName(copy), "/variables:" + variables], folder);
        var printed = Path.Combine(folder, Printed);
        return code == 0 && File.Exists(printed)
            ? File.ReadAllText(printed)
            : throw new GenerationException("IG0060", configuration, $"NSwag failed with exit code {code}:\n{text}\n", "Its output above says why.");
    }
}
