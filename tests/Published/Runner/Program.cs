// Publishes applications that use the packages, trimmed and compiled ahead of time, without a single warning; runs them
// against a gateway on loopback, and says how large they are and how fast they start.
//
//   dotnet run --project tests/Published/Runner -c Release

using InferenceGateway.Testing;
using Published;

const double LargestClient = 10;

FakeReply[] calls =
[
    FakeReply.Completion("Hello."),
    FakeReply.Completion("One, two, three."),
    FakeReply.ToolCall("weather", """{"city":"Oslo"}"""),
    FakeReply.Completion("Mild."),
];
FakeReply[] clientCalls = [.. calls, FakeReply.Completion("""{"city":"Oslo","degrees":21,"sky":"Grey"}"""), FakeReply.Error(403, "not yours")];
FakeReply[] chatCalls = [.. calls, .. calls.Skip(2)];
PublishedApp[] apps =
[
    new("Client", "Trimmed", clientCalls),
    new("Client", "Native", clientCalls),
    new("ChatClient", "Native", chatCalls),
    new("Newtonsoft", "Trimmed", []),
];

try
{
    foreach (var app in apps)
    {
        await app.PublishAsync();
        Console.WriteLine(await app.RunAsync());
        if (app is { Name: "Client", Way: "Native" })
        {
            app.CheckSize(LargestClient);
        }
    }

    return 0;
}
catch (FailureException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
