using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using InferenceGateway.Load;

const double soakMinutes = 10;

var defaults = new LoadOptions();
var streams = Number("--streams", $"At once; {defaults.Streams} without it");
var chunks = Number("--chunks", $"Of each stream; {defaults.Chunks} without it");
var calls = Number("--calls", $"Short calls; {defaults.Calls} without it");
var rounds = Number("--rounds", $"{defaults.Rounds} without it; the memory of the last is compared with that of the first");
var soak = new Option<TimeSpan?>("--soak")
{
    HelpName = "MINUTES",
    Description = $"Smaller rounds, with faults, for so long ({soakMinutes} without a number)",
    Arity = ArgumentArity.ZeroOrOne,
    CustomParser = Minutes,
};
var command = new RootCommand("Many streams and calls at once over a gateway on loopback, in this process: nothing lost, nothing mixed, nothing left.")
{
    streams, chunks, calls, rounds, soak,
};
command.SetAction((line, _) =>
{
    var options = line.GetValue(soak) is { } time ? LoadOptions.Soak(time) : defaults;
    return RunAsync(options with
    {
        Streams = line.GetValue(streams) ?? options.Streams,
        Chunks = line.GetValue(chunks) ?? options.Chunks,
        Calls = line.GetValue(calls) ?? options.Calls,
        Rounds = line.GetValue(rounds) ?? options.Rounds,
    });
});
var line = command.Parse(args);
var code = await line.InvokeAsync();
return line.Action is ParseErrorAction ? 2 : code;

static async Task<int> RunAsync(LoadOptions options)
{
    var report = await LoadRun.RunAsync(options, Console.WriteLine);
    Console.WriteLine(report);
    return report.Problems.Count == 0 ? 0 : 1;
}

static Option<int?> Number(string name, string description) => new(name)
{
    HelpName = "N",
    Description = description,
    Validators = { NotNegative },
};

static void NotNegative(OptionResult option)
{
    if (option.Tokens.Any(x => x.Value.StartsWith('-')))
    {
        option.AddError($"'{option.Option.Name}' must not be negative.");
    }
}

static TimeSpan? Minutes(ArgumentResult argument)
{
    if (argument.Tokens.Count == 0)
    {
        return TimeSpan.FromMinutes(soakMinutes);
    }

    if (double.TryParse(argument.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes))
    {
        return TimeSpan.FromMinutes(minutes);
    }

    argument.AddError($"'{argument.Tokens[0].Value}' is not a number of minutes.");
    return null;
}
