using System.Text.RegularExpressions;
using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Report;

/// <summary>The methods of <c>IInferenceGatewayApi</c>.</summary>
internal static partial class ApiListing
{
    private static IEnumerable<ApiEntry> Methods(Operation operation)
    {
        var method = new ApiEntry(Subject.Method, null, operation.Name + "Async", operation.Pointer)
        {
            Type = operation.Answer switch
            {
                Answer.Json json => Short(CSharpType.Of(MemberRules.Lenient(json.Shape))),
                Answer.NoAnswer => "",
                _ => nameof(HttpResponseMessage),
            },
            MayBeNull = operation.Answer is Answer.Json { MayBeEmpty: true },
            IsObsolete = operation.IsDeprecated,
            Parameters = [.. operation.Parameters.Select(x => new ApiParameter(Short(CSharpType.OfParameter(x.Shape)), !x.Required, x.Variable))],
            Wire = [Calls(operation, ""), .. operation.Parameters.Select(x => new WireFact($"sends `{x.Variable}` as", Sent(operation, x)))],
            Description = string.Join('\n', operation.Parameters.Select(x => x.Description).Prepend(operation.Description)),
        };
        var methods = operation.Streams ? [method, Streaming(operation, method)] : new List<ApiEntry> { method };
        var withBody = methods.Select(x => WithBody(x, operation.Body));
        return operation.Body.IsOptional ? withBody.Concat(methods.Select(x => x with { Description = null })) : withBody;
    }

    private static ApiEntry WithBody(ApiEntry method, Body body) => body switch
    {
        Body.Json json => method with { HasBody = true, Parameters = [.. method.Parameters, new ApiParameter(Short(CSharpType.Of(json.Shape)), IsOptional: false, "body")] },
        Body.Content content => method with
        {
            HasBody = true,
            Parameters = [.. method.Parameters, new ApiParameter(nameof(HttpContent), IsOptional: false, "body")],
            Wire = [.. method.Wire, new WireFact("takes as body", $"`{content.Source}`")],
        },
        _ => method,
    };

    private static ApiEntry Streaming(Operation operation, ApiEntry method) => method with
    {
        Label = operation.Name + "StreamingAsync",
        Type = nameof(HttpResponseMessage),
        MayBeNull = false,
        Wire = [Calls(operation, " with Accept: text/event-stream"), .. method.Wire.Skip(1), new WireFact("streams", string.Join(" or ", operation.StreamItems.DefaultIfEmpty("events of no known type")))],
        Description = null,
    };

    private static WireFact Calls(Operation operation, string accept) => new("calls", $"`{operation.Verb.ToUpperInvariant()} {operation.Path}`{accept}");

    private static string Sent(Operation operation, Parameter parameter) => parameter.Place switch
    {
        ParameterPlace.Header => $"the header `{parameter.Wire}`",
        ParameterPlace.CatchAll => "the rest of the path",
        ParameterPlace.Segment => $"value {Placeholder().Matches(operation.Path).TakeWhile(x => x.Value != $"{{{parameter.Wire}}}").Count() + 1} of the path",
        ParameterPlace.QueryList => $"`?{parameter.Wire}=a,b`",
        ParameterPlace.QueryMulti => $"`?{parameter.Wire}=a&{parameter.Wire}=b`",
        _ => $"`?{parameter.Wire}=a`",
    };

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Placeholder();
}
