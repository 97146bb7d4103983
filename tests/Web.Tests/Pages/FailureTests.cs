using InferenceGateway.Testing;
using InferenceGateway.Web.Tests.Browser;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>What the page says when something fails, and how one goes on.</summary>
public sealed class FailureTests(ChatApplication chat, Chromium chromium) : ChatPageTest(chat, chromium)
{
    [Theory]
    [InlineData(400, "The model refused the request. The conversation may be too long for it, or it is not made for conversations.")]
    [InlineData(401, "The model could not answer. The log of this application says why.")]
    [InlineData(404, "The gateway does not offer this model. Choose another one.")]
    [InlineData(429, "The model is busy. Try again in 61 seconds.")]
    public async Task Refusal_IsExplainedWithoutTheServersWords(int status, string explanation)
    {
        Replies.Enqueue(FakeReply.Error(status, "internal detail").WithHeader("Retry-After", "61"));

        await SendAsync("Tell me a story.");

        await Expect(Alert).ToHaveTextAsync(explanation);
        await Expect(Status).ToHaveTextAsync("Failed");
        Assert.DoesNotContain("internal detail", await Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Contains("internal detail", Chat.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_AfterAFailure_TakesItsPlace()
    {
        var gate = await BeginAsync("Once", reply => reply.Close());
        gate.SetResult();
        await Expect(Alert).ToHaveTextAsync("The answer was cut off: what is shown is only a part of it.");
        await Expect(Text).ToHaveTextAsync("Once");

        Replies.Enqueue(FakeReply.Completion("Once upon a time."));
        await Button("Retry").ClickAsync();

        await Expect(Text).ToHaveTextAsync("Once upon a time.");
        await Expect(Alert).ToHaveCountAsync(0);
        await Expect(Page.Locator(".turn")).ToHaveCountAsync(1);
        await FocusedAsync();
        Assert.Equal("Tell me a story.", (string?)Assert.Single(LastRequest.Json!["messages"]!.AsArray())!["content"]);
    }

    [Fact]
    public async Task Retry_AfterAnAnswer_AsksTheModelThatIsChosenNow()
    {
        await AskAsync("First.");
        await AskAsync("Second.", question: "And then?");
        await Model.SelectOptionAsync("openai/gpt-4o-mini");
        Replies.Enqueue(FakeReply.Completion("Better."));

        await Button("Retry").ClickAsync();

        await Expect(Page.Locator(".text")).ToHaveTextAsync(["First.", "Better."]);
        await Expect(Answer.GetByRole(Microsoft.Playwright.AriaRole.Heading)).ToHaveTextAsync("gpt-4o-mini");
        Assert.Equal(3, LastRequest.Json!["messages"]!.AsArray().Count);
    }

    [Fact]
    public async Task FailedQuestion_IsNotPartOfTheConversation()
    {
        Replies.Enqueue(FakeReply.Error(401, "no"));
        await SendAsync("Tell me a story.");
        await Expect(Alert).ToBeVisibleAsync();

        await AskAsync("Yes?", question: "Hello?");

        Assert.Equal("Hello?", (string?)Assert.Single(LastRequest.Json!["messages"]!.AsArray())!["content"]);
    }

    [Fact]
    public async Task Models_ThatCannotBeListed_AreListedLater()
    {
        Assert.IsType<MemoryCache>(Chat.Services.GetRequiredService<IMemoryCache>()).Clear();
        Gateway.Enqueue("/v1/models", FakeReply.Error(401, "no"));

        await Page.ReloadAsync();

        await Expect(Alert).ToContainTextAsync("The models cannot be listed.");
        await Expect(Message).ToBeDisabledAsync();
        await Button("Try again").ClickAsync();
        await Expect(Message).ToBeEnabledAsync();
        await AskAsync("Once.");
    }
}
