using System.Diagnostics;
using InferenceGateway.Tests.Faults;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.Secrets;

/// <summary>The framework's own spans show neither key nor prompt. A listener receives the spans of the whole process and adds a header to every request, so nothing runs in parallel.</summary>
[Collection(nameof(NonParallel))]
public sealed class FrameworkSpanTests
{
    [Theory]
    [InlineData("chat")]
    [InlineData("streamed chat")]
    [InlineData("models")]
    public async Task Spans_OfACall_ShowNeitherKeyNorPrompt(string name)
    {
        var call = FaultCall.Named(name);
        await using var server = new FaultServer { Script = connection => call.AnswerAsync(connection) };
        var spans = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith("System.Net.Http", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (spans)
                {
                    spans.Add(activity.DisplayName + string.Join('\n', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")) + string.Join('\n', activity.Events.SelectMany(item => item.Tags)));
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = server.Address, ApiKey = Secret.Key });

        await call.CallAsync(client, static _ => { }, null, TestContext.Current.CancellationToken);

        lock (spans)
        {
            Assert.Contains(spans, span => span.Contains($"={server.Port}", StringComparison.Ordinal));
            Assert.All(spans.Where(span => span.Contains($"={server.Port}", StringComparison.Ordinal)), SecretCheck.Absent);
        }
    }
}
