namespace InferenceGateway.Generation.Update;

/// <summary>The document that the SDK is built from.</summary>
internal static class DocumentInPlace
{
    /// <summary>Puts another in its place, and the old one back if what comes after fails.</summary>
    public static void Replace(string document, string by, Action then)
    {
        var old = File.ReadAllBytes(document);
        Write(document, File.ReadAllBytes(by));
        try
        {
            then();
        }
        catch
        {
            Write(document, old);
            throw;
        }
    }

    private static void Write(string document, byte[] content)
    {
        // Written beside and moved, so that no build ever reads half a document.
        var half = document + ".tmp";
        File.WriteAllBytes(half, content);
        File.Move(half, document, overwrite: true);
    }
}
