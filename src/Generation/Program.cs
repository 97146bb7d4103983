using InferenceGateway.Generation;
using InferenceGateway.Generation.Spec;

try
{
    return Generator.Run(Arguments.Parse(args), Console.Out);
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
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
