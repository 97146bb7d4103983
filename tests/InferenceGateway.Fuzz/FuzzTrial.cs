namespace InferenceGateway.Fuzz;

/// <summary>One input on its way through a target.</summary>
internal sealed class FuzzTrial(int seed, int input)
{
    private const long AlwaysAllowed = 512 * 1024;

    /// <summary>An object of the largest type for each <c>{},</c> is the most that a list can ask for.</summary>
    private const long AllowedPerByte = 600;

    /// <summary>The source of randomness of the trial, the same in each run.</summary>
    public Random Random { get; } = new(unchecked((int)(((uint)seed * 2654435761u) ^ ((uint)input * 2246822519u))));

    /// <summary>What was fed, for the report.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>Whether the input ended in an exception that is documented.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Checks that what the SDK allocates depends on the size of the input only.</summary>
    public static string? CheckAllocated(long bytes, int length) =>
        bytes > AlwaysAllowed + (AllowedPerByte * length) ? $"{bytes} bytes were allocated for an input of {length}" : null;
}
