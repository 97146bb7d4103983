using Microsoft.Extensions.Options;

namespace InferenceGateway.DependencyInjection;

/// <summary>Finds what excludes each other; single values are checked where they are set.</summary>
internal sealed class OptionsValidator : IValidateOptions<InferenceGatewayClientOptions>
{
    public ValidateOptionsResult Validate(string? name, InferenceGatewayClientOptions options)
    {
        var faults = new List<string>();
        if (options.ApiKey is not null && options.ApiKeyProvider is not null)
        {
            faults.Add("both ApiKey and ApiKeyProvider are set, and only one of them can give the key.");
        }

        if (options.Handler is not null)
        {
            faults.Add("Handler is set, but IHttpClientFactory makes the handlers here: use ConfigurePrimaryHttpMessageHandler of the builder that AddInferenceGateway returns.");
        }

        var client = string.IsNullOrEmpty(name) ? "Inference Gateway" : $"Inference Gateway '{name}'";
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(fault => $"{client}: {fault}"));
    }
}
