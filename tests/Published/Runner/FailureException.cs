namespace Published;

/// <summary>A published application is not what it should be.</summary>
internal sealed class FailureException(string message) : Exception(message);
