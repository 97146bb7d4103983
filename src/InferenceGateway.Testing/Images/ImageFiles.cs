using System.Text;

namespace InferenceGateway.Testing.Images;

/// <summary>
/// The images behind the links of an answer. A real provider has them on a server of its own, here they are on the
/// gateway's address, open to all.
/// </summary>
internal static class ImageFiles
{
    private const string Folder = "/sandbox/images/";
    private const string Extension = ".png";

    public static string Path(string seed) => Folder + seed + Extension;

    public static bool IsOne(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Extension, StringComparison.Ordinal);

    public static FakeReply Answer(RecordedRequest request) => FakeReply
        .Script(200, "image/png")
        .Write(PngImage.Create(Encoding.ASCII.GetBytes(request.Path[Folder.Length..^Extension.Length])));
}
