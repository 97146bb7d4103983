using InferenceGateway.Files;

namespace InferenceGateway.Models;

public sealed partial class Image
{
    private const string AddressMark = ";base64,";

    /// <summary>Decodes the image from <see cref="B64Json"/>. Nothing is downloaded.</summary>
    /// <returns>The bytes of the image file. The format is PNG unless the request asked for another one.</returns>
    /// <exception cref="InvalidOperationException">The response contains a link to the image (<see cref="Url"/>) instead of its data, or neither.</exception>
    /// <exception cref="GatewayProtocolException">The data is not valid Base64.</exception>
    public byte[] ToBytes()
    {
        if (string.IsNullOrEmpty(B64Json))
        {
            throw new InvalidOperationException(string.IsNullOrEmpty(Url)
                ? "The response contains neither the data of the image nor a link to it."
                : $"The response contains a link to the image instead of its data. Download {nameof(Url)} before it expires, or request the data with {nameof(CreateImageRequest.ResponseFormat)} = {CreateImageRequestResponseFormat.Known.B64Json}.");
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

    /// <summary>Writes the image to a file, which is overwritten if it exists. Nothing is downloaded.</summary>
    /// <param name="path">The path of the file, in an existing directory. The extension does not affect the format.</param>
    /// <param name="cancellationToken">Cancels writing.</param>
    /// <returns>A task that completes when the file has been written.</returns>
    /// <exception cref="InvalidOperationException">The response contains a link to the image (<see cref="Url"/>) instead of its data, or neither.</exception>
    /// <exception cref="GatewayProtocolException">The data is not valid Base64.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        await FileBytes.WriteAsync(path, ToBytes(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes the start of a <c>data:</c> address, which some servers send before the data.</summary>
    private static string WithoutAddress(string text)
    {
        var mark = text.StartsWith("data:", StringComparison.Ordinal) ? text.IndexOf(AddressMark, StringComparison.Ordinal) : -1;
        return mark < 0 ? text : text.Substring(mark + AddressMark.Length);
    }
}
