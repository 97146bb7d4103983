using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Reading;

public sealed class JsonPointerTests
{
    [Fact]
    public void Append_EscapesSlashAndTilde() => Assert.Equal("#/paths/~1a~0b", JsonPointer.Append("#/paths", "/a~b"));

    [Fact]
    public void Of_IsThePathFromTheRoot()
    {
        var map = Yaml.Map("paths: { /a: { get: [x, { y: 1 }] } }");

        Assert.Equal("#/paths/~1a/get/1/y", JsonPointer.Of(map["paths"]!["/a"]!["get"]![1]!["y"]!));
    }

    [Theory]
    [InlineData("#/a/1/b", "test.yaml(1,15)")]
    [InlineData("#/a/1/missing/more", "test.yaml(1,10)")]
    [InlineData("#/a/9", "test.yaml(1,4)")]
    public void Nearest_IsTheDeepestNodeThatExists(string pointer, string position) =>
        Assert.Equal(position, SourcePosition.Of(JsonPointer.Nearest(Yaml.Map("a: [x,   { b: 1 }]"), pointer))!.ToString());
}
