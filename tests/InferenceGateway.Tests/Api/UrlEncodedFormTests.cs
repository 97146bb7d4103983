using InferenceGateway.Api;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Api;

public sealed class UrlEncodedFormTests
{
    [Fact]
    public async Task Fields_AreSentInTheirOrder_EscapedAndWithoutThoseThatAreNull()
    {
        var form = new UrlEncodedForm();
        form.Add("name", "a b&c=d+é");
        form.Add("none", (string?)null);
        form.Add("empty", "");
        form.Add("count", 5);
        form.Add("ratio", 0.5);
        form.Add("agreed", true);
        form.Add("provider", (Provider?)Provider.OllamaCloud);
        form.Add("unset", (Provider?)null);
        form.Add("tags[]", ["x", "y z"]);
        form.Add(new Dictionary<string, string> { ["more"] = "1" });
        using var content = form.ToContent();

        Assert.Equal(
            "name=a+b%26c%3Dd%2B%C3%A9&empty=&count=5&ratio=0.5&agreed=true&provider=ollama_cloud&tags%5B%5D=x&tags%5B%5D=y+z&more=1",
            await content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/x-www-form-urlencoded", content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Form_WithoutAField_IsEmpty()
    {
        using var content = new UrlEncodedForm().ToContent();

        Assert.Equal("", await content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void MediaType_ThatACallerChanges_IsNotThatOfTheNextForm()
    {
        using var first = new UrlEncodedForm().ToContent();
        first.Headers.ContentType!.CharSet = "utf-8";
        using var next = new UrlEncodedForm().ToContent();

        Assert.Equal("application/x-www-form-urlencoded", next.Headers.ContentType?.ToString());
    }
}
