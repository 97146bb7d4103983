using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Recording;

/// <summary>What is in the folder of the recording, and when.</summary>
public sealed class RecordingFileTests : RecordingTest
{
    [Fact]
    public async Task File_BeforeTheEndOfTheRecording_HasEveryCompleteAnswer()
    {
        await using var recorder = await RecordAsync();

        await ChatTextAsync(ClientOf(recorder), Question("First", stream: true));
        var one = await File.ReadAllTextAsync(RecordingPath, Token);
        await ChatTextAsync(ClientOf(recorder), Question("Second", stream: false));
        var two = await File.ReadAllTextAsync(RecordingPath, Token);

        Assert.Contains("First", one, StringComparison.Ordinal);
        Assert.StartsWith(one[..one.LastIndexOf("\n  ]", StringComparison.Ordinal)], two, StringComparison.Ordinal);
        Assert.Contains("Second", two, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfAnEarlierRecording_IsReplacedByTheFirstAnswer()
    {
        await WriteRecordingAsync("old");
        await using (await RecordAsync())
        {
        }

        Assert.Equal("old", await File.ReadAllTextAsync(RecordingPath, Token));
        Assert.DoesNotContain("old", await RecordAsync(client => client.GetAsync("/health", Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_AfterTheRecording_HasTheFileOnly()
    {
        await RecordAsync(client => client.GetAsync("/health", Token));

        Assert.Equal([RecordingPath], Directory.GetFileSystemEntries(Path.GetDirectoryName(RecordingPath)!));
    }

    [Fact]
    public async Task File_ThatCannotBeWritten_FailsTheDisposalAndNotTheAnswer()
    {
        // A folder has the name of the file.
        Directory.CreateDirectory(Path.Combine(RecordingPath, "in the way"));
        var recorder = await RecordAsync();

        Assert.True((await ClientOf(recorder).GetAsync("/health", Token)).IsSuccessStatusCode);
        var exception = await Record.ExceptionAsync(async () => await recorder.DisposeAsync());

        Assert.True(exception is IOException or UnauthorizedAccessException, $"{exception}");
        Assert.Equal([RecordingPath], Directory.GetFileSystemEntries(Path.GetDirectoryName(RecordingPath)!));
    }

    [Fact]
    public async Task RecordOrReplay_RecordsOnceAndThenReplays()
    {
        string first;
        await using (var gateway = await FakeGateway.RecordOrReplayAsync(Real.BaseUrl, RecordingPath, cancellationToken: Token))
        {
            Assert.True(gateway.IsRecording);
            first = await ChatTextAsync(ClientOf(gateway), Question("Hi"));
        }

        await using (var gateway = await FakeGateway.RecordOrReplayAsync(Real.BaseUrl, RecordingPath, cancellationToken: Token))
        {
            Assert.False(gateway.IsRecording);
            Assert.Equal(first, await ChatTextAsync(ClientOf(gateway), Question("Hi")));
        }

        Assert.Single(Real.Requests);
    }

    [Fact]
    public async Task ScriptedReplies_OfARecorder_AreNotRecorded()
    {
        await using var recorder = await RecordAsync();
        recorder.Enqueue(FakeReply.Error(503, "busy"));

        Assert.Equal(503, (int)(await ChatAsync(ClientOf(recorder), Question("Hi"))).StatusCode);

        Assert.Empty(Real.Requests);
        Assert.Single(recorder.Requests);
        Assert.False(File.Exists(RecordingPath));
    }
}
