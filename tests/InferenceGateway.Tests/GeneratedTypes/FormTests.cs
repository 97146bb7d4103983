using System.Collections;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>Bodies in multipart/form-data: a part for each field that is set.</summary>
[Trait("Culture", "Any")]
public sealed class FormTests
{
    public static TheoryData<string> Forms => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.Forms);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Field_SetAlone_IsTheOnlyPart(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);
        foreach (var field in Fields(type))
        {
            foreach (var value in Samples.Alternatives(field.PropertyType))
            {
                var form = Activator.CreateInstance(type)!;
                field.SetValue(form, value);

                var parts = Parts(form);

                var items = value is IList list ? list.Cast<object>().ToList() : [value];
                Assert.Equal(items.Count, parts.Count);
                for (var index = 0; index < items.Count; index++)
                {
                    Assert.Equal(field.Name + (items.Count > 1 ? "[]" : ""), Pascal(parts[index]), ignoreCase: true);
                    await AssertIs(items[index], parts[index]);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_FullyPopulated_HasAPartPerField(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);
        var form = Activator.CreateInstance(type)!;
        foreach (var field in Fields(type))
        {
            var isList = field.PropertyType.IsGenericType && Nullable.GetUnderlyingType(field.PropertyType) is null;
            var value = new Samples(0).Of(field.PropertyType);
            if (isList)
            {
                // One item, so that the part is called as the field.
                ((IList)value).RemoveAt(1);
            }

            field.SetValue(form, value);
        }

        ((IDictionary<string, string>)type.GetProperty("AdditionalFields")!.GetValue(form)!).Add("x_new", "é");
        var parts = Parts(form);

        Assert.Equal(Fields(type).Select(x => x.Name).Append("XNew").Order(), parts.Select(Pascal).Order());
        Assert.Equal("XNew", Pascal(parts[^1]));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_New_HasNoPart(string name) => Assert.Empty(Parts(Activator.CreateInstance(GeneratedTypeCatalog.Get(name))!));

    [Fact]
    public void Form_OfAnImageEdit_HasTheNamesOfTheWire()
    {
        var file = (FilePart)new Samples(0).Of(typeof(FilePart));
        var form = new CreateImageEditRequest { Prompt = "a", Image = [file], N = 1, ResponseFormat = "url" };

        Assert.Equal(["image", "n", "prompt", "response_format"], Parts(form).Select(x => x.Headers.ContentDisposition!.Name!.Trim('"')).Order());
    }

    private static IEnumerable<System.Reflection.PropertyInfo> Fields(Type type) => type.GetProperties().Where(x => x.CanWrite);

    private static List<HttpContent> Parts(object form)
    {
        var content = (HttpContent)form.GetType().GetMethod("ToContent")!.Invoke(form, null)!;
        Assert.Equal("multipart/form-data", content.Headers.ContentType?.MediaType);
        return [.. (MultipartFormDataContent)content];
    }

    private static string Pascal(HttpContent part)
    {
        // Quoted: not every server reads a bare name.
        var name = Regex.Match(part.Headers.ContentDisposition!.ToString(), "^form-data;.* name=\"([a-z][^\"]*)\"(;|$)");
        Assert.True(name.Success, part.Headers.ContentDisposition.ToString());
        return string.Concat(name.Groups[1].Value.Split('_', '-', '.').Select(x => char.ToUpperInvariant(x[0]) + x[1..]));
    }

    private static async Task AssertIs(object value, HttpContent part)
    {
        if (value is FilePart file)
        {
            Assert.Equal(file.FileName, part.Headers.ContentDisposition!.FileNameStar);
            Assert.NotEmpty(part.Headers.ContentDisposition.FileName!.Trim('"'));
            Assert.Equal(MediaTypeHeaderValue.Parse(file.ContentType), part.Headers.ContentType);
            Assert.Equal("bytes"u8.ToArray(), await part.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            return;
        }

        var text = value is IFormattable formattable ? formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : value.ToString();
        Assert.Equal(value is bool ? text!.ToLowerInvariant() : text, await part.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Null(part.Headers.ContentDisposition!.FileName);
    }
}
