using System.Globalization;
using InferenceGateway.Load;

var options = new LoadOptions();
for (var index = 0; index < args.Length; index += 2)
{
    var isNumber = double.TryParse(index + 1 < args.Length ? args[index + 1] : "", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
    switch (args[index])
    {
        case "--rounds" when isNumber:
            options = options with { Rounds = (int)number };
            break;
        case "--streams" when isNumber:
            options = options with { Streams = (int)number };
            break;
        case "--chunks" when isNumber:
            options = options with { Chunks = (int)number };
            break;
        case "--calls" when isNumber:
            options = options with { Calls = (int)number };
            break;
        case "--soak":
            options = LoadOptions.Soak(TimeSpan.FromMinutes(isNumber ? number : 10));
            break;
        default:
            Console.Error.WriteLine("""
                Many streams and calls at once over a gateway on loopback, in this process: nothing lost, nothing mixed, nothing left.

                  --streams N     at once, 1000 without it
                  --chunks N      of each stream, 200 without it
                  --calls N       short calls, 10000 without it
                  --rounds N      3 without it; the memory of the last is compared with that of the first
                  --soak MINUTES  smaller rounds, with faults, for so long (10 without a number)
                """);
            return 2;
    }
}

var report = await LoadRun.RunAsync(options, Console.WriteLine);
Console.WriteLine(report);
return report.Problems.Count == 0 ? 0 : 1;
