using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace InferenceGateway.PublicDocumentation;

/// <summary>Removes members from a documentation file.</summary>
internal static class DocumentationFilter
{
    /// <param name="path">The path of the documentation file, which is replaced.</param>
    /// <param name="kept">The ids of the members that are kept.</param>
    public static void Apply(string path, IReadOnlySet<string> kept)
    {
        var document = XDocument.Load(path, LoadOptions.PreserveWhitespace);
        foreach (var member in document.Descendants("member").Where(member => !kept.Contains(member.Attribute("name")!.Value)).ToList())
        {
            // The line break in front of the member goes with it.
            if (member.PreviousNode is XText space)
            {
                space.Remove();
            }

            member.Remove();
        }

        using var writer = XmlWriter.Create(path, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        document.Save(writer);
    }
}
