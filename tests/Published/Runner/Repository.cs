namespace Published;

/// <summary>Where the applications are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "GeneratedSdk.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new FailureException("This program runs from where it is built, within the repository."));
}
