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

    /// <summary>The server breaks it off in the middle: it aborts the connection, or with HTTP/2 the stream.</summary>
    Cut,

    /// <summary>It is kept open and never disposed; the server would never end it.</summary>
    Leaked,
}
