using System.Text.Json;
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/cookbook.md: answers and conversations.</summary>
public sealed class CookbookAnswers : SnippetTest
{
    [Fact]
    public async Task Ask()
    {
        var client = Client;

        // snippet: ask
        var response = await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?");
        Console.WriteLine(response.IsTruncated ? response.Text + " …" : response.Text);
        // end

        Assert.Contains("goroutine", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StreamAnswer()
    {
        var client = Client;

        // snippet: stream
        await foreach (var chunk in client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me a story."))
        {
            Console.Write(chunk.Text);
        }
        // end

        Assert.Contains("Tell me a story.", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TimeLimit()
    {
        var client = Client;
        var seconds = TimeSpan.FromMilliseconds(1);
        Gateway.Enqueue(FakeReply.Script().Hang());

        // snippet: time limit
        using var limit = new CancellationTokenSource(seconds);
        try
        {
            var response = await client.GenerateContentAsync("openai/gpt-4o", "Tell me a story.", cancellationToken: limit.Token);
            Console.WriteLine(response.Text);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            Console.WriteLine("That took too long.");
        }
        // end

        Assert.Equal("That took too long.\n", Output);
    }

    [Fact]
    public async Task Reasoning()
    {
        var client = Client;

        // snippet: reasoning
        var response = await client.GenerateContentAsync("deepseek/deepseek-reasoner", "Is 1009 prime?");
        Console.WriteLine($"It thought: {response.Reasoning}");
        Console.WriteLine($"It says: {response.Text}");
        // end

        Assert.Matches("It thought: .+\nIt says: .+", Output);
    }

    [Fact]
    public async Task Save()
    {
        var client = Client;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, """[{"role":"user","content":"What is the capital of Norway?"},{"role":"assistant","content":"Oslo."}]""");

        // snippet: save
        var conversation = JsonSerializer.Deserialize<List<Message>>(await File.ReadAllTextAsync(path))!;
        conversation.Add(Message.User("How many people live there?"));

        var response = await client.GenerateContentAsync("openai/gpt-4o", conversation);
        conversation.Add(response.ToMessage());
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(conversation));
        // end

        Assert.Equal("""[{"role":"user","content":"What is the capital of Norway?"},{"role":"assistant","content":"Oslo."},{"role":"user","content":"How many people live there?"}]""", Gateway.Requests.Single().Json!["messages"]!.ToJsonString());
        Assert.Equal(4, JsonSerializer.Deserialize<List<Message>>(await File.ReadAllTextAsync(path))!.Count);
        File.Delete(path);
    }
}
