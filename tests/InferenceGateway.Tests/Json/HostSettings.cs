using Newtonsoft.Json;

namespace InferenceGateway.Tests.Json;

/// <summary>Application-wide settings of a host, for the length of a test. Whoever uses it runs alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class HostSettings : IDisposable
{
    public const string Name = "Host settings";

    private readonly Func<JsonSerializerSettings>? _before = JsonConvert.DefaultSettings;

    public HostSettings(JsonSerializerSettings settings) => JsonConvert.DefaultSettings = () => settings;

    public void Dispose() => JsonConvert.DefaultSettings = _before;
}
