namespace InferenceGateway.Tests.Faults;

/// <summary>What must not be seen anywhere but in the request.</summary>
internal static class Secret
{
    public const string Key = "sk-k3y/that+nobody=sees";

    public const string Prompt = "Whisper: the p4ssphrase of the vault";

    /// <summary>What of it would be recognised, in whatever way it was escaped.</summary>
    public static readonly string[] Marks = ["k3y", "p4ssphrase"];
}
