using System.Diagnostics;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Represents a client for one model: the chat methods of an <see cref="InferenceGatewayClient"/>, without the parameters for the provider and the model.</summary>
/// <remarks>
/// <para>
/// <see cref="InferenceGatewayClient.GetChatClient(Provider, string)"/> creates it. Instances are thread-safe and immutable. They use
/// the connections of the client that created them, do not need to be disposed, and cannot be used after that client is disposed.
/// </para>
/// <para>
/// To set more than the messages, such as the temperature, send a <see cref="CreateChatCompletionRequest"/> with <see cref="Client"/>,
/// or set <see cref="RequestOptions.ExtraBody"/>.
/// </para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed partial class GatewayChatClient
{
    private readonly RequestOptions? _options;

    internal GatewayChatClient(InferenceGatewayClient client, Provider? provider, string model, RequestOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        Client = client;
        Provider = provider;
        Model = model;
        _options = options;
    }

    /// <summary>Gets the client that sends the requests.</summary>
    public InferenceGatewayClient Client { get; }

    /// <summary>Gets the provider; null if the name of the model determines it, or the default of <see cref="Client"/>.</summary>
    public Provider? Provider { get; }

    /// <summary>Gets the name of the model, as it is sent.</summary>
    public string Model { get; }

    private string DebuggerDisplay => Provider is { } provider ? $"{provider} {Model}" : Model;

    /// <summary>Creates a copy of this client that applies options to every call. The provider remains the same.</summary>
    /// <param name="options">The options. They take precedence over those of this client; the options of a single call take precedence over both.</param>
    /// <returns>The copy. This client does not change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public GatewayChatClient With(RequestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new GatewayChatClient(Client, Provider, Model, RequestOptions.Layered(_options, options));
    }

    private RequestOptions? For(RequestOptions? options)
    {
        var all = RequestOptions.Layered(_options, options);
        return Provider is { } provider ? RequestOptions.ForProvider(provider, all) : all;
    }
}
