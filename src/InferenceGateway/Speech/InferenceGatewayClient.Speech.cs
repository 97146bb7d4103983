using InferenceGateway.Models;
using InferenceGateway.Speech;
using InferenceGateway.Telemetry;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Creates speech from a text.</summary>
    /// <param name="provider">The provider. The gateway returns an error if the provider has no speech API.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o-mini-tts</c>.</param>
    /// <param name="input">The text to read aloud.</param>
    /// <param name="voice">The voice that reads the text, for example <c>alloy</c>. Each model has its own voices.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call. It does not affect reading the response.</param>
    /// <returns>
    /// The audio as soon as its headers have arrived. Save it (<see cref="BinaryAnswer.SaveAsync"/>), or read it while it arrives
    /// (<see cref="BinaryAnswer.Content"/>), and then dispose it. The format is MP3 unless the request asks for another one.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    /// <exception cref="InferenceGatewayException">The call failed. The exception type indicates the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    /// <remarks>
    /// The gateway waits 10 seconds for the headers of the provider's response unless its setting
    /// <c>CLIENT_RESPONSE_HEADER_TIMEOUT</c> has another value. Long texts can take longer.
    /// </remarks>
    /// <example>
    /// <code>
    /// using var speech = await client.CreateSpeechAsync(Provider.Openai, "gpt-4o-mini-tts", "Welcome aboard.", "alloy");
    /// await speech.SaveAsync("welcome.mp3");
    /// </code>
    /// </example>
    public Task<BinaryAnswer> CreateSpeechAsync(
        Provider provider, string model, string input, string voice, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateSpeechAsync(SpeechRequest.For(model, input, voice), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o-mini-tts</c>.</param>
    /// <inheritdoc cref="CreateSpeechAsync(Provider, string, string, string, RequestOptions, CancellationToken)"/>
    public Task<BinaryAnswer> CreateSpeechAsync(
        string model, string input, string voice, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateSpeechAsync(SpeechRequest.For(model, input, voice), options, cancellationToken);

    /// <summary>Creates speech from a text. Members of the request that are not set are not sent.</summary>
    /// <param name="request">The request. It is not modified.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client. <see cref="RequestOptions.Provider"/> selects the provider.</param>
    /// <exception cref="ArgumentException">The request has no model, no input or no voice.</exception>
    /// <inheritdoc cref="CreateSpeechAsync(Provider, string, string, string, RequestOptions, CancellationToken)"/>
    public virtual Task<BinaryAnswer> CreateSpeechAsync(
        CreateSpeechRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        return SpeakAsync(SpeechRequest.Checked(request, all?.ExtraBody), ProviderFor(all), all, cancellationToken);
    }

    private async Task<BinaryAnswer> SpeakAsync(CreateSpeechRequest request, Provider? provider, RequestOptions? options, CancellationToken cancellationToken)
    {
        var telemetry = GenAiInstruments.IsOn ? GenAiCall.Begin(GenAiRequest.Of(request, provider, _connection)) : null;
        try
        {
            var response = await _connection.Api.CreateSpeechAsync(provider, request, options, cancellationToken).ConfigureAwait(false);
            return await BinaryAnswerReader.ReadAsync(response, _connection.Limits.For(options), telemetry, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            telemetry?.End(exception);
            throw;
        }
    }
}
