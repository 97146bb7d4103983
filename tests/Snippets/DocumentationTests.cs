using System.Reflection;
using System.Xml.Linq;
using Snippets.Support;

namespace Snippets;

/// <summary>The documentation files of the packages are about their public members, and refer to nothing else.</summary>
public sealed class DocumentationTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Packages => [.. DocumentationFile.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Members_ThatAreDocumented_AreVisible(string package)
    {
        var assembly = Assembly.Load(package);
        var ids = DocumentationFile.Members(package).Select(static x => x.Attribute("name")!.Value).ToList();

        Assert.True(ids.Count > 5);
        Assert.DoesNotContain(ids, id => !IsVisible(assembly, id));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Types_ThatArePublic_AreDocumented(string package)
    {
        var ids = DocumentationFile.Members(package).Select(static x => x.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal);

        // Extension members of C# 14 are declared in types that the compiler invents.
        Assert.DoesNotContain(Assembly.Load(package).GetExportedTypes(), type => !type.FullName!.Contains('<', StringComparison.Ordinal) && !ids.Contains("T:" + type.FullName.Replace('+', '.')));
    }

    [Fact]
    public void References_ToTheSdk_LeadToDocumentedMembers()
    {
        var members = DocumentationFile.Packages.SelectMany(DocumentationFile.Members).ToList();
        var ids = members.Select(static x => x.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal);
        var references = members.Descendants().Attributes("cref").Select(static x => x.Value).Where(static x => x[2..].StartsWith("InferenceGateway.", StringComparison.Ordinal)).ToList();

        Assert.True(references.Count > 300);
        Assert.DoesNotContain(references, x => !ids.Contains(x));
    }

    private static bool IsVisible(Assembly assembly, string id)
    {
        var name = id[2..].Split('(')[0].Split('~')[0];
        if (id[0] == 'T')
        {
            return IsVisible(Find(assembly, name));
        }

        var dot = name.LastIndexOf('.');
        var member = name[(dot + 1)..].Split("``")[0].Replace('#', '.');
        return Find(assembly, name[..dot]) is { } type && IsVisible(type) && type.GetMember(member, Declared).Any(IsVisible);
    }

    /// <summary>A nested type stands behind a dot in ids, and behind a plus in reflection.</summary>
    private static Type? Find(Assembly assembly, string name)
    {
        for (var type = assembly.GetType(name); ; type = assembly.GetType(name))
        {
            var dot = name.LastIndexOf('.');
            if (type is not null || dot < 0)
            {
                return type;
            }

            name = $"{name[..dot]}+{name[(dot + 1)..]}";
        }
    }

    private static bool IsVisible(MemberInfo? member) => member switch
    {
        Type type => type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType)),
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo e => IsVisible(e.AddMethod),
        _ => false,
    };
}
