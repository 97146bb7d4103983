using System.Globalization;
using System.Reflection;
using Refit;

namespace InferenceGateway.Api;

/// <summary>Writes the values of paths and queries. A value without text is omitted from a query and rejected in a path.</summary>
internal sealed class GatewayUrlParameterFormatter : IUrlParameterFormatter
{
    public string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type)
    {
        var text = value switch
        {
            null => null,
            string known => known,
            bool flag => flag ? "true" : "false",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        if (attributeProvider.IsDefined(typeof(PathSegmentAttribute), inherit: false))
        {
            PathRules.CheckSegment(text, NameOf(attributeProvider));
        }
        else if (attributeProvider.IsDefined(typeof(PathRemainderAttribute), inherit: false))
        {
            PathRules.RefuseDotSegments(text);
        }

        return text;
    }

    private static string NameOf(ICustomAttributeProvider attributeProvider) =>
        ((PathSegmentAttribute)attributeProvider.GetCustomAttributes(typeof(PathSegmentAttribute), inherit: false)[0]).Name;
}
