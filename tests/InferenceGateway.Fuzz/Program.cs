using System.Globalization;
using InferenceGateway.Fuzz;

var options = new FuzzOptions();
for (var index = 0; index < args.Length; index++)
{
    var value = index + 1 < args.Length ? args[index + 1] : "";
    switch (args[index])
    {
        case "--seed" when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed):
            options = options with { Seed = seed };
            break;
        case "--count" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count):
            options = options with { Count = count };
            break;
        case "--from" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var from):
            options = options with { From = from };
            break;
        case "--input" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var input):
            options = options with { From = input, Count = 1, IsVerbose = true };
            break;
        default:
            Console.Error.WriteLine("""
                Feeds the codec and the stream readers with what servers should never send.

                  --seed N     another run; without it always the same one
                  --count N    how many inputs, 1000000 without it
                  --from N     the first one
                  --input N    only this one, shown in full
                """);
            return 2;
    }

    index++;
}

var report = new Fuzzer(options, FuzzTargets.All, Console.WriteLine).Run();
Console.WriteLine(report);
return report.Findings.Count == 0 ? 0 : 1;
