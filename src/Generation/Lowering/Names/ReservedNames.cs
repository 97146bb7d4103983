using System.Reflection;

namespace InferenceGateway.Generation.Lowering.Names;

/// <summary>Names that generated members, types and parameters must leave alone.</summary>
internal static class ReservedNames
{
    private static readonly string[] Common = ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", "Codec", "Read", "Write"];

    // What a file sees through the implicit usings and what the SDK's own files use beside our models, and where it lives.
    private static readonly string[] Namespaces =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "System.Text"];

    private static readonly Assembly[] Assemblies =
        [typeof(object).Assembly, typeof(Uri).Assembly, typeof(Console).Assembly, typeof(Enumerable).Assembly, typeof(HttpClient).Assembly];

    public static IReadOnlySet<string> Object { get; } =
        new HashSet<string>([.. Common, "AdditionalProperties", "AdditionalFields", "SetNull", "TryGetAdditional", "SetAdditional", "Copy", "Http", "IsMember", "ToContent", "RareMembers"], StringComparer.Ordinal);

    public static IReadOnlySet<string> Enum { get; } =
        new HashSet<string>([.. Common, "Value", "Known", "Parse", "TryParse", "TryFormat", "HasValue", "IsKnown"], StringComparer.Ordinal);

    public static IReadOnlySet<string> Union { get; } =
        new HashSet<string>([.. Common, "Value", "TryGet", "Create", "GetEnumerator"], StringComparer.Ordinal);

    /// <summary>What the SDK has beside its models: types that callers see, namespaces, and what generated code stands beside. A test compares it with the sources.</summary>
    public static IReadOnlySet<string> Types { get; } = new HashSet<string>(
        ["InferenceGatewayClient", "InferenceGatewayClientOptions", "InferenceGatewayException", "IInferenceGatewayApi", "InferenceGatewayApiExtensions", "GatewayRefitSettings",
         "BinaryAnswer", "FilePart", "JsonMembers", "ProxyResponse", "RateLimit", "RateLimits", "RawJson", "RequestOptions", "ResponseInfo", "StreamProgress",
         "GatewayApiException", "GatewayAuthenticationException", "GatewayBadRequestException", "GatewayConnectionException", "GatewayCredentialException", "GatewayNotFoundException",
         "GatewayPermissionException", "GatewayProtocolException", "GatewayRateLimitException", "GatewayServerException", "GatewayTimeoutException", "StreamIncompleteException",
         "ChatCompletionAccumulator", "ChatCompletionStreamExtensions", "GatewayChatClient", "MessagesAccumulator", "MessagesStreamExtensions", "ResponseAccumulator", "ResponseFunctionCallDelta", "ResponseStreamExtensions",
         "StructuredOutputException", "StructuredOutputFailure", "StructuredResponse", "ToolCallResult", "ToolCallsExceededException", "ToolHandler", "ToolRoundsExceededException", "ToolRun", "ToolRunOptions",
         "ToolRunUpdate", "ToolStep", "GatewayJsonConverter", "InferenceGatewayTelemetry",
         "Api", "Chat", "Errors", "Files", "Http", "Images", "Json", "Messages", "Models", "Proxy", "Responses", "Speech", "Streaming", "StructuredOutput", "Telemetry", "Tools", "InferenceGateway",
         "Object", "String", "Codec", "MultipartForm", "UrlEncodedForm"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameters and variables that every method of the interface and of its implementation has.</summary>
    public static IReadOnlySet<string> Variables { get; } =
        new HashSet<string>(["options", "cancellationToken", "body"], StringComparer.Ordinal);

    /// <summary>A type of .NET that most files see by this name; ours beside it would be ambiguous there.</summary>
    public static Type? Visible(string name) => VisibleTypes.Value.GetValueOrDefault(name);

    // Looked up once: asking each assembly for each name in each namespace takes longer than all the rest of the lowering.
    private static readonly Lazy<Dictionary<string, Type>> VisibleTypes = new(() => Assemblies
        .SelectMany(x => x.GetExportedTypes().Concat(x.GetForwardedTypes()))
        .Where(x => !x.IsNested && Namespaces.Contains(x.Namespace))
        .GroupBy(x => x.Name, StringComparer.Ordinal)
        .ToDictionary(x => x.Key, x => x.OrderBy(y => Array.IndexOf(Namespaces, y.Namespace)).First(), StringComparer.Ordinal));
}
