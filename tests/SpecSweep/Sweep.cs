using System.Reflection;
using InferenceGateway.Generation;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.SpecSweep;

/// <summary>The way of one document: generated, compiled, tried.</summary>
internal static class Sweep
{
    private static readonly string Root =
        typeof(Sweep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "RepositoryRoot").Value!;

    /// <summary>The generator's arguments for a document, with a new folder for its sources.</summary>
    public static Arguments ArgumentsOf(string document, string? overlay, string nswag, ScratchFolder folder) => new(
        document,
        overlay,
        folder.Next(),
        Path.Combine(Root, "nswag.json"),
        Path.Combine(AppContext.BaseDirectory, "Templates"),
        nswag);

    public static Outcome Run(string document, string? overlay, string nswag, ScratchFolder folder)
    {
        var outcome = new Outcome(document);
        string? expected = null;
        try
        {
            var source = YamlFile.Read(document);
            expected = source.Text("x-expected-error");
            Try(source, overlay, ArgumentsOf(document, overlay, nswag, folder), outcome);
            if (expected is not null)
            {
                outcome.Failures.Add($"{expected} was expected, but the document was taken");
            }
        }
        catch (GenerationException e)
        {
            var position = e.Position is { } place ? place[(place.LastIndexOf('(') + 1)..].TrimEnd(')') : "nowhere";
            if ($"{e.Code} ({position})" == expected)
            {
                outcome.Refused = $"{e.Code}, {e.Message.Split(" At #", 2)[0]}";
            }
            else
            {
                outcome.Failures.Add($"{e.Code} ({position}): {e.Message}" + (expected is null ? "" : $" Expected was {expected}."));
            }
        }

        outcome.End();
        return outcome;
    }

    private static void Try(JObject document, string? overlay, Arguments arguments, Outcome outcome)
    {
        Generator.Run(arguments, TextWriter.Null);
        var api = Generator.Lower(Generator.Overlay(document, overlay, TextWriter.Null));
        (outcome.Types, outcome.Operations) = (api.Types.Types.Count, api.Operations.Count);
        if (outcome.Types + outcome.Operations == 0)
        {
            outcome.Failures.Add("this is no document of an API: it has neither a schema nor an operation");
            return;
        }

        using var sdk = GeneratedSdk.Compile(arguments.Out, outcome.Failures);
        if (sdk is not null)
        {
            new RoundTrips(sdk, api.Types, outcome).Run();
            new Calls(sdk, api.Types, outcome).Run(api.Operations);
        }
    }
}
