using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InferenceGateway.Tests.StructuredOutput;

/// <summary>Types that answers are read into.</summary>
internal enum Sky
{
    Clear,
    [JsonStringEnumMemberName("rainy day")]
    Rainy,
}

[Description("A city")]
internal sealed record City([Description("Its name")] string Name, int Population, string? Nickname = null)
{
    public string Title => $"{Name} ({Population})";

    [JsonPropertyName("the_sky")]
    public Sky? Sky { get; init; }

    [JsonIgnore]
    public int Secret { get; init; }
}

internal sealed class Plain
{
    [Description("How much")]
    public decimal Amount { get; set; } = 1;

    public required List<string> Tags { get; init; }

    public DateTimeOffset? At { get; set; }

    public Uri? Link { get; set; }

    public TimeSpan Length { get; set; }

    public char Letter { get; set; } = 'a';
}

internal sealed record Branch(string Name, Branch? First, IReadOnlyList<Branch> Others);

[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
internal abstract record Figure;

internal sealed record Circle(double Radius) : Figure;

internal sealed record Square(double Side, Figure? Inside) : Figure;

internal sealed record Checked
{
    public required int Percent
    {
        get;
        init => field = value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(Percent));
    }
}

internal sealed record Open(string Name, Dictionary<string, int> Counts);

internal sealed record Anything(string Name, JsonElement Rest);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(City))]
[JsonSerializable(typeof(List<int>))]
internal sealed partial class ShapesContext : JsonSerializerContext;
