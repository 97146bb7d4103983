using System.Reflection;
using System.Runtime.Loader;
using InferenceGateway.Generation.Lowering.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceGateway.SpecSweep;

/// <summary>The generated sources, compiled in memory against the SDK's runtime; its own types of the same names step back behind them.</summary>
internal sealed class GeneratedSdk : IDisposable
{
    /// <summary>The SDK lets this assembly see what is internal.</summary>
    private const string AssemblyName = "InferenceGateway.SpecSweep.Generated";

    private static readonly CSharpParseOptions Parsing =
        new(LanguageVersion.CSharp14, DocumentationMode.Diagnose, preprocessorSymbols: ["NET", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        .WithNullableContextOptions(NullableContextOptions.Enable)
        .WithWarningLevel(9999)
        // CS0436: a type of the source stands before the SDK's. CS1701, CS1702: versions of the framework's assemblies.
        .WithSpecificDiagnosticOptions(new[] { "CS0436", "CS1701", "CS1702" }.Select(x => KeyValuePair.Create(x, ReportDiagnostic.Suppress)));

    private static readonly List<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(x => MetadataReference.CreateFromFile(x)),
    ];

    private readonly AssemblyLoadContext _context;
    private readonly Assembly _assembly;

    private GeneratedSdk(AssemblyLoadContext context, Assembly assembly)
    {
        _context = context;
        _assembly = assembly;
    }

    /// <summary>What takes the place of the rest of the SDK's project: its usings, and a way in.</summary>
    private const string Entry =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        namespace InferenceGateway.SpecSweep
        {
            internal static class Entry
            {
                public static object? Read<T, TCodec>(byte[] json) where TCodec : struct, Json.IJsonCodec<T> => Json.JsonCodec.Read<T, TCodec>(json);

                public static byte[] Write<T, TCodec>(object value) where TCodec : struct, Json.IJsonCodec<T> => Json.JsonCodec.WriteBytes<T, TCodec>((T)value);

                public static object Api(HttpClient client)
                {
                    var settings = GatewayRefitSettings.Create();
                    settings.ContentSerializer = global::InferenceGateway.Api.GatewayContentSerializer.Instance;
                    return Refit.RestService.ForGenerated<IInferenceGatewayApi>(client, settings);
                }
            }
        }
        """;

    /// <returns>Null where the compiler had something to say, which is in <paramref name="failures"/> then.</returns>
    public static GeneratedSdk? Compile(string folder, List<string> failures)
    {
        var serializer = Path.Combine(Metadata("RepositoryRoot"), "src/InferenceGateway/Api/GatewayContentSerializer.cs");
        var trees = Directory.EnumerateFiles(folder, "*.g.cs").Order(StringComparer.Ordinal)
            .Append(serializer)
            .Select(x => CSharpSyntaxTree.ParseText(File.ReadAllText(x), Parsing, Path.GetFileName(x)))
            .Append(CSharpSyntaxTree.ParseText(Entry, Parsing, "Entry.cs"));
        using var bytes = new MemoryStream();
        using var docs = new MemoryStream();
        CSharpGeneratorDriver.Create([RefitGenerator()], parseOptions: Parsing).RunGeneratorsAndUpdateCompilation(
            CSharpCompilation.Create(AssemblyName, trees, References, Options), out var compilation, out var diagnostics);
        var result = compilation.Emit(bytes, xmlDocumentationStream: docs);
        failures.AddRange(diagnostics.Where(x => x.Severity >= DiagnosticSeverity.Warning).Select(x => x.ToString()));
        failures.AddRange(result.Diagnostics.Where(x => x.Severity >= DiagnosticSeverity.Warning).Select(x => x.ToString()));
        if (failures.Count > 0)
        {
            return null;
        }

        bytes.Position = 0;
        var context = new AssemblyLoadContext(AssemblyName, isCollectible: true);
        return new GeneratedSdk(context, context.LoadFromStream(bytes));
    }

    private static string Metadata(string key) =>
        typeof(GeneratedSdk).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == key).Value!;

    private static ISourceGenerator RefitGenerator()
    {
        var path = Directory.EnumerateFiles(Path.Combine(Metadata("RefitPackage"), "analyzers"), "InterfaceStubGenerator*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        var generator = Assembly.LoadFrom(path).GetTypes().Single(x => x.IsDefined(typeof(GeneratorAttribute)));
        return ((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator();
    }

    public Type Model(NamedType type) => _assembly.GetType("InferenceGateway.Models." + type.Name, throwOnError: true)!;

    public Type Interface => _assembly.GetType("InferenceGateway.IInferenceGatewayApi", throwOnError: true)!;

    public object Api(HttpClient client) => Call("Api", [], [client])!;

    public object? Read(Type type, byte[] json) => Call("Read", Codec(type), [json]);

    public byte[] Write(Type type, object value) => (byte[])Call("Write", Codec(type), [value])!;

    public void Dispose() => _context.Unload();

    private static Type[] Codec(Type type) => [type, type.GetNestedType("Codec", BindingFlags.NonPublic)!];

    private object? Call(string name, Type[] types, object?[] arguments)
    {
        var method = _assembly.GetType("InferenceGateway.SpecSweep.Entry")!.GetMethod(name)!;
        return (types.Length > 0 ? method.MakeGenericMethod(types) : method).Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }
}
