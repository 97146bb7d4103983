using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Adds the additional properties of options to a request. Members that the request already has take precedence.</summary>
internal static class ExtraProperties
{
    /// <param name="properties">The additional properties; null if there are none.</param>
    /// <param name="options">The type of the options, for an error message.</param>
    /// <param name="members">The members of the request.</param>
    /// <exception cref="NotSupportedException">A property is a member of the request that has a property of its own, or cannot be written.</exception>
    public static void Add(AdditionalPropertiesDictionary? properties, string options, JsonMembers members)
    {
        foreach (var (name, value) in properties ?? [])
        {
            if (members.ContainsKey(name))
            {
                continue;
            }

            var json = JsonValues.Write(value, $"AdditionalProperties[\"{name}\"]");
            try
            {
                members[name] = json;
            }
            catch (ArgumentException exception)
            {
                throw new NotSupportedException(
                    $"AdditionalProperties holds '{name}', which is a member of the request. Set the property of {options}, or of the request that RawRepresentationFactory returns.",
                    exception);
            }
        }
    }
}
