namespace InferenceGateway.Tests.Faults;

/// <summary>The key and the prompt that tests send, which must appear nowhere but in the request.</summary>
internal static class Secret
{
    public const string Key = "sk-k3y/that+nobody=sees";

    public const string Prompt = "Whisper: the p4ssphrase of the vault";

    /// <summary>Parts of them that stay the same however they are escaped.</summary>
    public static readonly string[] Marks = ["k3y", "p4ssphrase"];
}
