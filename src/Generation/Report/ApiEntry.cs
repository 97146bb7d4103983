namespace InferenceGateway.Generation.Report;

internal enum Subject
{
    Method,
    Type,
    Member,
    Value,
    Case,
}

/// <summary>One public name of the generated C#: what users see of it, and what becomes of it in requests and answers.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="Owner">The type that declares it; null for types, and for the methods of the interface.</param>
/// <param name="Label">Its own name; empty for a case, which has none.</param>
/// <param name="Pointer">Its place in the document.</param>
internal sealed record ApiEntry(Subject Subject, string? Owner, string Label, string Pointer)
{
    /// <summary>The C# type without its question mark: of a method what its task returns, of a type which kind of type it is.</summary>
    public string Type { get; init; } = "";

    public bool IsValueType { get; init; }

    public bool MayBeNull { get; init; }

    public bool MustBeSet { get; init; }

    public bool IsObsolete { get; init; }

    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Whether the last parameter is a request's body. A method whose body is optional has an overload without it.</summary>
    public bool HasBody { get; init; }

    /// <summary>What cannot be seen in C#. The first fact is the name on the wire, if it has one.</summary>
    public IReadOnlyList<WireFact> Wire { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>What users write: <c>Type</c>, <c>Type.Member</c>, <c>MethodAsync(string id)</c>; of a case the conversion to its union.</summary>
    public string Name => Subject switch
    {
        Subject.Method => $"{Label}({string.Join(", ", Parameters)})",
        Subject.Case => $"{Owner}({Type})",
        _ => Owner is null ? Label : $"{Owner}.{Label}",
    };

    /// <summary>The type as its declaration has it.</summary>
    public string Declared
    {
        get
        {
            var type = Type + (MayBeNull ? "?" : "");
            return Subject != Subject.Method ? type : type.Length > 0 ? $"Task<{type}>" : "Task";
        }
    }
}

internal sealed record ApiParameter(string Type, bool IsOptional, string Variable)
{
    public override string ToString() => $"{Type}{(IsOptional ? "?" : "")} {Variable}";
}

/// <param name="What">What the fact is about, as the report says it.</param>
/// <param name="Value">The fact, as the report says it.</param>
internal sealed record WireFact(string What, string Value);
