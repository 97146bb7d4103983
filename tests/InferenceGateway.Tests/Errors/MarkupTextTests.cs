using InferenceGateway.Errors;

namespace InferenceGateway.Tests.Errors;

/// <summary>The headline of a page that is cut, or whose elements are not closed.</summary>
public sealed class MarkupTextTests
{
    private const string None = "an HTML page without a title";

    [Theory]
    [InlineData("<title>Oops</title>", "Oops")]
    [InlineData("<titles>x</titles><title>Oops</title>", "Oops")]
    [InlineData("<title></title><h1>Oops</h1>", "Oops")]
    [InlineData("<title> \n</title>", None)]
    [InlineData("<title>Oops", None)]
    [InlineData("<title", None)]
    [InlineData("<titles", None)]
    [InlineData("<p>x</title>", None)]
    [InlineData("<p </title <title", None)]
    [InlineData("<p>x", None)]
    public void Headline_OfAPage_IsThatOfItsFirstCompleteElement(string page, string headline) => Assert.Equal(headline, MarkupText.Headline(page));

    [Theory]
    [InlineData("<p>", true)]
    [InlineData(" \n<p>", true)]
    [InlineData("<Error><Message>no</Message></Error>", false)]
    [InlineData("<html><message>no</message>", true)]
    [InlineData("{}", false)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    public void Page_IsMarkupWithoutAnErrorMessage(string? body, bool isPage) => Assert.Equal(isPage, MarkupText.IsPage(body));
}
