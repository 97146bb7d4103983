using InferenceGateway.Generation;
using InferenceGateway.Generation.Spec;
using InferenceGateway.Generation.Update;

Func<TextWriter, int> run;
try
{
    if (args is [UpdateArguments.Command, .. var rest])
    {
        var update = UpdateArguments.Parse(rest);
        run = log => UpdateCommand.Run(update, log);
    }
    else
    {
        var arguments = Arguments.Parse(args);
        run = log => Generator.Run(arguments, log);
    }
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

try
{
    return run(Console.Out);
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"generation : error IG0004: {e.Message}");
    return 1;
}
catch (GenerationException e)
{
    // The form that MSBuild and editors recognise: file(line,column): error CODE: text.
    Console.Error.WriteLine($"{e.Position ?? "generation"} : error {e.Code}: {e.Message}");
    return 1;
}
