using System.ClientModel;
using System.Text.Json;
using OpenAI.Responses;

namespace InferenceGateway.Testing.Tests.ThirdPartyClients;

public sealed class OpenAiResponseTests : OpenAiTest
{
    [Fact]
    public async Task Response_Whole_IsUnderstood()
    {
        ResponseResult response = await Responses.CreateResponseAsync(Model, "Who are you?", cancellationToken: Token);
        Assert.Contains("\"Who are you?\"", response.GetOutputText(), StringComparison.Ordinal);
        Assert.Equal(ResponseStatus.Completed, response.Status);
        Assert.Equal("gpt-4o", response.Model);
        Assert.StartsWith("resp_", response.Id, StringComparison.Ordinal);
        Assert.Equal(response.Usage.TotalTokenCount, response.Usage.InputTokenCount + response.Usage.OutputTokenCount);
        Assert.Null(response.Error);
        Assert.Equal("/v1/responses", Assert.Single(Gateway.Requests).Path);
    }

    [Fact]
    public async Task Response_Streamed_IsTheWholeInPieces()
    {
        ResponseResult whole = await Responses.CreateResponseAsync(Model, "Who are you?", cancellationToken: Token);
        var updates = await CollectAsync(Asking("Who are you?"));
        Assert.Equal(Enumerable.Range(0, updates.Count), updates.Select(update => update.SequenceNumber));
        Assert.IsType<StreamingResponseCreatedUpdate>(updates[0]);
        Assert.Equal(
            whole.GetOutputText(),
            string.Concat(updates.OfType<StreamingResponseOutputTextDeltaUpdate>().Select(update => update.Delta)));
        Assert.Equal(whole.GetOutputText(), Assert.Single(updates.OfType<StreamingResponseOutputTextDoneUpdate>()).Text);
        var completed = Assert.IsType<StreamingResponseCompletedUpdate>(updates[^1]).Response;
        Assert.Equal(whole.GetOutputText(), completed.GetOutputText());
        Assert.Equal(whole.Usage.TotalTokenCount, completed.Usage.TotalTokenCount);
    }

    [Fact]
    public async Task Response_Function_IsCalledThenQuoted()
    {
        var options = Asking("How is it in Paris?");
        options.StreamingEnabled = null;
        options.Tools.Add(ResponseTool.CreateFunctionTool("get_weather", WeatherSchema, strictModeEnabled: false));
        ResponseResult calling = await Responses.CreateResponseAsync(options, Token);
        var call = Assert.IsType<FunctionCallResponseItem>(Assert.Single(calling.OutputItems));
        Assert.Equal("get_weather", call.FunctionName);
        Assert.Equal("""{"city":"Paris","unit":"celsius","days":1}""", call.FunctionArguments.ToString());

        options.InputItems.Add(call);
        options.InputItems.Add(ResponseItem.CreateFunctionCallOutputItem(call.CallId, "21 degrees"));
        ResponseResult answer = await Responses.CreateResponseAsync(options, Token);
        Assert.Contains("\"21 degrees\"", answer.GetOutputText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_FunctionStreamed_ComesInFragments()
    {
        var options = Asking("How is it in Paris?");
        options.Tools.Add(ResponseTool.CreateFunctionTool("get_weather", WeatherSchema, strictModeEnabled: false));
        var updates = await CollectAsync(options);
        var deltas = updates.OfType<StreamingResponseFunctionCallArgumentsDeltaUpdate>().ToArray();
        var done = Assert.Single(updates.OfType<StreamingResponseFunctionCallArgumentsDoneUpdate>());
        Assert.True(deltas.Length > 2);
        Assert.Equal(done.FunctionArguments.ToString(), string.Concat(deltas.Select(delta => delta.Delta.ToString())));
        using var arguments = JsonDocument.Parse(done.FunctionArguments);
        Assert.Equal("Paris", arguments.RootElement.GetProperty("city").GetString());
        Assert.IsType<FunctionCallResponseItem>(Assert.Single(updates.OfType<StreamingResponseOutputItemDoneUpdate>()).Item);
    }

    [Fact]
    public async Task Response_Reasoning_HasASummary()
    {
        var options = Asking("Why?");
        options.ReasoningOptions = new ResponseReasoningOptions { ReasoningEffortLevel = ResponseReasoningEffortLevel.Low };
        var updates = await CollectAsync(options);
        var completed = Assert.IsType<StreamingResponseCompletedUpdate>(updates[^1]).Response;
        Assert.Contains("1 words", Assert.IsType<ReasoningResponseItem>(completed.OutputItems[0]).GetSummaryText(), StringComparison.Ordinal);
        Assert.NotEmpty(updates.OfType<StreamingResponseReasoningSummaryTextDeltaUpdate>());
        Assert.True(completed.Usage.OutputTokenDetails.ReasoningTokenCount > 0);
    }

    [Fact]
    public async Task Response_OutOfTokens_IsIncomplete()
    {
        Gateway.Enqueue(FakeReply.Completion("Half an", "length"));
        var updates = await CollectAsync(Asking("Why?"));
        var incomplete = Assert.IsType<StreamingResponseIncompleteUpdate>(updates[^1]).Response;
        Assert.Equal(ResponseStatus.Incomplete, incomplete.Status);
        Assert.Equal(ResponseIncompleteStatusReason.MaxOutputTokens, incomplete.IncompleteStatusDetails.Reason);
    }

    [Fact]
    public async Task Response_OfAnotherProvider_IsRefused()
    {
        var exception = await Assert.ThrowsAsync<ClientResultException>(
            () => Responses.CreateResponseAsync("groq/llama", "Hi", cancellationToken: Token));
        Assert.Equal(400, exception.Status);
    }

    private static CreateResponseOptions Asking(string question) =>
        new(Model, [ResponseItem.CreateUserMessageItem(question)]) { StreamingEnabled = true };

    private async Task<List<StreamingResponseUpdate>> CollectAsync(CreateResponseOptions options)
    {
        var updates = new List<StreamingResponseUpdate>();
        await foreach (var update in await Responses.CreateResponseStreamingAsync(options, Token))
        {
            updates.Add(update);
        }

        return updates;
    }
}
