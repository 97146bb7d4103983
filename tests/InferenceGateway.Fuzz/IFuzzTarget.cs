namespace InferenceGateway.Fuzz;

/// <summary>A part of the SDK that reads input from outside.</summary>
internal interface IFuzzTarget
{
    string Name { get; }

    /// <summary>The arguments of the program that repeat a trial of this target; null if the number of the input does.</summary>
    string? Repeat => null;

    /// <summary>Generates an input, reads it, and returns what is wrong with the outcome; null if nothing is. An exception is a finding, too.</summary>
    string? Try(FuzzTrial trial);
}
