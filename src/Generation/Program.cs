using System.CommandLine;
using System.CommandLine.Invocation;
using InferenceGateway.Generation.CommandLine;
using InferenceGateway.Generation.Reading;

// Types that refer to one another in a long chain are read by methods that call themselves as often.
const int stack = 256 * 1024 * 1024;
var exit = 0;
var thread = new Thread(() => exit = Run(args), stack);
thread.Start();
thread.Join();
return exit;

static int Run(string[] args)
{
    try
    {
        var line = GeneratorCommand.Create().Parse(args);
        var code = line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

        // The library's own code for wrong usage is that of an error.
        return line.Action is ParseErrorAction ? 2 : code;
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine($"generation : error IG0004: {e.Message}");
        return 1;
    }
    catch (GenerationException e)
    {
        ErrorWriter.Write(e, Console.Error);
        return 1;
    }
}
