using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using InferenceGateway.Json;

namespace InferenceGateway;

/// <summary>Lets System.Text.Json read and write the SDK's types, also in a source-generated context. The types name it themselves; nobody else has to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GatewayJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsDefined(typeof(ConvertedByAttribute), inherit: false);
    }

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.GetCustomAttribute<ConvertedByAttribute>(inherit: false) is { } by ? (JsonConverter?)Activator.CreateInstance(by.Converter) : null;
    }
}
