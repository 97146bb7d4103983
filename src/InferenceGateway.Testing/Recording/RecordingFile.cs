using InferenceGateway.Testing.Recording.Format;

namespace InferenceGateway.Testing.Recording;

/// <summary>The file that a recording is written to. It is replaced after each exchange, so that it is a whole recording at any time.</summary>
internal sealed class RecordingFile
{
    private readonly object _lock = new();
    private readonly SortedDictionary<int, string> _exchanges = [];
    private readonly string _path;
    private readonly string _folder;
    private bool _isWritten = true;

    public RecordingFile(string path)
    {
        _path = path;
        _folder = Path.GetDirectoryName(path) ?? throw new ArgumentException($"'{path}' is no path of a file.", nameof(path));
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Adds an exchange at its place in the order of the requests, and writes the file.</summary>
    public void Add(int index, RecordedExchange exchange)
    {
        lock (_lock)
        {
            _exchanges.Add(index, RecordingWriter.Exchange(exchange));
            _isWritten = false;
            try
            {
                Write();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The caller is the reply to a client. Complete tries again, and tells the test if it fails.
            }
        }
    }

    /// <summary>Writes what could not be written before.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            Write();
        }
    }

    private void Write()
    {
        if (_isWritten)
        {
            return;
        }

        var temporary = Path.Combine(_folder, $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(temporary, RecordingWriter.File(_exchanges.Values));
            File.Move(temporary, _path, overwrite: true);
            _isWritten = true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
