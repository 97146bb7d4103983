namespace InferenceGateway.Chat;

/// <summary>Tells where a JSON text that arrives in pieces stands, without reading it a second time.</summary>
internal struct JsonTextState
{
    private int _depth;
    private bool _isInString;
    private bool _isEscaped;
    private bool _hasContent;

    /// <summary>Whether nothing but white space has arrived.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Whether an object or a list has arrived as a whole.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether it is an object or a list without content.</summary>
    public readonly bool IsEmptyObject => IsComplete && !_hasContent;

    public JsonTextState()
    {
    }

    public void Add(string? piece)
    {
        foreach (var value in piece ?? "")
        {
            Add(value);
        }
    }

    private void Add(char value)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
        }
        else if (_isInString)
        {
            _isEscaped = value == '\\';
            _isInString = value != '"';
        }
        else if (value is not (' ' or '\t' or '\r' or '\n'))
        {
            IsEmpty = false;
            _isInString = value == '"';
            _hasContent |= _depth > 0 && value is not ('}' or ']');
            _depth += value is '{' or '[' ? 1 : value is '}' or ']' ? -1 : 0;
            IsComplete |= _depth == 0 && value is ('}' or ']');
        }
    }
}
