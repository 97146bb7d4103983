using InferenceGateway.Generation;
using InferenceGateway.Generation.Spec;

Arguments arguments;
try
{
    arguments = Arguments.Parse(args);
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

try
{
    return Generator.Run(arguments, Console.Out);
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
