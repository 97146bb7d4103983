using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Speech;

public sealed class SaveSpeechTests : ClientTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("speech-").FullName;

    private string File => Path.Combine(_folder, "hello.mp3");

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return base.DisposeAsync();
    }

    [Fact]
    public async Task Save_WritesTheBytes_OverAnOldFile()
    {
        var sound = Enumerable.Range(0, 300_000).Select(index => (byte)index).ToArray();
        await System.IO.File.WriteAllTextAsync(File, "old", Token);
        Gateway.Enqueue(FakeReply.Speech(sound));
        using var answer = await SpeakAsync();

        await answer.SaveAsync(File, Token);

        Assert.Equal(sound, await System.IO.File.ReadAllBytesAsync(File, Token));
        Assert.Equal([File], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Save_OfACutAnswer_LeavesTheOldFile()
    {
        await System.IO.File.WriteAllTextAsync(File, "old", Token);
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(FakeReply.Script(200, "audio/mpeg").Write([1, 2, 3]).WaitFor(gate.Task).Close());
        using var answer = await SpeakAsync();
        var save = answer.SaveAsync(File, Token);
        gate.SetResult();

        await Assert.ThrowsAsync<GatewayConnectionException>(() => save);

        Assert.Equal("old", await System.IO.File.ReadAllTextAsync(File, Token));
        Assert.Equal([File], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Save_IntoAFolderThatIsMissing_IsAnIOException()
    {
        Gateway.Enqueue(FakeReply.Speech([1]));
        using var answer = await SpeakAsync();

        await Assert.ThrowsAnyAsync<IOException>(() => answer.SaveAsync(Path.Combine(_folder, "missing", "a.mp3"), Token));
    }

    [Fact]
    public async Task Save_WithARelativePath_WritesThere()
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), File);
        Gateway.Enqueue(FakeReply.Speech([1, 2]));
        using var answer = await SpeakAsync();

        await answer.SaveAsync(relative, Token);

        Assert.Equal([1, 2], await System.IO.File.ReadAllBytesAsync(File, Token));
    }

    private Task<BinaryAnswer> SpeakAsync() => Client().CreateSpeechAsync(Provider.Openai, "tts-1", "hello", "alloy", cancellationToken: Token);
}
