namespace InferenceGateway.Tests.Streaming;

/// <summary>Only the first bytes of a body can be a byte order mark. Its first byte is also that of fullwidth letters.</summary>
public sealed class ByteOrderMarkTests : StreamTest
{
    [Fact]
    public async Task Read_ThatBeginsLikeAMark_IsText()
    {
        var body = Body(Chunk("\uFF21\uFF22"), Chunk("\uFEFF\uFF23"), Stop);
        var offsets = Enumerable.Range(1, body.Length - 1).Where(index => body[index] == 0xEF).ToArray();

        Assert.Equal(4, offsets.Length);
        Assert.Equal("\uFF21\uFF22\uFEFF\uFF23", await ReadAsync(Ask(Client(PieceStream.Split(body, offsets)))));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    public async Task Mark_BehindWhiteSpace_IsNoneHoweverTheBodyIsSplit(int first)
    {
        byte[] body = [(byte)'\n', 0xEF, 0xBB, 0xBF, .. Body(Chunk("a"), Chunk("b"), Stop)];

        Assert.Equal("b", await ReadAsync(Ask(Client(PieceStream.Split(body, first)))));
    }

    [Fact]
    public async Task Mark_SplitIntoBytes_IsLeftOut()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Body(Chunk("a"), Stop)];

        Assert.Equal("a", await ReadAsync(Ask(Client(PieceStream.Split(body, 1, 2, 3)))));
    }
}
