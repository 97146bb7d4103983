using System.Globalization;
using System.Text.Json;
using InferenceGateway.Testing.Recording.Redaction;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Recording.Matching;

/// <summary>Lists the differences between two JSON documents. A recorded value that was removed equals any other, and none.</summary>
internal sealed class JsonComparer(MemberSelector ignored, List<ReplayDifference> differences)
{
    private readonly JsonPath _path = new();

    public void Compare(JsonElement recorded, JsonElement received)
    {
        if (ignored.Selects(_path) || IsRemoved(recorded))
        {
            return;
        }

        switch (recorded.ValueKind, received.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                CompareObjects(recorded, received);
                break;
            case (JsonValueKind.Array, JsonValueKind.Array):
                CompareArrays(recorded, received);
                break;
            default:
                if (!AreEqual(recorded, received))
                {
                    differences.Add(DifferenceText.Create(_path.ToString(), TextOf(recorded), TextOf(received)));
                }

                break;
        }
    }

    private static bool IsRemoved(JsonElement recorded) => recorded.AsText() == Redactor.Removed;

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? null : value.GetRawText();

    private static bool AreEqual(JsonElement recorded, JsonElement received) => (recorded.ValueKind, received.ValueKind) switch
    {
        (JsonValueKind.String, JsonValueKind.String) =>
            recorded.GetRawText() == received.GetRawText() || recorded.AsText() == received.AsText(),
        (JsonValueKind.Number, JsonValueKind.Number) =>
            recorded.GetRawText() == received.GetRawText() || NumberOf(recorded) == NumberOf(received),
        var (one, other) => one == other,
    };

    private static decimal? NumberOf(JsonElement number) =>
        decimal.TryParse(number.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private void CompareObjects(JsonElement recorded, JsonElement received)
    {
        var names = recorded.EnumerateObject().Concat(received.EnumerateObject()).Select(member => member.Name);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            _path.PushName(name);
            Compare(recorded.Member(name), received.Member(name));
            _path.Pop();
        }
    }

    private void CompareArrays(JsonElement recorded, JsonElement received)
    {
        for (var index = 0; index < Math.Max(recorded.GetArrayLength(), received.GetArrayLength()); index++)
        {
            _path.PushIndex(index);
            Compare(ElementAt(recorded, index), ElementAt(received, index));
            _path.Pop();
        }
    }

    private static JsonElement ElementAt(JsonElement array, int index) => index < array.GetArrayLength() ? array[index] : default;
}
