using InferenceGateway.Files;

namespace InferenceGateway.Models;

public sealed partial class Image
{
    private const string AddressMark = ";base64,";

    /// <summary>The image itself, decoded from <see cref="B64Json"/>. Nothing is downloaded.</summary>
    /// <returns>The bytes of the image file; PNG where the request asked for nothing else.</returns>
    /// <exception cref="InvalidOperationException">The answer holds no data, but a link to it in <see cref="Url"/>, or neither.</exception>
    /// <exception cref="GatewayProtocolException">The data is not Base64.</exception>
    public byte[] ToBytes()
    {
        if (string.IsNullOrEmpty(B64Json))
        {
            throw new InvalidOperationException(string.IsNullOrEmpty(Url)
                ? "The answer holds neither the image's data nor a link to it."
                : $"The image came as a link, not as data: download {nameof(Url)} soon, it expires; or ask for data with {nameof(CreateImageRequest.ResponseFormat)} = {CreateImageRequestResponseFormat.Known.B64Json}.");
        }

        try
        {
            return Convert.FromBase64String(WithoutAddress(B64Json!));
        }
        catch (FormatException exception)
        {
            throw new GatewayProtocolException("The image's b64_json is not Base64.", "$.data[*].b64_json", innerException: exception);
        }
    }

    /// <summary>Writes the image into a file, in place of one that is there. Nothing is downloaded.</summary>
    /// <param name="path">The file, in a folder that exists. Its extension does not change the format.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task that ends when the file is written.</returns>
    /// <exception cref="InvalidOperationException">The answer holds no data, but a link to it in <see cref="Url"/>, or neither.</exception>
    /// <exception cref="GatewayProtocolException">The data is not Base64.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        await FileBytes.WriteAsync(path, ToBytes(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Some servers send the data with the head of a <c>data:</c> address before it.</summary>
    private static string WithoutAddress(string text)
    {
        var mark = text.StartsWith("data:", StringComparison.Ordinal) ? text.IndexOf(AddressMark, StringComparison.Ordinal) : -1;
        return mark < 0 ? text : text.Substring(mark + AddressMark.Length);
    }
}
