using Newtonsoft.Json;

namespace InferenceGateway.Tests.Json;

/// <summary>Application-wide Newtonsoft.Json settings of a host, until it is disposed. Tests that use it belong to the collection <see cref="Support.NonParallel"/>.</summary>
public sealed class HostSettings : IDisposable
{
    private readonly Func<JsonSerializerSettings>? _before = JsonConvert.DefaultSettings;

    public HostSettings(JsonSerializerSettings settings) => JsonConvert.DefaultSettings = () => settings;

    public void Dispose() => JsonConvert.DefaultSettings = _before;
}
