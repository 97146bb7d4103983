using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Lowering.Operations;

/// <summary>One call of the API as the C# interface offers it.</summary>
internal sealed record Operation
{
    /// <summary>The C# name without its <c>Async</c>.</summary>
    public required string Name { get; init; }

    public required string Pointer { get; init; }

    /// <summary><c>Get</c>, <c>Post</c>, …: an attribute's and an HTTP method's name.</summary>
    public required string Verb { get; init; }

    /// <summary>The complete path from the host's root, <c>/v1/models</c>.</summary>
    public required string Path { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The parameters that a caller may leave out, in their order.</summary>
    public IEnumerable<Parameter> Optional => Parameters.Where(x => !x.Required);

    public Body Body { get; init; } = Body.None;

    public Answer Answer { get; init; } = Answer.None;

    /// <summary>Whether the answer may also come as a stream of events.</summary>
    public bool Streams { get; init; }

    /// <summary>The names of the objects that the events of such a stream hold, where they are known.</summary>
    public IReadOnlyList<string> StreamItems { get; init; } = [];

    /// <summary>The last of them, which stands for all where one type is meant.</summary>
    public string? StreamItem => StreamItems.Count > 0 ? StreamItems[^1] : null;
}

internal enum ParameterPlace
{
    Query,
    QueryList,
    QueryMulti,
    Segment,
    CatchAll,
    Header,
}

internal sealed record Parameter(string Wire, string Variable, ParameterPlace Place, Shape Shape, bool Required, string? Description)
{
    /// <summary>The text that precedes the value in a path.</summary>
    public string Prefix { get; init; } = "";
}

/// <summary>What an operation sends: nothing, JSON of one shape, a form, or content that the caller makes.</summary>
internal abstract record Body
{
    public static Body None { get; } = new NoBody();

    /// <summary>Whether the operation can also be called without it, as OpenAPI has it where the document does not say that it is required.</summary>
    public bool IsOptional { get; init; }

    public sealed record NoBody : Body;

    public sealed record Json(Shape Shape, string? Description) : Body;

    /// <param name="Description">Its documentation.</param>
    /// <param name="Source">What makes it, or its media types.</param>
    public sealed record Content(string Description, string Source) : Body;
}

/// <summary>What an operation answers: nothing of interest, JSON of one shape, or anything else, which the caller reads from the response.</summary>
internal abstract record Answer
{
    public static Answer None { get; } = new NoAnswer();

    public sealed record NoAnswer : Answer;

    /// <param name="Shape">What the body is.</param>
    /// <param name="MayBeEmpty">Set where there is a success without a body, too.</param>
    public sealed record Json(Shape Shape, bool MayBeEmpty = false) : Answer;

    public sealed record Raw : Answer;
}
