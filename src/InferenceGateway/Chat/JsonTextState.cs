namespace InferenceGateway.Chat;

/// <summary>Tracks whether a JSON text that arrives in fragments is complete, without reading it again.</summary>
internal struct JsonTextState
{
    private int _depth;
    private bool _isInString;
    private bool _isEscaped;
    private bool _hasContent;

    /// <summary>Gets a value indicating whether nothing but white space has arrived.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Gets a value indicating whether a complete object or list has arrived.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Gets a value indicating whether the text is an empty object or an empty list.</summary>
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
