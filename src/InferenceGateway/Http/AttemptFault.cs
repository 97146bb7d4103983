namespace InferenceGateway.Http;

/// <summary>How an attempt failed, as far as another one is concerned.</summary>
internal enum AttemptFault
{
    /// <summary>Another attempt would end the same way.</summary>
    Final,

    /// <summary>No connection: the request was not sent.</summary>
    NotConnected,

    /// <summary>429, 503, and 529, by which Anthropic says that it is overloaded: the request was not worked on.</summary>
    Busy,

    /// <summary>408, 500, 502, 504, and the 400 by which the gateway reports a slow provider: the request may have been worked on.</summary>
    Failed,

    /// <summary>The request was sent, and then the connection broke or the client's own limit ran out: nobody knows.</summary>
    Unanswered,
}
