using System.Text.Json;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Metrics;

/// <summary>Checks whether a payload is an OTLP metrics request, as far as its outer structure shows it.</summary>
internal static class OtlpPayload
{
    private const int ResourceMetrics = 1;
    private static readonly string[] s_members = ["resourceMetrics", "resource_metrics"];

    /// <summary>Checks a JSON payload. The gateway's decoder refuses unknown members.</summary>
    public static bool IsJson(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.EnumerateObject().All(IsResourceMetrics);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static bool IsProtobuf(ReadOnlySpan<byte> body) => IsMessage(body, nestedField: ResourceMetrics);

    private static bool IsResourceMetrics(JsonProperty property) =>
        s_members.Contains(property.Name)
        && (property.Value.ValueKind is JsonValueKind.Null
            || (property.Value.ValueKind == JsonValueKind.Array
                && property.Value.AsItems().All(item => item.ValueKind == JsonValueKind.Object)));

    private static bool IsMessage(ReadOnlySpan<byte> body, int? nestedField)
    {
        while (!body.IsEmpty)
        {
            if (!TryReadVarint(ref body, out var tag) || tag >> 3 == 0 || !TryReadField(ref body, (int)(tag & 7), out var field))
            {
                return false;
            }

            if ((int)(tag >> 3) == nestedField && (tag & 7) == 2 && !IsMessage(field, nestedField: null))
            {
                return false;
            }
        }

        return true;
    }

    // Groups are obsolete and count as invalid.
    private static bool TryReadField(ref ReadOnlySpan<byte> body, int wireType, out ReadOnlySpan<byte> field)
    {
        field = default;
        switch (wireType)
        {
            case 0:
                return TryReadVarint(ref body, out _);
            case 1:
                return TryTake(ref body, 8, out field);
            case 2:
                return TryReadVarint(ref body, out var length) && TryTake(ref body, length, out field);
            case 5:
                return TryTake(ref body, 4, out field);
            default:
                return false;
        }
    }

    private static bool TryTake(ref ReadOnlySpan<byte> body, ulong length, out ReadOnlySpan<byte> taken)
    {
        taken = default;
        if (length > (ulong)body.Length)
        {
            return false;
        }

        taken = body[..(int)length];
        body = body[(int)length..];
        return true;
    }

    private static bool TryReadVarint(ref ReadOnlySpan<byte> body, out ulong value)
    {
        value = 0;
        for (var index = 0; index < Math.Min(body.Length, 10); index++)
        {
            value |= (ulong)(body[index] & 0x7F) << (7 * index);
            if (body[index] < 0x80)
            {
                body = body[(index + 1)..];
                return true;
            }
        }

        return false;
    }
}
