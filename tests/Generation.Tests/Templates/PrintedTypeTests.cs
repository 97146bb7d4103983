using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Templates;

/// <summary>What the templates make of the facts about types and their members, with the real NSwag.</summary>
public sealed class PrintedTypeTests
{
    private const string Document =
        """
        openapi: 3.1.0
        paths: { /chunks: { get: { operationId: getChunks, responses: { '200': { content: { text/event-stream: { schema: { $ref: '#/components/schemas/Chunk' } } } } } } } }
        components:
          schemas:
            Chunk: { type: object, properties: { id: { type: string }, count: { type: integer } } }
            Choice: { anyOf: [{ type: string, enum: [auto] }, { $ref: '#/components/schemas/Tool' }] }
            Kind: { type: string, enum: [function] }
            Rare: { type: object, properties: { it: { type: string, x-csharp-rare: true }, other: { type: string } } }
            Tool: { type: object, required: [kind, size], properties: { kind: { $ref: '#/components/schemas/Kind' }, size: { type: integer } } }
        """;

    private static readonly Lazy<Dictionary<string, string>> Files = new(Generate);

    private static Dictionary<string, string> Generate()
    {
        using var folder = new TemporaryFolder();
        var arguments = new Arguments(
            folder.Write("document.yaml", Document), null, folder.File("out"), Repository.File("nswag.json"), Path.Combine(AppContext.BaseDirectory, "Templates"), NSwagPackage.CommandLine);
        Generator.Run(arguments, TextWriter.Null);
        return Directory.GetFiles(folder.File("out"), "*.g.cs").ToDictionary(x => Path.GetFileName(x)[..^".g.cs".Length], File.ReadAllText, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Rare", "get => __rare?._it;")]
    [InlineData("Rare", "(__rare ??= new RareMembers())._it = value;")]
    [InlineData("Rare", "value.It = cursor.MoveToValue(ref value.__state0, 1UL << 0) ? cursor.ReadString() : default(string?);")]
    [InlineData("Rare", "JsonMembers.Implicit(ref __unknownPlace, IsMember);")]
    [InlineData("Rare", "get => _other;")]
    public void MemberThatIsRare_IsKeptBesideTheObject(string type, string line) => Contains(type, line);

    [Theory]
    [InlineData("Chunk", "value._id = cursor.MoveToValue(ref value.__state0, 1UL << 0) ? cursor.ReadReusedString(0) : default(string?);")]
    [InlineData("Chunk", "JsonMembers.Implicit(ref __unknown, IsMember);")]
    [InlineData("Chunk", "private long _count;")]
    [InlineData("Chunk", "get => (__state0 & (1UL << 2)) != 0 ? _count : null;")]
    public void MemberOfAStreamItem_IsKeptInTheObject(string type, string line) => Contains(type, line);

    [Theory]
    [InlineData("Tool", "_kind = new global::InferenceGateway.Models.Kind(\"function\");")]
    [InlineData("Tool", "public Kind Kind")]
    [InlineData("Tool", "private long? __size => (__state0 & (1UL << 2)) != 0 ? _size : null;")]
    public void MemberThatIsRequired_IsShownWithoutAQuestionMark(string type, string line) => Contains(type, line);

    [Theory]
    [InlineData("Choice", "public static implicit operator Choice(string value) => new(new global::InferenceGateway.Models.ChoiceValue(value));")]
    public void UnionWithAnEnum_IsMadeFromAText(string type, string line) => Contains(type, line);

    private static void Contains(string type, string line) => Assert.Contains(line, Files.Value[type], StringComparison.Ordinal);
}
