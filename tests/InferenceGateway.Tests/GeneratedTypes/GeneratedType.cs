using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using InferenceGateway.Json;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>A generated type and its codec, found by reflection: tests that run over all generated types create, read and write values through it.</summary>
internal abstract class GeneratedType(Type type)
{
    private static readonly ConcurrentDictionary<Type, GeneratedType> Known = new();

    public Type Type { get; } = type;

    public static GeneratedType Of(string name) => Of(GeneratedTypeCatalog.Get(name));

    public static GeneratedType Of(Type type) => Known.GetOrAdd(type, static type =>
    {
        var codec = type.GetNestedType("Codec", BindingFlags.NonPublic) ?? throw new InvalidOperationException($"{type.Name} has no codec.");
        return (GeneratedType)Activator.CreateInstance(typeof(GeneratedType<,>).MakeGenericType(type, codec))!;
    });

    /// <summary>A new instance as users make it, required members unset.</summary>
    public object New() => Activator.CreateInstance(Type)!;

    public abstract object? Read(string json);

    public abstract string Write(object value);

    /// <summary>The bytes that the thread allocates while it reads a value many times.</summary>
    public abstract long AllocatedByReading(string json);
}

/// <inheritdoc/>
internal sealed class GeneratedType<T, TCodec>() : GeneratedType(typeof(T))
    where TCodec : struct, IJsonCodec<T>
{
    public override object? Read(string json) => JsonCodec.Read<T, TCodec>(Encoding.UTF8.GetBytes(json));

    public override string Write(object value) => Encoding.UTF8.GetString(JsonCodec.WriteBytes<T, TCodec>((T)value));

    public override long AllocatedByReading(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        return Allocations.Least(() =>
        {
            for (var count = 0; count < 100; count++)
            {
                JsonCodec.Read<T, TCodec>(utf8);
            }
        });
    }
}
