namespace InferenceGateway.Testing.Simulation;

/// <summary>Returns the values of a question one after the other. Words are repeated, numbers are not.</summary>
internal sealed class SampleValues(QuestionWords question, int skip)
{
    private const string WithoutWords = "text";

    private int _word = skip;
    private int _number = skip;

    /// <summary>Whether the question contains a value, for example of an enumeration.</summary>
    public bool Names(string value) => question.All.Contains(value, StringComparer.OrdinalIgnoreCase);

    public string NextText(string? format) => format switch
    {
        "date" => "2026-01-01",
        "time" => "12:00:00Z",
        "date-time" => "2026-01-01T12:00:00Z",
        "duration" => "PT1H",
        "email" => "sandbox@example.com",
        "uri" or "url" or "iri" => "https://example.com/sandbox",
        "hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "uuid" => "00000000-0000-4000-8000-000000000001",
        _ => NextWord(),
    };

    /// <summary>Gets the next number of the question that lies between the bounds, or else the value within the bounds that is nearest to 1.</summary>
    public decimal NextNumber(decimal least, decimal most, bool isInteger)
    {
        while (_number < question.Numbers.Count)
        {
            var number = question.Numbers[_number++];
            if (number >= least && number <= most && (!isInteger || decimal.IsInteger(number)))
            {
                return isInteger ? decimal.Truncate(number) : number;
            }
        }

        return Math.Clamp(1m, least, most);
    }

    private string NextWord() => question.Telling.Count == 0
        ? WithoutWords
        : question.Telling[_word++ % question.Telling.Count];
}
