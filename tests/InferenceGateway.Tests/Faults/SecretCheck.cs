using System.Collections;
using System.Reflection;

namespace InferenceGateway.Tests.Faults;

/// <summary>Checks that an exception or a text shows neither key nor prompt.</summary>
internal static class SecretCheck
{
    public static void Holds(Exception exception)
    {
        for (Exception? layer = exception; layer is not null; layer = layer.InnerException)
        {
            foreach (var text in Texts(layer).Append(layer.ToString()))
            {
                Absent(text);
            }
        }
    }

    public static void Absent(string? text) => Assert.All(Secret.Marks, mark => Assert.DoesNotContain(mark, text ?? "", StringComparison.Ordinal));

    /// <summary>All texts among the public properties, those in dictionaries too.</summary>
    private static IEnumerable<string?> Texts(Exception exception)
    {
        foreach (var property in exception.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            switch (property.GetValue(exception))
            {
                case string text:
                    yield return text;
                    break;
                case IEnumerable<KeyValuePair<string, string>> headers:
                    foreach (var header in headers)
                    {
                        yield return header.Value;
                    }

                    break;
                case IDictionary data:
                    foreach (DictionaryEntry entry in data)
                    {
                        yield return $"{entry.Key} {entry.Value}";
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
