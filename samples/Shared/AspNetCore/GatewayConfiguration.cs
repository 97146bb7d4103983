namespace InferenceGateway.Samples;

/// <summary>Finds the settings of the gateway for the web applications.</summary>
internal static class GatewayConfiguration
{
    /// <summary>Gets the section <c>InferenceGateway</c> of appsettings.json, <c>InferenceGateway__BaseUrl</c> and so on. The variables that all samples read apply where it says nothing.</summary>
    public static IConfigurationSection Of(IConfigurationManager configuration)
    {
        var gateway = configuration.GetSection("InferenceGateway");
        gateway["BaseUrl"] ??= Settings.Read("INFERENCE_GATEWAY_URL");
        gateway["ApiKey"] ??= Settings.Read("INFERENCE_GATEWAY_API_KEY");
        return gateway;
    }
}
