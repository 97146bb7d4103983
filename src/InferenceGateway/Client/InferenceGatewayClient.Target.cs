using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>The gateway's address, as <see cref="InferenceGatewayClientOptions.BaseUrl"/> had it.</summary>
    public Uri BaseUrl => _connection.BaseUrl;

    /// <summary>The provider of calls that name none: that of <see cref="With"/>, or else of <see cref="InferenceGatewayClientOptions.Provider"/>; null where the model decides.</summary>
    public Provider? DefaultProvider => ProviderFor(_options);
}
