using System.Text.RegularExpressions;
using InferenceGateway.Testing;
using InferenceGateway.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>What the page shows of an answer while it arrives and after it.</summary>
public sealed class AnswerTests(ChatApplication chat, Chromium chromium) : ChatPageTest(chat, chromium)
{
    [Fact]
    public async Task Answer_IsShownAsItArrives()
    {
        await Expect(Status).ToHaveTextAsync("Ready");

        var gate = await BeginAsync("# Once upon\n\na **time**", reply => reply.Event(Chunks.Text(" there was")).Event(Chunks.Last()).Done());

        await Expect(Text.GetByRole(AriaRole.Heading, new() { Name = "Once upon", Level = 3 })).ToBeVisibleAsync();
        await Expect(Text.Locator("strong")).ToHaveTextAsync("time");
        await Expect(Status).ToHaveTextAsync("gpt-4o is answering …");
        await Expect(Answer).ToHaveAttributeAsync("aria-busy", "true");

        gate.SetResult();

        await Expect(Text).ToContainTextAsync("a time there was");
        await Expect(Status).ToHaveTextAsync("Answer complete");
        await Expect(Answer).ToHaveAttributeAsync("aria-busy", "false");
        Assert.Equal("Tell me a story.", (string?)LastRequest.Json!["messages"]![0]!["content"]);
    }

    [Fact]
    public async Task Model_ThatHasSentNothing_IsWaitedFor()
    {
        var gate = new TaskCompletionSource();
        Replies.Enqueue(FakeReply.Script().WaitFor(gate.Task).Event(Chunks.Reasoning("Hmm.")).WaitFor(Task.CompletedTask).Hang());

        await SendAsync("Tell me a story.");

        await Expect(Status).ToHaveTextAsync("Waiting for gpt-4o …");
        gate.SetResult();
        await Expect(Status).ToHaveTextAsync("gpt-4o is thinking …");
        await Answer.GetByText("Reasoning", new() { Exact = true }).ClickAsync();
        await Expect(Answer.Locator(".reasoning p")).ToHaveTextAsync("Hmm.");
        await Button("Stop").ClickAsync();
    }

    [Fact]
    public async Task Markdown_IsRendered()
    {
        await AskAsync("""
            A [link](https://example.org/a?b=c), `code`, and

            1. a list
            2. of two

            | left | right |
            |------|------:|
            | a    |     1 |

            ```csharp
            var tag = "<b>";
            ```
            """);

        await Expect(Text.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["a list", "of two"]);
        await Expect(Text.GetByRole(AriaRole.Cell, new() { Name = "1" })).ToHaveCSSAsync("text-align", "right");
        await Expect(Text.Locator("pre")).ToHaveTextAsync("var tag = \"<b>\";");
        await Expect(Text.Locator("figcaption")).ToContainTextAsync("csharp");
        var link = Text.GetByRole(AriaRole.Link, new() { Name = "link" });
        await Expect(link).ToHaveAttributeAsync("href", "https://example.org/a?b=c");
        await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer nofollow");
    }

    [Theory]
    [InlineData("<script>window.ran = true</script>")]
    [InlineData("<img src=x onerror='window.ran = true'>")]
    [InlineData("Text with <b onclick=\"window.ran = true\">HTML</b> inside")]
    public async Task Html_InTheAnswerAndTheQuestion_IsShownAsText(string html)
    {
        await AskAsync(html, question: html);

        await Expect(Text).ToHaveTextAsync(html);
        await Expect(Page.Locator(".question p")).ToHaveTextAsync(html);
        await Expect(Page.Locator(".turn").Locator("script, img, b")).ToHaveCountAsync(0);
        Assert.False(await Page.EvaluateAsync<bool>("() => Boolean(window.ran)"));
    }

    [Fact]
    public async Task Image_OfAnotherSite_IsNotLoaded()
    {
        var hosts = new List<string>();
        void Note(object? sender, IRequest request) => hosts.Add(new Uri(request.Url).Host);
        Page.Request += Note;

        await AskAsync("![a chart](http://tracker.example/?said=secret)");
        Page.Request -= Note;

        await Expect(Text.GetByRole(AriaRole.Link, new() { Name = "a chart" })).ToBeVisibleAsync();
        Assert.DoesNotContain("tracker.example", hosts);
    }

    [Fact]
    public async Task Figures_OfAnAnswer_AreItsTokensCostAndSpeed()
    {
        Replies.Enqueue(FakeReply.Script().Event(Chunks.Text("Once.")).Event(Chunks.Last(tokensIn: 1_000, tokensOut: 500)).Done());
        await SendAsync("Tell me a story.");

        // 1,000 tokens for $2.50 and 500 for $10.00 a million.
        var figures = Answer.GetByRole(AriaRole.List, new() { Name = "Figures of this answer" }).GetByRole(AriaRole.Listitem);
        await Expect(figures).ToHaveTextAsync(
            [new Regex("^1,000 tokens in, 500 out$"), new Regex(@"^\$0\.0075$"), new Regex(@"^[\d,]+\.\d tokens per second$"), new Regex(@"^\d+\.\d s$")]);

        Replies.Enqueue(FakeReply.Script().Event(Chunks.Text("Twice.")).Event(Chunks.Last(tokensIn: 2_000, tokensOut: 1_000)).Done());
        await SendAsync("Again.");
        await Expect(Page.Locator(".total")).ToHaveTextAsync("4,500 tokens, $0.0225");
    }

    [Fact]
    public async Task Model_IsChosenWithItsPrices()
    {
        await Expect(Page.Locator("#model-details")).ToHaveTextAsync("$2.50 in, $10.00 out per million tokens, 128,000 tokens of context");
        await Expect(Model.GetByRole(AriaRole.Option, new() { Name = "gpt-4o-mini ($0.15 in, $0.60 out)" })).ToHaveCountAsync(1);

        await Model.SelectOptionAsync("ollama/llama3.2:3b");
        await Expect(Page.Locator("#model-details")).ToHaveTextAsync("No price known, 8,192 tokens of context");
        await AskAsync("Once.");

        Assert.Equal("ollama/llama3.2:3b", (string?)LastRequest.Json!["model"]);
        await Expect(Answer.GetByText("Cost unknown")).ToBeVisibleAsync();
        await Expect(Model.GetByRole(AriaRole.Option, new() { Name = "whisper" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Conversation_GoesOn_AndANewOneForgetsIt()
    {
        await AskAsync("A goroutine.", question: "What is it?");
        await AskAsync("Rob Pike.", question: "Who made it?");
        Assert.Equal(
            ["What is it?", "A goroutine.", "Who made it?"],
            LastRequest.Json!["messages"]!.AsArray().Select(message => (string?)message!["content"]));

        await Button("New chat").ClickAsync();
        await Expect(Page.Locator(".turn")).ToHaveCountAsync(0);
        await AskAsync("Nothing.", question: "What did I ask?");
        Assert.Single(LastRequest.Json!["messages"]!.AsArray());
    }
}
