namespace InferenceGateway.Fuzz;

/// <summary>A part of the SDK that reads what others send.</summary>
internal interface IFuzzTarget
{
    string Name { get; }

    /// <summary>Makes an input, feeds it, and says what is wrong with the outcome; null where nothing is. What it throws is wrong, too.</summary>
    string? Try(FuzzTrial trial);
}
