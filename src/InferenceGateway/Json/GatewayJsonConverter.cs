using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using InferenceGateway.Json;

namespace InferenceGateway;

/// <summary>Represents the converter with which System.Text.Json reads and writes the SDK's types, also in source-generated contexts. The types reference it themselves; applications do not need to.</summary>
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
