using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using InferenceGateway.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway;

public readonly partial struct RawJson
{
    private const string TrimmingMessage =
        "Newtonsoft.Json works by reflection. In a trimmed or AOT-compiled application use Parse, Utf8 and ToString.";

    /// <summary>Creates a value from a token of Newtonsoft.Json.</summary>
    /// <param name="token">The token. Null is converted to JSON null.</param>
    /// <exception cref="FormatException">The token contains something that JSON cannot represent, such as a constructor.</exception>
    [RequiresUnreferencedCode(TrimmingMessage)]
    [RequiresDynamicCode(TrimmingMessage)]
    public static implicit operator RawJson(JToken? token) => token is null ? default : Parse(Encoding.UTF8.GetBytes(token.ToString(Formatting.None)));

    /// <summary>Serializes an object to JSON with Newtonsoft.Json.</summary>
    /// <param name="value">The object: an anonymous type, a class with [JsonProperty], a dictionary, a token, a <see cref="System.Text.Json.JsonElement"/>, <see cref="System.Text.Json.JsonDocument"/> or <see cref="System.Text.Json.Nodes.JsonNode"/>. Null is converted to JSON null.</param>
    /// <returns>The JSON.</returns>
    /// <remarks>The default settings of Newtonsoft.Json are used. <see cref="JsonConvert.DefaultSettings"/> of the application are ignored.</remarks>
    /// <exception cref="JsonException">Newtonsoft.Json cannot serialize the object.</exception>
    /// <exception cref="FormatException">The object contains NaN or an infinity, which JSON cannot represent, or is serialized to text that is not JSON.</exception>
    [RequiresUnreferencedCode(TrimmingMessage)]
    [RequiresDynamicCode(TrimmingMessage)]
    public static RawJson From(object? value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text))
        {
            CreateSerializer().Serialize(writer, value);
        }

        try
        {
            // An incomplete surrogate pair becomes U+FFFD here, as in everything that the SDK writes.
            return Parse(Encoding.UTF8.GetBytes(text.ToString()));
        }
        catch (FormatException exception)
        {
            throw new FormatException("The object cannot be written as JSON; NaN and the infinities are not JSON numbers. " + exception.Message, exception);
        }
    }

    /// <summary>Deserializes the JSON to an object with Newtonsoft.Json.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <returns>The object. JSON null is converted to null or the default value.</returns>
    /// <remarks>The default settings of Newtonsoft.Json are used, but text that looks like a date stays text unless the member has a date type.
    /// <see cref="JsonConvert.DefaultSettings"/> of the application are ignored.</remarks>
    /// <exception cref="JsonException">The JSON cannot be converted to the type.</exception>
    [RequiresUnreferencedCode(TrimmingMessage)]
    [RequiresDynamicCode(TrimmingMessage)]
    public T? As<T>()
    {
        using var reader = CreateReader();
        return CreateSerializer().Deserialize<T>(reader);
    }

    /// <summary>Parses the JSON to a token of Newtonsoft.Json.</summary>
    /// <returns>A new token. Text that looks like a date stays text. Numbers become 64-bit integers, big integers or doubles.</returns>
    /// <exception cref="JsonException">Newtonsoft.Json cannot represent the JSON.</exception>
    [RequiresUnreferencedCode(TrimmingMessage)]
    [RequiresDynamicCode(TrimmingMessage)]
    public JToken ToJToken()
    {
        using var reader = CreateReader();
        return JToken.ReadFrom(reader);
    }

    private JsonTextReader CreateReader() => new(new StringReader(ToString()))
    {
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Double,
        Culture = CultureInfo.InvariantCulture,
        MaxDepth = JsonCursor.MaxDepth,
    };

    // Create is used because CreateDefault and JsonConvert apply the DefaultSettings of the application.
    [RequiresUnreferencedCode(TrimmingMessage)]
    [RequiresDynamicCode(TrimmingMessage)]
    private static JsonSerializer CreateSerializer() => JsonSerializer.Create(new JsonSerializerSettings
    {
        DateParseHandling = DateParseHandling.None,
        Culture = CultureInfo.InvariantCulture,
        MaxDepth = JsonCursor.MaxDepth,
        FloatFormatHandling = FloatFormatHandling.Symbol,
        Converters = [new SystemTextJsonValues()],
    });
}
