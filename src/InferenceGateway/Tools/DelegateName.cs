using System.ComponentModel;
using System.Reflection;

namespace InferenceGateway.Tools;

/// <summary>Finds the name of a tool in the method that runs it.</summary>
internal static class DelegateName
{
    private const string LocalFunction = ">g__";
    private const string Async = "Async";

    /// <exception cref="ArgumentException">The method has no name, because it is a lambda.</exception>
    public static string Of(Delegate run)
    {
        if (run.Method.GetCustomAttribute<DisplayNameAttribute>() is { DisplayName: { Length: > 0 } given })
        {
            return given;
        }

        var name = run.Method.Name;
        if (name.StartsWith('<'))
        {
            // The compiler's names are <Method>g__Local|0_0 for a local function and <Method>b__0 for a lambda.
            name = name.Split(LocalFunction, 2) is [_, var local]
                ? local.Split('|')[0]
                : throw new ArgumentException("A lambda has no name: pass one for the tool, as in ToolHandler.Create(\"add\", (int a, int b) => a + b).", nameof(run));
        }

        return name.EndsWith(Async, StringComparison.Ordinal) && name.Length > Async.Length ? name[..^Async.Length] : name;
    }
}
