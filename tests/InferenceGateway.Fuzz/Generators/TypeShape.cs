using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Newtonsoft.Json;

namespace InferenceGateway.Fuzz.Generators;

/// <summary>What the JSON of a type looks like.</summary>
internal abstract record TypeShape
{
    private static readonly ConcurrentDictionary<Type, TypeShape> Known = new();

    public static TypeShape Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return Known.TryGetValue(plain, out var shape) ? shape : Known.GetOrAdd(plain, Make(plain));
    }

    private static TypeShape Make(Type type)
    {
        if (type.IsGenericType)
        {
            var item = type.GetGenericArguments()[^1];
            return type.GetGenericTypeDefinition() == typeof(IDictionary<,>) ? new Map(item) : new List(item);
        }

        return type.GetNestedType("Known") is { } known ? new Choice([.. known.GetFields().Select(field => (string)field.GetRawConstantValue()!)])
            : type.GetMethod("SetNull", [typeof(string)]) is not null ? new Object(type)
            : type.GetMethods().Where(method => method.Name == "TryGet").ToArray() is { Length: > 0 } cases ? new Union([.. cases.Select(method => method.GetParameters()[0].ParameterType.GetElementType()!)])
            : new Scalar(type);
    }

    /// <summary>A text, number, truth value or raw JSON.</summary>
    internal sealed record Scalar(Type Type) : TypeShape;

    /// <summary>An open enum.</summary>
    internal sealed record Choice(string[] Values) : TypeShape;

    internal sealed record Union(Type[] Cases) : TypeShape;

    internal sealed record List(Type Item) : TypeShape;

    internal sealed record Map(Type Item) : TypeShape;

    internal sealed record Object(Type Type) : TypeShape
    {
        /// <summary>The members by their names on the wire.</summary>
        public (string Name, Type Type)[] Members { get; } =
        [
            .. from property in Type.GetProperties()
               let attribute = property.GetCustomAttribute<JsonPropertyAttribute>()
               where attribute is not null
               select (attribute.PropertyName!, property.PropertyType),
        ];

        /// <summary>The members that a new object has by itself, as JSON: they tell the cases of a union apart.</summary>
        public string Constants { get; } = Encoding.UTF8.GetString(GeneratedCodec.Of(Type).Write(Activator.CreateInstance(Type)))[1..^1];

        public bool IsConstant(string name) => Constants.Contains($"\"{name}\":", StringComparison.Ordinal);
    }
}
