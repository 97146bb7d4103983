using Microsoft.Extensions.Options;

namespace InferenceGateway.DependencyInjection;

/// <summary>Validates options that exclude each other. Single values are validated when they are set.</summary>
internal sealed class OptionsValidator : IValidateOptions<InferenceGatewayClientOptions>
{
    public ValidateOptionsResult Validate(string? name, InferenceGatewayClientOptions options)
    {
        var faults = new List<string>();
        if (options.ApiKey is not null && options.ApiKeyProvider is not null)
        {
            faults.Add("both ApiKey and ApiKeyProvider are set. Set only one of them.");
        }

        if (options.Handler is not null)
        {
            faults.Add("Handler is set, but IHttpClientFactory creates the handlers. Call ConfigurePrimaryHttpMessageHandler on the builder that AddInferenceGateway returns instead.");
        }

        var client = string.IsNullOrEmpty(name) ? "Inference Gateway" : $"Inference Gateway '{name}'";
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(fault => $"{client}: {fault}"));
    }
}
