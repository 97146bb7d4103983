using System.Text;
using InferenceGateway.Streaming;

namespace InferenceGateway.Tests.Streaming;

/// <summary>Whether a body ends in a blank line decides whether its last event counts as complete.</summary>
public sealed class BodyEndTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    [InlineData("data: x", false)]
    [InlineData("data: x\n", false)]
    [InlineData("data: x\r", false)]
    [InlineData("data: x\r\n", false)]
    [InlineData("data: x\n\n", true)]
    [InlineData("data: x\r\r", true)]
    [InlineData("data: x\r\n\r\n", true)]
    [InlineData("data: x\n\r\n", true)]
    [InlineData("data: x\r\n\n", true)]
    [InlineData("\n\nx", false)]
    [InlineData("x\n\nxy", false)]
    public void End_IsABlankLine_HoweverTheBytesArrive(string body, bool expected)
    {
        var bytes = Encoding.ASCII.GetBytes(body);
        for (var size = 1; size <= bytes.Length + 1; size++)
        {
            var end = new BodyEnd();
            foreach (var piece in bytes.Chunk(size))
            {
                end.Note(piece);
            }

            Assert.Equal(expected, end.IsBlankLine);
        }
    }

    [Fact]
    public void Supply_IsTwoLineBreaksInAll()
    {
        var end = new BodyEnd();
        var buffer = new byte[5];

        Assert.Equal(1, end.Supply(buffer.AsSpan(0, 1)));
        Assert.Equal(1, end.Supply(buffer.AsSpan(1)));
        Assert.Equal(0, end.Supply(buffer.AsSpan(2)));
        Assert.Equal("\n\n\0\0\0"u8.ToArray(), buffer);
    }
}
