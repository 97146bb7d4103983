using System.Text.Encodings.Web;
using System.Text.Json;

namespace InferenceGateway.Testing.Recording.Redaction;

/// <summary>Removes from the texts of one exchange the selected members, and the keys of the request wherever they are repeated.</summary>
internal sealed class Redactor
{
    public const string Removed = "[removed]";

    // A shorter text is likely to be a part of other words.
    private const int ShortestSecret = 6;

    private readonly MemberSelector _removed;
    private readonly MemberRemover _remover;
    private readonly List<string> _secrets = [];

    public Redactor(RecordedRequest request, MemberSelector removed)
    {
        _removed = removed;
        _remover = new MemberRemover(removed);
        foreach (var value in SecretsOf(request).Where(value => value.Length >= ShortestSecret).Distinct(StringComparer.Ordinal))
        {
            _secrets.Add(value);
            _secrets.Add(JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());
            _secrets.Add(JsonEncodedText.Encode(value).ToString());
            _secrets.Add(Uri.EscapeDataString(value));
        }
    }

    /// <summary>Removes members and keys from a body, which may be JSON, complete or cut off, or any other text.</summary>
    public string Body(string text) => Text(_remover.Remove(text));

    /// <summary>Removes keys from a text that has no members.</summary>
    public string Text(string text)
    {
        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, Removed, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Removes the value of a query parameter or form field if its name is selected, and otherwise keys from it.</summary>
    public string Parameter(string name, string value) => RemovesParameter(name) ? Removed : Text(value);

    public bool RemovesParameter(string name) => _removed.SelectsName(name) || SecretNames.IsParameter(name);

    /// <summary>Whether a response header is not recorded.</summary>
    public bool RemovesHeader(string name) => _removed.SelectsName(name) || SecretNames.IsHeader(name);

    private static IEnumerable<string> SecretsOf(RecordedRequest request)
    {
        foreach (var (_, value) in request.Headers.Where(header => SecretNames.IsHeader(header.Key)))
        {
            // "Bearer KEY": the key is repeated without its scheme. The longer text is replaced first.
            yield return value;
            yield return value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }

        foreach (var (_, value) in request.Query.Where(parameter => SecretNames.IsParameter(parameter.Key)))
        {
            yield return value;
        }
    }
}
