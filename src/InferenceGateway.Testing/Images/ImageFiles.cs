using System.Text;

namespace InferenceGateway.Testing.Images;

/// <summary>
/// The images to which the links in a response refer. Real providers host them on another server. Here, they are served by the gateway
/// without authentication.
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
