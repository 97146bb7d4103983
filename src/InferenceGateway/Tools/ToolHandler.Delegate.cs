using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using InferenceGateway.Tools;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public sealed partial class ToolHandler
{
    /// <summary>Creates a tool from a method, whose name becomes the name of the tool.</summary>
    /// <param name="run">The method or local function. A lambda has no name: pass one. <c>[DisplayName]</c> on the method replaces its name, and <c>[Description]</c> describes the tool.</param>
    /// <exception cref="ArgumentException">The method has no name that a provider accepts, or a parameter that cannot be read from JSON.</exception>
    /// <inheritdoc cref="Create(string, string, Delegate)"/>
    [RequiresUnreferencedCode(DelegateTool.Message)]
    [RequiresDynamicCode(DelegateTool.Message)]
    public static ToolHandler Create(Delegate run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return DelegateTool.Create(name: null, description: null, run, services: null);
    }

    /// <summary>Creates a tool from a function, for example <c>(int a, int b) => a + b</c>. <see cref="DescriptionAttribute"/> on the function describes the tool to the model.</summary>
    /// <inheritdoc cref="Create(string, string, Delegate)"/>
    [RequiresUnreferencedCode(DelegateTool.Message)]
    [RequiresDynamicCode(DelegateTool.Message)]
    public static ToolHandler Create(string name, Delegate run) => Create(name, description: null, run);

    /// <summary>Creates a tool from a function, for example <c>(int a, int b) => a + b</c>.</summary>
    /// <param name="name">The name of the tool. It consists of letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="description">What the tool does and when to use it. The model decides by this text. If it is null, <c>[Description]</c> on the function is sent, or nothing.</param>
    /// <param name="run">The function, which may be asynchronous. Several calls may run concurrently.</param>
    /// <returns>The handler. If arguments do not fit the parameters, the model receives a description of the error.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or a name that no provider accepts, or a parameter cannot be read from JSON.</exception>
    /// <exception cref="NotSupportedException">A parameter has a type that a strict schema cannot describe, such as a dictionary.</exception>
    /// <remarks>
    /// <para>
    /// The parameters are the arguments of the tool. Their schema is generated from their types, as <c>GenerateContentAsync&lt;T&gt;</c>
    /// does it, and <c>[Description]</c> on a parameter describes it. A parameter with a default value is optional; the schema is then
    /// not sent in strict mode, which requires all arguments. A <see cref="CancellationToken"/> is that of the run, and no argument.
    /// </para>
    /// <para>
    /// The model receives a string as it is, any other result as JSON, and <c>Done.</c> if the function returns nothing.
    /// </para>
    /// </remarks>
    /// <example>
    /// <code>
    /// var weather = ToolHandler.Create(
    ///     "get_weather",
    ///     "The weather in a city now.",
    ///     ([Description("The city, without its country")] string city) =&gt; $"21 °C and clear in {city}");
    /// </code>
    /// </example>
    [RequiresUnreferencedCode(DelegateTool.Message)]
    [RequiresDynamicCode(DelegateTool.Message)]
    public static ToolHandler Create(string name, string? description, Delegate run)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(run);
        return DelegateTool.Create(name, description, run, services: null);
    }

    /// <summary>Creates a tool from a function some of whose parameters are services.</summary>
    /// <param name="services">
    /// The services. A parameter of a class or interface that they provide is no argument of the tool: it receives the service, which is
    /// requested for every call. Which parameters are services is found out now, by requesting them once.
    /// </param>
    /// <inheritdoc cref="Create(string, string, Delegate)"/>
    [RequiresUnreferencedCode(DelegateTool.Message)]
    [RequiresDynamicCode(DelegateTool.Message)]
    public static ToolHandler Create(string name, string? description, Delegate run, IServiceProvider services)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(services);
        return DelegateTool.Create(name, description, run, services);
    }
}
