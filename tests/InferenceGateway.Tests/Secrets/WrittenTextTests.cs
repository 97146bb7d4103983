using InferenceGateway.Errors;

namespace InferenceGateway.Tests.Secrets;

/// <summary>Finds a key in a text, whether it is plain, escaped as in JSON once or more often, or truncated.</summary>
public sealed class WrittenTextTests
{
    private const string Key = "ab+cd/ef";

    [Theory]
    [InlineData("nothing", "nothing")]
    [InlineData("", "")]
    [InlineData("a ab+cd/ef b ab+cd/ef c", "a *** b *** c")]
    [InlineData("ab+cd/efab+cd/ef", "******")]
    [InlineData(@"ab\u002bcd\/ef", "***")]
    [InlineData(@"ab\u002Bcd\/e\u0066!", "***!")]
    [InlineData(@"ab\\u002bcd\\/ef", "***")]
    [InlineData(@"\\\ab+cd/ef", "***")]
    [InlineData(@"\n ab+cd/ef", @"\n ***")]
    [InlineData(@"\x\ab+cd/ef", @"\x***")]
    public void Key_PlainOrEscaped_IsReplaced(string text, string expected) => Assert.Equal(expected, Replace(text));

    [Theory]
    [InlineData("ab+cd/e-")]
    [InlineData("abu002bcd/ef")]
    [InlineData(@"ab\u002ccd/ef")]
    [InlineData(@"ab\u02bcd/ef")]
    [InlineData(@"ab\v002bcd/ef")]
    [InlineData(@"ends in a backslash \")]
    [InlineData(@"\\")]
    public void Text_WithoutTheKey_StaysAsItIs(string text) => Assert.Equal(text, Replace(text));

    // The body of an error is cut at its limit, and what it begins with is marked with an ellipsis.
    [Theory]
    [InlineData("x ab+cd/", "x ***")]
    [InlineData("x ab+cd", "x ab+cd")]
    [InlineData("x ab+cd/… ab+cd…", "x ***… ab+cd…")]
    [InlineData(@"x ab\u002bcd\/", "x ***")]
    public void Key_Truncated_IsReplacedFromSixCharactersOn(string text, string expected) => Assert.Equal(expected, Replace(text));

    // All of the key but the cut character was shown.
    [Theory]
    [InlineData(@"\")]
    [InlineData(@"\\\")]
    [InlineData(@"\u")]
    [InlineData(@"\u0")]
    [InlineData(@"\u00")]
    [InlineData(@"\\u006")]
    public void Key_TruncatedInAnEscape_IsReplaced(string escape)
    {
        Assert.Equal("x ***", Replace("x ab+cd/" + escape));
        Assert.Equal("x ***… more", Replace("x ab+cd/" + escape + "… more"));
        Assert.Equal("x ab+c" + escape, Replace("x ab+c" + escape));
    }

    [Theory]
    [InlineData(@"\u01")]
    [InlineData(@"\u0066")]
    [InlineData(@"\u006-")]
    [InlineData(@"\n")]
    public void Key_FollowedByAnotherCharacter_IsNotTruncated(string escape) => Assert.Equal("x ab+cd/" + escape, Replace("x ab+cd/" + escape));

    [Fact]
    public void Key_WithABackslashBeforeAU_IsReplaced() => Assert.Equal("***", WrittenText.Replace(@"s\uper-key", "super-key", "***", 6));

    [Fact]
    public void Key_ThatOverlapsItself_IsReplacedOnce() => Assert.Equal("***abc", WrittenText.Replace("abcabcabc", "abcabc", "***", 6));

    // A key with backslashes was searched anew at each backslash, which takes hours in a long run of them.
    [Theory]
    [InlineData(@"\ab\cdef", @"\ab\cdef", "***")]
    [InlineData(@"\ab\cdef", @"\\ab\\cdef", "***")]
    [InlineData(@"\ab\cdef", @"\\\\\ab\\\\cdef.", "***.")]
    [InlineData(@"\\ab\cdef", @"\ab\cdef", @"\ab\cdef")]
    [InlineData(@"\\\\\\\x", @"a\\\\\\\\", "a***")]
    [InlineData(@"\\\\\\", @"\\\\\\\", @"***\")]
    public void Key_WithBackslashes_IsReplacedWhereAllOfThemAre(string key, string text, string expected) => Assert.Equal(expected, WrittenText.Replace(text, key, "***", 6));

    [Fact]
    public void Key_ThatBeginsWithABackslash_IsFoundInTimeThatGrowsWithTheText()
    {
        var text = new string('\\', 4 * 1024 * 1024);

        Assert.Equal(text + "x", WrittenText.Replace(text + "x", @"\abcdef", "***", 6));
    }

    private static string Replace(string text) => WrittenText.Replace(text, Key, "***", 6);
}
