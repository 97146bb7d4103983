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

    /// <summary>Takes a token's JSON.</summary>
    /// <param name="token">The token; null gives JSON null.</param>
    /// <exception cref="FormatException">The token holds what JSON cannot say, such as a constructor.</exception>
    [RequiresUnreferencedCode(TrimmingMessage)]
    [RequiresDynamicCode(TrimmingMessage)]
    public static implicit operator RawJson(JToken? token) => token is null ? default : Parse(Encoding.UTF8.GetBytes(token.ToString(Formatting.None)));

    /// <summary>Writes an object as JSON with Newtonsoft.Json.</summary>
    /// <param name="value">The object: an anonymous type, a class with [JsonProperty], a dictionary, a token, a <see cref="System.Text.Json.JsonElement"/>, <see cref="System.Text.Json.JsonDocument"/> or <see cref="System.Text.Json.Nodes.JsonNode"/>; null gives JSON null.</param>
    /// <returns>The JSON.</returns>
    /// <remarks>Newtonsoft's own defaults hold; <see cref="JsonConvert.DefaultSettings"/> of the application does not.</remarks>
    /// <exception cref="JsonException">Newtonsoft cannot write the object.</exception>
    /// <exception cref="FormatException">The object holds NaN or an infinity, which JSON cannot say, or writes something else that is not JSON.</exception>
    [RequiresUnreferencedCode(TrimmingMessage)]
    [RequiresDynamicCode(TrimmingMessage)]
    public static RawJson From(object? value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text) { CloseOutput = false })
        {
            CreateSerializer().Serialize(writer, value);
        }

        try
        {
            // Half a surrogate pair becomes U+FFFD here, as it does everywhere the SDK writes.
            return Parse(Encoding.UTF8.GetBytes(text.ToString()));
        }
        catch (FormatException exception)
        {
            throw new FormatException("The object cannot be written as JSON; NaN and the infinities are no JSON numbers. " + exception.Message, exception);
        }
    }

    /// <summary>Reads the JSON into an object with Newtonsoft.Json.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <returns>The object; null or the default value for JSON null.</returns>
    /// <remarks>Newtonsoft's own defaults hold, but text that looks like a date stays text unless the member asks for a date.
    /// <see cref="JsonConvert.DefaultSettings"/> of the application does not hold.</remarks>
    /// <exception cref="JsonException">The JSON does not fit the type.</exception>
    [RequiresUnreferencedCode(TrimmingMessage)]
    [RequiresDynamicCode(TrimmingMessage)]
    public T? As<T>()
    {
        using var reader = CreateReader();
        return CreateSerializer().Deserialize<T>(reader);
    }

    /// <summary>Parses the JSON into Newtonsoft's tree.</summary>
    /// <returns>A new token. Text that looks like a date stays text; numbers become 64-bit integers, big integers or doubles.</returns>
    /// <exception cref="JsonException">Newtonsoft cannot hold the JSON.</exception>
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

    // Create, not CreateDefault and not JsonConvert: those obey the application's DefaultSettings.
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
