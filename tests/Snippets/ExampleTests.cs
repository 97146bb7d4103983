using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Snippets.Support;

namespace Snippets;

/// <summary>The examples in the documentation of members compile, and the members that people call most have one.</summary>
public sealed class ExampleTests
{
    /// <summary>What an example takes for given, in front of it and behind it.</summary>
    private const string Before = """
        using System.ComponentModel;
        using InferenceGateway;
        using InferenceGateway.Extensions.AI;
        using InferenceGateway.Models;
        using InferenceGateway.Testing;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Refit;
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal static class Example
        {
            private static readonly InferenceGatewayClient client = null!;
            private static readonly FakeGateway gateway = null!;
            private static readonly IServiceCollection services = null!;
            private static readonly HttpClient httpClient = null!;
            private static readonly string chunk = "";

            public static async Task RunAsync()
            {
                await Task.CompletedTask;

        """;

    private const string After = """

            }
        }
        """;

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    public static TheoryData<string, string> Examples =>
        [.. DocumentationFile.Packages.SelectMany(DocumentationFile.Examples).Select(static x => (x.Member, x.Code))];

    [Theory]
    [InlineData("InferenceGateway.InferenceGatewayClient.#ctor")]
    [InlineData("InferenceGateway.InferenceGatewayClient.GenerateContentAsync(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.GenerateContentStreamingAsync(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.GenerateContentAsync``1(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.RunToolsAsync(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.RunToolsStreamingAsync(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.CreateResponseAsync(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.CreateMessageAsync(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.CreateImageAsync(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.CreateImageEditAsync(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.CreateSpeechAsync(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.ListModelsAsync(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.ProxyJsonAsync(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.GetChatClient(")]
    [InlineData("InferenceGateway.InferenceGatewayClient.With(")]
    [InlineData("InferenceGateway.ToolHandler.Create(")]
    [InlineData("InferenceGateway.Models.Message.User(")]
    [InlineData("InferenceGateway.Models.ContentPart.ImageFileAsync(")]
    [InlineData("InferenceGateway.Models.CreateChatCompletionResponse.ToMessage")]
    [InlineData("InferenceGateway.Models.Pricing.Estimate(")]
    [InlineData("ToResponseAsync(")]
    [InlineData("AsIChatClient(")]
    [InlineData("AddInferenceGateway(")]
    [InlineData("InferenceGateway.Testing.FakeGateway.StartAsync(")]
    [InlineData("InferenceGateway.Testing.FakeGateway.Enqueue(")]
    public void Member_ThatIsCalledOften_HasAnExample(string member) =>
        Assert.Contains(DocumentationFile.Packages.SelectMany(DocumentationFile.Examples), x => x.Member.Contains(member, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_Compiles(string member, string code)
    {
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(Before + code + After, cancellationToken: TestContext.Current.CancellationToken)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static x => x.Severity == DiagnosticSeverity.Error).ToList();

        Assert.True(errors.Count == 0, $"{member}:\n{code}\n\n{string.Join('\n', errors)}");
    }
}
