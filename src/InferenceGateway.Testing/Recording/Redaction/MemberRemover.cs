using System.Text;
using System.Text.Json;

namespace InferenceGateway.Testing.Recording.Redaction;

/// <summary>
/// Replaces the values of members in JSON text and leaves every other byte as it is. The text may be cut off in the middle, or be
/// several values, one after the other.
/// </summary>
internal sealed class MemberRemover(MemberSelector removed)
{
    private static readonly byte[] s_replacement = Encoding.UTF8.GetBytes('"' + Redactor.Removed + '"');

    public string Remove(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var values = Find(bytes);
        if (values.Count == 0)
        {
            return json;
        }

        using var result = new MemoryStream();
        var start = 0;
        foreach (var value in values)
        {
            result.Write(bytes.AsSpan(start..value.Start.Value));
            result.Write(s_replacement);
            start = value.End.Value;
        }

        result.Write(bytes.AsSpan(start));
        return Encoding.UTF8.GetString(result.ToArray());
    }

    private List<Range> Find(byte[] bytes)
    {
        var walk = new JsonWalk(removed, bytes.Length);
        var start = 0;
        while (start < bytes.Length)
        {
            var consumed = walk.Value(bytes.AsSpan(start), start);
            if (consumed == 0)
            {
                break;
            }

            start += consumed;
        }

        return walk.Found;
    }
}
