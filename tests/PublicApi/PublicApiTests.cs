namespace PublicApi;

/// <summary>
/// The public API of each package stands in a text file beside these tests: that of its newest target framework, and what
/// differs in the others. Whoever changes it sees the change here, and so does whoever reviews it.
/// </summary>
public sealed class PublicApiTests
{
    private const string Accept = "ACCEPT_PUBLIC_API";

    public static TheoryData<string, string> Listings()
    {
        var listings = new TheoryData<string, string>();
        foreach (var package in Package.All())
        {
            foreach (var framework in package.Frameworks)
            {
                listings.Add(package.Name, framework);
            }
        }

        return listings;
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public void Api_OfAPackage_IsTheApprovedOne(string name, string framework)
    {
        var package = Package.All().Single(package => package.Name == name);
        var isNewest = framework == package.Newest;
        var newest = ApiListing.Of(package, package.Newest);
        var actual = isNewest ? newest : ApiDifference.Between(newest, ApiListing.Of(package, framework));
        var file = Path.Combine(Package.ApprovedFolder, isNewest ? $"{name}.txt" : $"{name}.{framework}.txt");
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
        if (actual == (approved ?? (isNewest ? null : "")))
        {
            return;
        }

        if (Environment.GetEnvironmentVariable(Accept) is null or "" || Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"""
                The public API of {name} for {framework} is not what tests/PublicApi/{Path.GetFileName(file)} says.

                {Changes(approved ?? "", actual, isNewest)}
                If that is meant, accept it, and commit the file:

                  {Accept}=1 dotnet test tests/PublicApi
                """);
        }

        Write(file, actual);
    }

    [Fact]
    public void Files_OfApprovedListings_BelongToAPackage()
    {
        // Some ways to build leave the oldest framework out.
        var known = Package.All().SelectMany(package => package.Others.Append("netstandard2.0").Select(framework => $"{package.Name}.{framework}.txt").Append($"{package.Name}.txt"));

        Assert.Empty(Directory.GetFiles(Package.ApprovedFolder, "*.txt").Select(Path.GetFileName).Except(known));
    }

    private static string Changes(string approved, string actual, bool isNewest) =>
        isNewest ? ApiDifference.Between(approved, actual) : $"Approved difference from the newest framework:\n{approved}\nDifference now:\n{actual}";

    /// <summary>No file says that nothing differs.</summary>
    private static void Write(string file, string listing)
    {
        if (listing.Length == 0)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, listing);
        }
    }
}
