using System.Reflection;
using InferenceGateway.Json;

namespace InferenceGateway.Fuzz.Generators;

/// <summary>A generated type and its codec, found by reflection, so that types of a later document are fuzzed as well. Used by the fuzz targets.</summary>
internal abstract class GeneratedCodec(Type type)
{
    public static IReadOnlyList<GeneratedCodec> All { get; } =
    [
        .. from type in typeof(InferenceGatewayClient).Assembly.GetExportedTypes()
           where type is { Namespace: "InferenceGateway.Models", IsNested: false } && CodecOf(type) is not null
           orderby type.Name, type.Name.Length
           select Of(type),
    ];

    public Type Type { get; } = type;

    public static GeneratedCodec Of(Type type) =>
        (GeneratedCodec)Activator.CreateInstance(typeof(GeneratedCodec<,>).MakeGenericType(type, CodecOf(type)!))!;

    public abstract object? Read(byte[] utf8);

    public abstract byte[] Write(object? value);

    /// <summary>Through Newtonsoft and back.</summary>
    public abstract string ByNewtonsoft(string json);

    /// <summary>Through System.Text.Json and back.</summary>
    public abstract string BySystemTextJson(byte[] utf8);

    private static Type? CodecOf(Type type) => type.GetNestedType("Codec", BindingFlags.NonPublic);
}

/// <inheritdoc/>
internal sealed class GeneratedCodec<T, TCodec>() : GeneratedCodec(typeof(T))
    where TCodec : struct, IJsonCodec<T>
{
    public override object? Read(byte[] utf8) => JsonCodec.Read<T, TCodec>(utf8);

    public override byte[] Write(object? value) => JsonCodec.WriteBytes<T, TCodec>((T)value!);

    public override string ByNewtonsoft(string json) => Newtonsoft.Json.JsonConvert.SerializeObject(Newtonsoft.Json.JsonConvert.DeserializeObject<T>(json));

    public override string BySystemTextJson(byte[] utf8) => System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<T>(utf8));
}
