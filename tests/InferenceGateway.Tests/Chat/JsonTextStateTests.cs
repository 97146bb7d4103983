using InferenceGateway.Chat;

namespace InferenceGateway.Tests.Chat;

/// <summary>Whether the arguments of a tool call are complete, character by character.</summary>
public sealed class JsonTextStateTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData(" \t\r\n{\n}")]
    [InlineData("""{"a":1}""")]
    [InlineData("""{"a":{"b":[1,{"c":[]}]}}""")]
    [InlineData("[[],{}]")]
    [InlineData("""{"a":"}"}""")]
    [InlineData("""{"a":"]{["}""")]
    [InlineData("""{"a":"\""}""")]
    [InlineData("""{"a":"\"}"}""")]
    [InlineData("""{"a":"\\"}""")]
    [InlineData("""{"a":"\\\"}\\"}""")]
    [InlineData("""{"a\"}":"x\\","b":"\\"}""")]
    public void Text_IsComplete_AtItsLastCharacter(string text)
    {
        var state = new JsonTextState();
        foreach (var (position, value) in text.Index())
        {
            Assert.False(state.IsComplete, $"complete before character {position}");
            state.Add(value.ToString());
        }

        Assert.True(state.IsComplete);
        Assert.False(state.IsEmpty);

        var atOnce = new JsonTextState();
        atOnce.Add(text);
        Assert.Equal(state, atOnce);
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("[]", true)]
    [InlineData(" { \r\n\t } ", true)]
    [InlineData("{", false)]
    [InlineData("", false)]
    [InlineData("""{"a":1}""", false)]
    [InlineData("[1]", false)]
    [InlineData("[[]]", false)]
    [InlineData("""{"":{}}""", false)]
    public void Object_WithoutContent_IsEmpty(string text, bool isEmpty)
    {
        var state = new JsonTextState();
        state.Add(text);

        Assert.Equal(isEmpty, state.IsEmptyObject);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData(" \t\r\n", true)]
    [InlineData("{", false)]
    [InlineData("\"", false)]
    [InlineData("1", false)]
    [InlineData("\u00a0", false)]
    public void Text_OfWhiteSpace_IsEmpty(string? text, bool isEmpty)
    {
        var state = new JsonTextState();
        state.Add(text);

        Assert.Equal(isEmpty, state.IsEmpty);
        Assert.False(state.IsComplete);
    }

    [Fact]
    public void Text_BehindTheEnd_ChangesNothing()
    {
        var state = new JsonTextState();
        state.Add("{}");
        state.Add(" ");
        state.Add("{\"a\"");

        Assert.True(state.IsComplete);
        Assert.False(state.IsEmptyObject);
    }
}
