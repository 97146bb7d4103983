namespace InferenceGateway.Generation.Reading;

/// <summary>The errors of a document, gathered so that one run says all of them.</summary>
internal sealed class ErrorList
{
    private readonly List<GenerationException> _errors = [];
    private readonly HashSet<(string Code, string Pointer)> _seen = [];

    /// <summary>Adds an error, unless it has been found at the same place on another way.</summary>
    public void Add(GenerationException error)
    {
        foreach (var each in error.All.Where(x => _seen.Add((x.Code, x.Pointer))))
        {
            _errors.Add(each);
        }
    }

    /// <summary>Runs what may fail without the rest depending on it.</summary>
    /// <returns>False where it failed.</returns>
    public bool Try(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (GenerationException e)
        {
            Add(e);
            return false;
        }
    }

    /// <summary>Whether an error has been found at a place or below it.</summary>
    public bool IsWithin(string pointer) =>
        _errors.Exists(x => x.Pointer == pointer || x.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal));

    /// <summary>Throws the first error, which has the others with it.</summary>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            _errors[0].Others = _errors[1..];
            throw _errors[0];
        }
    }
}
