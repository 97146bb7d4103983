using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Models;
using InferenceGateway.StructuredOutput;
using InferenceGateway.Tools;

#pragma warning disable CS1573 // The overload inherits the documentation of its other parameters.

namespace InferenceGateway;

public sealed partial class ToolHandler
{
    /// <summary>Creates a tool whose arguments are read into a type. The schema of the arguments is generated from the type, as <c>GenerateContentAsync&lt;T&gt;</c> does it.</summary>
    /// <typeparam name="TArguments">The type of the arguments, a class or record. If it is neither, such as <see cref="string"/>, the tool has one argument with the name of the parameter of <paramref name="run"/>. <c>[Description]</c> attributes on its properties describe them to the model.</typeparam>
    /// <param name="name">The name of the tool. It consists of letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="description">What the tool does and when to use it. The model decides by this text; null to send none.</param>
    /// <param name="run">Runs one call and returns the result for the model. Several calls may run concurrently.</param>
    /// <returns>The handler. If arguments do not fit the type, the model receives a description of the error.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or a name that no provider accepts, or the type is not serialized as an object and the parameter has no name.</exception>
    /// <exception cref="NotSupportedException">The type contains something that a strict schema cannot describe, such as a dictionary.</exception>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public static ToolHandler Create<TArguments>(string name, string? description, Func<TArguments, CancellationToken, Task<string>> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var arguments = ReflectionTypeInfo.Of<TArguments>();

        // A function such as (string city, CancellationToken token) => … is a delegate with one argument of this name.
        return StrictSchema.Wraps(arguments) ? DelegateTool.Create(name, description, run, services: null) : Create(name, description, arguments, run);
    }

    /// <summary>Creates a tool whose arguments are read into a type, for trimmed and AOT-compiled applications.</summary>
    /// <typeparam name="TArguments">The type of the arguments, a class or record. <c>[Description]</c> attributes on its properties describe them to the model.</typeparam>
    /// <param name="arguments">The metadata with which System.Text.Json describes and reads the type, for example from a source-generated context.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or a name that no provider accepts, or the type is not serialized as an object.</exception>
    /// <inheritdoc cref="Create{TArguments}(string, string, Func{TArguments, CancellationToken, Task{string}})"/>
    public static ToolHandler Create<TArguments>(
        string name,
        string? description,
        JsonTypeInfo<TArguments> arguments,
        Func<TArguments, CancellationToken, Task<string>> run)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        RequestCheck.ToolName(name, nameof(name));
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(run);
        if (StrictSchema.Wraps(arguments))
        {
            throw new ArgumentException($"The arguments of a tool must be an object, and {SchemaName.Of(arguments.Type)} is not one. Use a class or record with a property for each argument.", nameof(arguments));
        }

        var tool = ChatCompletionTool.Function(name, description, StrictSchema.For(arguments), strict: true);
        return new ToolHandler(tool, (call, token) => run(Read(call, arguments), token));
    }

    private static TArguments Read<TArguments>(ChatCompletionMessageToolCall call, JsonTypeInfo<TArguments> arguments) =>
        JsonSerializer.Deserialize(call.Function.Arguments, arguments) is { } value
            ? value
            : throw new JsonException("The arguments are null, but must be an object.");
}
