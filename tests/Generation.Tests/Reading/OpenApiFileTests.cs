using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Reading;

public sealed class OpenApiFileTests
{
    private const string Content = "\npaths: { /health: { get: { operationId: healthCheck } } }\n";

    [Theory]
    [InlineData("openapi: 3.0.0")]
    [InlineData("openapi: 3.0.4")]
    [InlineData("openapi: 3.1.0")]
    [InlineData("openapi: '3.1.1'")]
    [InlineData("openapi: 3.1")]
    public void Document_OfAVersionThatIsUnderstood_IsRead(string version)
    {
        using var folder = new TemporaryFolder();

        Assert.NotEmpty(OpenApiFile.Read(folder.Write("a.yaml", version + Content)));
    }

    [Theory]
    [InlineData("info: {}\nswagger: '2.0'" + Content, "IG0005", "(2,10)", "Swagger 2.0")]
    [InlineData("openapi: 3.2.0" + Content, "IG0005", "(1,10)", "version `3.2.0`")]
    [InlineData("openapi: 3.10.0" + Content, "IG0005", "(1,10)", "version `3.10.0`")]
    [InlineData("openapi: [3.1.0]" + Content, "IG0005", "(1,10)", "OpenAPI 3.0 or 3.1")]
    [InlineData("openapi:" + Content, "IG0005", "(1,9)", "OpenAPI 3.0 or 3.1")]
    [InlineData("info: { title: A }" + Content, "IG0005", "(1,1)", "does not say which version")]
    [InlineData("overlay: 1.0.0\nactions: []\n", "IG0005", "(1,10)", "is an overlay")]
    [InlineData("openapi: 3.1.0\n", "IG0006", "(1,1)", "neither paths nor schemas")]
    [InlineData("openapi: 3.1.0\npaths: {}\ncomponents: { schemas: {} }\n", "IG0006", "(1,1)", "neither paths nor schemas")]
    public void File_ThatIsNoSuchDocument_IsRefusedAtItsPlace(string text, string code, string place, string problem)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.yaml", text);

        var error = Assert.Throws<GenerationException>(() => OpenApiFile.Read(file));

        Assert.Equal(code, error.Code);
        Assert.Equal(file + place, error.Position);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
