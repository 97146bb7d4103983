using System.ComponentModel;
using InferenceGateway.Generation.Output;
using InferenceGateway.Generation.Spec;

namespace InferenceGateway.Generation.NSwag;

/// <summary>NSwag's command line from its official npm package, pinned by the lock file beside this program.</summary>
internal static class NpmNSwag
{
    private const string Ways =
        "Install Node.js with npm, or build with -p:NSwagSource=NuGet to take NSwag from the package NSwag.MSBuild.";

    public static string Restore(string tools)
    {
        var folder = Path.Combine(tools, "nswag");
        using var held = FolderLock.Take(folder);
        var pinned = Path.Combine(AppContext.BaseDirectory, "NSwag");
        var tool = Path.Combine(folder, "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");
        var lockFile = Path.Combine(folder, "package-lock.json");
        var wanted = File.ReadAllText(Path.Combine(pinned, "package-lock.json"));
        if (File.Exists(tool) && File.Exists(lockFile) && File.ReadAllText(lockFile) == wanted)
        {
            return tool;
        }

        File.Copy(Path.Combine(pinned, "package.json"), Path.Combine(folder, "package.json"), overwrite: true);
        File.Delete(lockFile);
        var half = Path.Combine(folder, "npm-shrinkwrap.json");
        File.WriteAllText(half, wanted);
        var (code, output) = Npm(folder);
        if (code != 0 || !File.Exists(tool))
        {
            throw new GenerationException("IG0061", folder, $"npm could not restore NSwag (exit code {code}):\n{output}\n", Ways);
        }

        // The lock file gets its name last: where it stands, the restore is complete.
        File.Move(half, lockFile, overwrite: true);
        return tool;
    }

    private static (int Code, string Output) Npm(string folder)
    {
        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
        try
        {
            return OperatingSystem.IsWindows()
                ? Command.Run("cmd.exe", ["/c", "npm.cmd", .. arguments], folder)
                : Command.Run("npm", arguments, folder);
        }
        catch (Win32Exception)
        {
            throw new GenerationException("IG0062", folder, "npm was not found, and NSwag has to be restored with it.", Ways);
        }
    }
}
