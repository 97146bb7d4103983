using System.Globalization;
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Samples.Chat;
using InferenceGateway.Testing;
using Spectre.Console;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Piped input is a conversation with one message per line. There is no terminal then to select a model or show a spinner.
var isPiped = Console.IsInputRedirected || Console.IsOutputRedirected;
await using var sandbox = await Sandbox.StartUnlessConfiguredAsync(new FakeGatewayOptions { ChunkDelay = TimeSpan.FromMilliseconds(isPiped ? 0 : 40) });

if (isPiped)
{
    AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
    AnsiConsole.Profile.Width = 200;
}

try
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();
    using var interrupt = new Interrupt();
    var models = await ModelPicker.LoadAsync(client);
    var session = new ChatSession(client, interrupt, models.Preset ?? (isPiped ? models.First : models.Pick()), isLive: !isPiped && AnsiConsole.Profile.Capabilities.Interactive);
    AnsiConsole.MarkupLine("[grey]/model selects another model, /new starts a new conversation, /exit exits, Ctrl+C stops an answer.[/]");

    while (Ask(session.Model) is { } line && line.Trim() is not "/exit")
    {
        switch (line.Trim().Split(' ', 2, StringSplitOptions.TrimEntries))
        {
            case [""]:
                break;
            case ["/new"]:
                session.Forget();
                break;
            case ["/model", var name]:
                session.Model = models.Find(name) ?? session.Model;
                break;
            case ["/model"] when !isPiped:
                session.Model = models.Pick();
                break;
            case [['/', ..], ..]:
                AnsiConsole.MarkupLine("[yellow]The commands are /model, /new and /exit.[/]");
                break;
            default:
                if (!await session.AnswerAsync(line) && isPiped)
                {
                    return 1;
                }

                break;
        }
    }

    AnsiConsole.MarkupLine($"[grey]{session.Total}[/]");
    return 0;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException)
{
    // The message explains what failed and what to do.
    Console.Error.WriteLine(e.Message);
    return 1;
}

string? Ask(Model model)
{
    AnsiConsole.Markup($"\n[green]{Markup.Escape(model.Id)}>[/] ");
    var line = Console.ReadLine();
    if (isPiped && line is not null)
    {
        Console.WriteLine(line);
    }

    return line;
}
