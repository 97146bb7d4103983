namespace InferenceGateway.Load;

/// <summary>How a stream ends.</summary>
internal enum StreamEnding
{
    /// <summary>It is read to its end.</summary>
    Whole,

    /// <summary>The loop is left in the middle, and the server would never end it.</summary>
    Left,

    /// <summary>The token is cancelled in the middle, and the server would never end it.</summary>
    Cancelled,

    /// <summary>The server resets the connection in the middle.</summary>
    Cut,
}
