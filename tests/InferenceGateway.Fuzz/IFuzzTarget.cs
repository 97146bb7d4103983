namespace InferenceGateway.Fuzz;

/// <summary>A part of the SDK that reads input from outside.</summary>
internal interface IFuzzTarget
{
    string Name { get; }

    /// <summary>Generates an input, reads it, and returns what is wrong with the outcome; null if nothing is. An exception is a finding, too.</summary>
    string? Try(FuzzTrial trial);
}
