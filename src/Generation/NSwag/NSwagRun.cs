using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Runs the NSwag command line on the lowered document.</summary>
internal static class NSwagRun
{
    private const string Printed = "printed.cs";
    private const string Templates = "Templates";

    /// <summary>
    /// Everything that NSwag reads and writes lies in one folder and is named relative to it: in the values of its
    /// variables a comma, an equals sign or <c>$(…)</c> of a path would mean something.
    /// </summary>
    /// <returns>What NSwag printed.</returns>
    public static string Run(Arguments arguments, string lowered)
    {
        if (!File.Exists(arguments.NSwag))
        {
            throw new GenerationException(
                "IG0061", arguments.NSwag, "NSwag's command line is not there.", "Build src/Generation, which restores it with the package NSwag.MSBuild, or correct --nswag.");
        }

        using var work = new WorkFolder(arguments.Out);
        var configuration = work.Copy(arguments.NSwagFile);
        File.WriteAllText(work.File(NSwagDocument.FileName), lowered);
        Directory.CreateDirectory(work.File(Templates));
        foreach (var template in Directory.EnumerateFiles(arguments.Templates, "*.liquid"))
        {
            File.Copy(template, Path.Combine(work.File(Templates), Path.GetFileName(template)));
        }

        var variables = $"Spec={NSwagDocument.FileName},Out={Printed},Templates={Templates}";
        var (code, text) = ChildProcess.Run("dotnet", ["exec", arguments.NSwag, "run", configuration, "/variables:" + variables], work.Path);
        return code == 0 && File.Exists(work.File(Printed))
            ? File.ReadAllText(work.File(Printed))
            : throw new GenerationException("IG0060", arguments.NSwagFile, $"NSwag failed with exit code {code}:\n{text}\n", "Its output above says why.");
    }
}
