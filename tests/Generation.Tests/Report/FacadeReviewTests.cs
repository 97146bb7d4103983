using InferenceGateway.Generation.Report;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Report;

public sealed class FacadeReviewTests
{
    private const string Paths = """
        /a: { get: { operationId: getA, responses: { '200': { content: { application/json: { schema: {} }, text/event-stream: { schema: {} } } } } } }
        /b: { get: { operationId: getB } }
        """;

    [Theory]
    [InlineData("", "GetAAsync GetAStreamingAsync GetBAsync")]
    [InlineData("public Task<X> GetAAsync(\n    string a) => x;", "GetAStreamingAsync GetBAsync")]
    [InlineData("=> _connection.Api.GetBAsync(options);", "GetAAsync GetAStreamingAsync")]
    [InlineData("public virtual Task<HttpResponseMessage> GetBAsync(CancellationToken t) => x;", "GetAAsync GetAStreamingAsync")]
    [InlineData("// GetBAsync is to come\npublic Task Other() => GetBAsync(1);", "GetAAsync GetAStreamingAsync GetBAsync")]
    public void Method_IsOfferedWhereTheClientHasItOrCallsIt(string source, string missing)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Client.cs", source);

        Assert.Equal(missing, string.Join(' ', FacadeReview.Missing(Api.OfPaths(Paths).Operations, folder.Path)));
    }

    [Fact]
    public void ClientOfTheRepository_OffersEachOperation() =>
        Assert.Empty(FacadeReview.Missing(Api.Of(File.ReadAllText(Repository.Document)).Operations, Repository.File("src/InferenceGateway")));

    [Fact]
    public void Folder_ThatDoesNotExist_IsAnError() =>
        Fails.With("IG0070", "nowhere", "--client", () => FacadeReview.Missing([], "nowhere"));
}
