using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>A property of a generated object and its name on the wire.</summary>
internal sealed record WireMember(PropertyInfo Property, string Name)
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<WireMember>> Known = new();

    public Type Type => Property.PropertyType;

    /// <summary>Whether an object that an application's serializer reads must have the member: the body of a request must have what is required.</summary>
    public bool IsInsistedOn => Property.IsDefined(typeof(RequiredMemberAttribute)) && Property.DeclaringType!.GetInterface("IRequestBody") is not null;

    public static IReadOnlyList<WireMember> Of(Type type) => Known.GetOrAdd(type, static type =>
    [
        .. from property in type.GetProperties()
           let attribute = property.GetCustomAttribute<JsonPropertyAttribute>()
           where attribute is not null
           select new WireMember(property, attribute.PropertyName!),
    ]);

    public object? Get(object owner) => Property.GetValue(owner);

    public void Set(object owner, object? value) => Property.SetValue(owner, value);
}
