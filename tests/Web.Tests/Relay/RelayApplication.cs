extern alias relay;

namespace InferenceGateway.Web.Tests.Relay;

/// <summary>Runs samples/Relay.</summary>
public sealed class RelayApplication : Application<relay::Program>;
