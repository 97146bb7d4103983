using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Models;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway;

public sealed partial class ToolHandler
{
    /// <summary>A tool whose arguments are read into a type, from which their schema is made too, as <c>GenerateContentAsync&lt;T&gt;</c> makes it.</summary>
    /// <typeparam name="TArguments">The arguments: a class or record; <c>[Description]</c> on its properties tells the model what they mean.</typeparam>
    /// <param name="name">The name of the tool: letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="description">What it does and when to use it: from this the model decides.</param>
    /// <param name="run">Runs a call and returns the result as the model is to read it. Several calls may run at the same time.</param>
    /// <returns>The handler. Arguments that do not fit the type go back to the model with what is wrong.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the type is no object.</exception>
    /// <exception cref="NotSupportedException">The type holds what a strict schema cannot say, such as a dictionary.</exception>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public static ToolHandler Create<TArguments>(string name, string? description, Func<TArguments, CancellationToken, Task<string>> run) =>
        Create(name, description, ReflectionTypeInfo.Of<TArguments>(), run);

    /// <summary>A tool whose arguments are read into a type, for trimmed and AOT-compiled applications.</summary>
    /// <typeparam name="TArguments">The arguments: a class or record; <c>[Description]</c> on its properties tells the model what they mean.</typeparam>
    /// <param name="name">The name of the tool: letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="description">What it does and when to use it: from this the model decides.</param>
    /// <param name="arguments">How System.Text.Json reads the type, from a source-generated context.</param>
    /// <param name="run">Runs a call and returns the result as the model is to read it. Several calls may run at the same time.</param>
    /// <returns>The handler. Arguments that do not fit the type go back to the model with what is wrong.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the type is no object.</exception>
    /// <exception cref="NotSupportedException">The type holds what a strict schema cannot say, such as a dictionary.</exception>
    public static ToolHandler Create<TArguments>(
        string name,
        string? description,
        JsonTypeInfo<TArguments> arguments,
        Func<TArguments, CancellationToken, Task<string>> run)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(run);
        if (StrictSchema.Wraps(arguments))
        {
            throw new ArgumentException($"The arguments of a tool are an object with members, and {SchemaName.Of(arguments.Type)} is none: use a class or record.", nameof(arguments));
        }

        var tool = ChatCompletionTool.Function(name, description, StrictSchema.For(arguments), strict: true);
        return new ToolHandler(tool, (call, token) => run(Read(call, arguments), token));
    }

    private static TArguments Read<TArguments>(ChatCompletionMessageToolCall call, JsonTypeInfo<TArguments> arguments) =>
        JsonSerializer.Deserialize(call.Function.Arguments, arguments) is { } value
            ? value
            : throw new JsonException("The arguments are null; an object is expected.");
}
