using System.Globalization;

namespace InferenceGateway.Load;

/// <summary>Many streams at once, then many short calls; every chunk and every answer is checked.</summary>
internal sealed class Round(LoadOptions options, GatewayScript script, InferenceGatewayClient client, LoadReport report, Remains remains)
{
    private readonly TaskCompletionSource _allBegun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _begun;

    public async Task StreamAsync()
    {
        for (var stream = 0; stream < options.Streams; stream++)
        {
            script.Expect(stream, _allBegun.Task, EndingOf(stream));
        }

        await Task.WhenAll(Enumerable.Range(0, options.Streams).Select(stream => Task.Run(() => EndingOf(stream) == StreamEnding.Leaked ? LeakAsync(stream) : ReadAsync(stream))));
    }

    public async Task CallAsync() =>
        await Parallel.ForEachAsync(
            Enumerable.Range(0, options.Calls),
            new ParallelOptions { MaxDegreeOfParallelism = options.CallsAtOnce },
            async (call, token) =>
            {
                var prompt = string.Create(CultureInfo.InvariantCulture, $"call {call}");
                var response = await client.GenerateContentAsync("openai/gpt-4o", prompt, cancellationToken: token);
                Check(response.Text == $"answer to {prompt}", $"{prompt} got \"{response.Text}\"");
                remains.NoteThread();
                Count(calls: 1);
            });

    private StreamEnding EndingOf(int stream) => options.HasLeak && stream == 0 ? StreamEnding.Leaked : !options.HasFaults ? StreamEnding.Whole : (stream % 10) switch
    {
        1 => StreamEnding.Left,
        2 => StreamEnding.Cancelled,
        3 => StreamEnding.Cut,
        _ => StreamEnding.Whole,
    };

    private async Task ReadAsync(int stream)
    {
        var ending = EndingOf(stream);
        using var source = new CancellationTokenSource();
        var chunks = client.GenerateContentStreamingAsync("openai/gpt-4o", GatewayScript.Prompt(stream), cancellationToken: source.Token);
        remains.Add(chunks);
        var count = 0;
        try
        {
            await foreach (var chunk in chunks)
            {
                if (chunk.Text.Length == 0)
                {
                    continue;
                }

                Check(chunk.Text == GatewayScript.Text(stream, count), $"stream {stream} got \"{chunk.Text}\" as its chunk {count}");
                count++;
                remains.NoteThread();
                if (count == 1)
                {
                    NoteBegun();
                }

                await _allBegun.Task;
                if (count == options.Chunks / 2 && ending == StreamEnding.Left)
                {
                    break;
                }

                if (count == options.Chunks / 2 && ending == StreamEnding.Cancelled)
                {
                    await source.CancelAsync();
                }
            }

            Check(ending is StreamEnding.Whole or StreamEnding.Left, $"stream {stream} ended well, although it was {ending}");
            Check(ending == StreamEnding.Left || count == options.Chunks, $"stream {stream} got {count} chunks");
        }
        catch (StreamIncompleteException exception) when (ending == StreamEnding.Cut)
        {
            Check(exception.Progress!.Chunks == count, $"stream {stream} says it got {exception.Progress.Chunks} chunks, not {count}");
        }
        catch (OperationCanceledException exception) when (ending == StreamEnding.Cancelled)
        {
            Check(exception.CancellationToken == source.Token, $"stream {stream} was cancelled with another token");
        }
        catch (InferenceGatewayException exception)
        {
            Check(false, $"stream {stream}: {exception.Message}");

            // The others wait for all.
            _allBegun.TrySetResult();
        }

        Count(count, faults: ending == StreamEnding.Whole ? 0 : 1);
    }

    private async Task LeakAsync(int stream)
    {
        var chunks = client.GenerateContentStreamingAsync("openai/gpt-4o", GatewayScript.Prompt(stream));
        remains.Add(chunks);
        var enumerator = chunks.GetAsyncEnumerator();
        remains.Hold(enumerator);
        Check(await enumerator.MoveNextAsync(), $"stream {stream} has no chunk");
        NoteBegun();
    }

    private void NoteBegun()
    {
        if (Interlocked.Increment(ref _begun) == options.Streams)
        {
            _allBegun.TrySetResult();
        }
    }

    private void Count(int chunks = 0, int calls = 0, int faults = 0)
    {
        lock (report)
        {
            report.Chunks += chunks;
            report.Calls += calls;
            report.Faults += faults;
        }
    }

    private void Check(bool holds, string problem)
    {
        if (!holds)
        {
            lock (report)
            {
                report.Problems.Add(problem);
            }
        }
    }
}
