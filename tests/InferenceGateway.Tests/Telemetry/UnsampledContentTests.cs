using System.Diagnostics;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.Telemetry;

/// <summary>A span that is not sampled has no content, whatever the options say.</summary>
[Collection(nameof(NonParallel))]
public sealed class UnsampledContentTests : ClientTest
{
    [Fact]
    public async Task Span_ThatIsNotSampled_HasNoContent()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == InferenceGatewayTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        Gateway.Enqueue(FakeReply.ToolCall("find", """{"city":"secret-city"}"""), FakeReply.Completion("secret-answer"));
        var find = new ToolHandler(new ChatCompletionTool { Function = new FunctionObject { Name = "find" } }, (_, _) => Task.FromResult("secret-result"));

        await Client(options => options.RecordContent = true).RunToolsAsync("openai/gpt-4o", "secret-prompt", [find], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["chat openai/gpt-4o", "execute_tool find", "chat openai/gpt-4o"], spans.Select(span => span.DisplayName));
        Assert.DoesNotContain(spans.SelectMany(span => span.TagObjects), tag => tag.Value?.ToString()!.Contains("secret", StringComparison.Ordinal) == true);
    }
}
