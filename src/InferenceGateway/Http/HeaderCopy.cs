using System.Net.Http.Headers;

namespace InferenceGateway.Http;

/// <summary>Copies headers without parsing them.</summary>
internal static class HeaderCopy
{
    public static void Copy(HttpHeaders from, HttpHeaders to)
    {
        foreach (var header in from.NonValidated)
        {
            if (header.Value.Count == 1)
            {
                to.TryAddWithoutValidation(header.Key, header.Value.ToString());
                continue;
            }

            to.TryAddWithoutValidation(header.Key, header.Value);
        }
    }
}
