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
var protocol = new Option<string>("--protocol")
{
    HelpName = "1.1|1.1-tls|2",
    Description = "HTTP/1.1, HTTP/1.1 over TLS, or HTTP/2 over TLS; 1.1 without it",
    DefaultValueFactory = _ => "1.1",
};
protocol.AcceptOnlyFromAmong("1.1", "1.1-tls", "2");
var leak = new Option<bool>("--leak") { Description = "Leaves one stream open on purpose: the run must fail" };
var memory = new Option<bool>("--memory") { Description = "Measures what an open stream holds, instead of a run" };
var command = new RootCommand("Many streams and calls at once over a gateway on loopback, in this process: nothing lost, nothing mixed, nothing left.")
{
    streams, chunks, calls, rounds, soak, protocol, leak, memory,
};
command.SetAction((line, _) =>
{
    var options = line.GetValue(soak) is { } time ? LoadOptions.Soak(time) : defaults;
    options = options with
    {
        Protocol = line.GetValue(protocol) switch { "1.1" => LoadProtocol.Http1, "1.1-tls" => LoadProtocol.Http1Tls, _ => LoadProtocol.Http2Tls },
        HasLeak = line.GetValue(leak),
        Streams = line.GetValue(streams) ?? options.Streams,
        Chunks = line.GetValue(chunks) ?? options.Chunks,
        Calls = line.GetValue(calls) ?? options.Calls,
        Rounds = line.GetValue(rounds) ?? options.Rounds,
    };
    return line.GetValue(memory) ? MeasureAsync(options) : RunAsync(options);
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

static async Task<int> MeasureAsync(LoadOptions options)
{
    await StreamMemory.MeasureAsync(options, Console.WriteLine);
    return 0;
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
