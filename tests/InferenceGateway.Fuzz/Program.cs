using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using InferenceGateway.Fuzz;
using InferenceGateway.Fuzz.Growth;

var defaults = new FuzzOptions();
var seed = new Option<int>("--seed")
{
    HelpName = "N",
    Description = "Another run; without it always the same one",
    DefaultValueFactory = _ => defaults.Seed,
};
var count = new Option<int>("--count")
{
    HelpName = "N",
    Description = "How many inputs",
    DefaultValueFactory = _ => defaults.Count,
    Validators = { NotNegative },
};
var from = new Option<int>("--from")
{
    HelpName = "N",
    Description = "The first one",
    DefaultValueFactory = _ => defaults.From,
    Validators = { NotNegative },
};
var input = new Option<int?>("--input")
{
    HelpName = "N",
    Description = "Only this one, shown in full",
    Validators = { NotNegative },
};
var growth = new Option<int?>("--growth")
{
    HelpName = "KIB",
    Description = "Instead: large inputs of this size and of eight times this size, whose work must grow with their size",
    Validators = { NotNegative },
};
var command = new RootCommand("Feeds the codec and the stream readers with what servers should never send.") { seed, count, from, input, growth };
command.SetAction(line => line.GetValue(growth) is { } size ? Grow(size) : Run(line.GetValue(input) is { } one
    ? defaults with { Seed = line.GetValue(seed), From = one, Count = 1, IsVerbose = true }
    : defaults with { Seed = line.GetValue(seed), From = line.GetValue(from), Count = line.GetValue(count) }));
var line = command.Parse(args);
var code = line.Invoke();
return line.Action is ParseErrorAction ? 2 : code;

static int Grow(int size)
{
    var report = GrowthRun.Run(size, Console.WriteLine);
    Console.WriteLine(report);
    return report.Findings.Count == 0 ? 0 : 1;
}

static int Run(FuzzOptions options)
{
    var report = new Fuzzer(options, FuzzTargets.All, Console.WriteLine).Run();
    Console.WriteLine(report);
    return report.Findings.Count == 0 ? 0 : 1;
}

static void NotNegative(OptionResult option)
{
    if (option.Tokens.Any(x => x.Value.StartsWith('-')))
    {
        option.AddError($"'{option.Option.Name}' must not be negative.");
    }
}
