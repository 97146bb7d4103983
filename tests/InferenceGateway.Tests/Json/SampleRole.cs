using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

/// <summary>An open enum in the shape the generator prints.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftConverter<SampleRole, SampleRole.Codec>))]
[System.Text.Json.Serialization.JsonConverter(typeof(SystemTextJsonConverter<SampleRole, SampleRole.Codec>))]
public readonly partial struct SampleRole : IEquatable<SampleRole>
{
    public SampleRole(string? value) => Value = value;

    public static SampleRole User => new("user");

    public static SampleRole Assistant => new("assistant");

    public string? Value { get; }

    public static implicit operator SampleRole(string? value) => new(value);

    public static bool operator ==(SampleRole left, SampleRole right) => left.Equals(right);

    public static bool operator !=(SampleRole left, SampleRole right) => !left.Equals(right);

    public bool Equals(SampleRole other) => Value == other.Value;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is SampleRole other && Equals(other);

    public override int GetHashCode() => Value is null ? 0 : StringComparer.Ordinal.GetHashCode(Value);

    public override string ToString() => Value ?? "";

    internal readonly struct Codec : IJsonCodec<SampleRole>, IJsonKeyCodec<SampleRole>
    {
        public SampleRole Read(ref JsonCursor cursor)
        {
            if (cursor.ValueIs("user"u8))
            {
                return User;
            }

            return cursor.ValueIs("assistant"u8) ? Assistant : new SampleRole(cursor.ReadString());
        }

        public void Write(Utf8JsonWriter writer, SampleRole value) => writer.WriteStringValue(value.Value);

        public SampleRole FromKey(string key) => new(key);

        public string ToKey(SampleRole value) => value.Value ?? "";
    }
}
