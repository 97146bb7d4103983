using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Gets the address of the gateway, as set by <see cref="InferenceGatewayClientOptions.BaseUrl"/>.</summary>
    public Uri BaseUrl => _connection.BaseUrl;

    /// <summary>Gets the provider of calls that do not specify one: that of <see cref="With"/>, or else that of <see cref="InferenceGatewayClientOptions.Provider"/>; null if the model determines the provider.</summary>
    public Provider? DefaultProvider => ProviderFor(_options);
}
