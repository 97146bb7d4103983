using System.Reflection;
using System.Text.RegularExpressions;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>The generated interface has only shapes of methods that Refit's generator supports.</summary>
public sealed class ApiInterfaceTests
{
    private static readonly string[] Verbs = ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options"];

    private static readonly Type[] QueryTypes = [typeof(string), typeof(long), typeof(int), typeof(double)];

    public static TheoryData<string> Methods => [.. typeof(IInferenceGatewayApi).GetMethods().Select(x => x.Name)];

    [Fact]
    public void Operations_OfTheGateway_AreThere()
    {
        string[] operations =
        [
            "CreateChatCompletion", "CreateResponse", "CreateMessage", "CreateImage", "CreateImageEdit", "CreateImageVariation", "CreateSpeech",
            "ListModels", "ListTools", "PushMetrics", "HealthCheck", "ProxyGet", "ProxyPost", "ProxyPut", "ProxyPatch", "ProxyDelete",
            "CreateChatCompletionStreaming", "CreateResponseStreaming", "CreateMessageStreaming",
        ];

        Assert.Subset(Methods.Select(x => x.Data).ToHashSet(), operations.Select(x => x + "Async").ToHashSet());
        Assert.Distinct(Methods.Select(x => x.Data));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_HasOneVerbWithACompletePath(string name)
    {
        var method = Method(name);
        var verb = Assert.Single(method.CustomAttributes, x => Verbs.Contains(x.AttributeType.Name.Replace("Attribute", "", StringComparison.Ordinal)));
        var path = (string)verb.ConstructorArguments[0].Value!;

        Assert.Matches("^/(v1|health|proxy)(/|$)", path);
        Assert.DoesNotContain("?", path, StringComparison.Ordinal);
        var segments = Regex.Matches(path, "{(?:\\*\\*)?([^}]+)}").Select(x => x.Groups[1].Value).Order();
        var parameters = method.GetParameters().Where(x => Has(x, "PathSegment") || Has(x, "PathRemainder")).Select(x => Argument(x, "PathSegment") ?? x.Name).Order();
        Assert.Equal(segments, parameters);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_EndsInOptionsAndToken(string name)
    {
        var parameters = Method(name).GetParameters();

        Assert.Equal([typeof(RequestOptions), typeof(CancellationToken)], parameters[^2..].Select(x => x.ParameterType));
        Assert.Equal("RequestOptions?", Nullability(parameters[^2]));
        Assert.Equal(RequestOptions.PropertyName, Argument(parameters[^2], "Property"));
        Assert.DoesNotContain(parameters, x => x.HasDefaultValue);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Parameter_InAUrl_IsATextANumberOrAnOpenEnum(string name)
    {
        foreach (var parameter in Method(name).GetParameters().Where(IsInUrl))
        {
            var type = parameter.ParameterType;
            type = type.IsGenericType && !type.IsValueType ? type.GetGenericArguments()[0] : type;
            type = Nullable.GetUnderlyingType(type) ?? type;

            Assert.True(QueryTypes.Contains(type) || GeneratedTypeCatalog.IsEnum(type), $"{name}({parameter.Name}) is a {type}.");
            Assert.True(type == typeof(string) || typeof(IFormattable).IsAssignableFrom(type), $"{type} is not IFormattable.");
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Body_IsNeverNullAndOneOfOursOrContent(string name)
    {
        var method = Method(name);
        foreach (var body in method.GetParameters().Where(x => Has(x, "Body")))
        {
            Assert.DoesNotContain("?", Nullability(body), StringComparison.Ordinal);
            Assert.True(body.ParameterType == typeof(HttpContent) || GeneratedTypeCatalog.IsObject(body.ParameterType), $"{body.ParameterType}");
        }

        Assert.InRange(method.GetParameters().Count(x => Has(x, "Body")), 0, 1);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Answer_IsATaskOfOneOfOursOrTheResponse(string name)
    {
        var type = Method(name).ReturnType;
        var answer = type.IsGenericType ? type.GetGenericArguments()[0] : null;

        Assert.Equal(typeof(Task), type.IsGenericType ? type.BaseType : type);
        Assert.True(answer is null || answer == typeof(HttpResponseMessage) || answer.GetProperty("Http")?.PropertyType == typeof(ResponseInfo), $"{answer}");
        Assert.Equal(name.EndsWith("StreamingAsync", StringComparison.Ordinal), Method(name).CustomAttributes.Any(x => x.AttributeType.Name == "HeadersAttribute"));
    }

    private static bool IsInUrl(ParameterInfo parameter) =>
        parameter.ParameterType != typeof(CancellationToken) && !Has(parameter, "Body") && !Has(parameter, "Property") && !Has(parameter, "Header");

    private static MethodInfo Method(string name) => typeof(IInferenceGatewayApi).GetMethod(name)!;

    private static bool Has(ParameterInfo parameter, string attribute) => parameter.CustomAttributes.Any(x => x.AttributeType.Name == attribute + "Attribute");

    private static string? Argument(ParameterInfo parameter, string attribute) =>
        parameter.CustomAttributes.SingleOrDefault(x => x.AttributeType.Name == attribute + "Attribute")?.ConstructorArguments[0].Value as string;

    private static string Nullability(ParameterInfo parameter) =>
        parameter.ParameterType.Name + (new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable ? "?" : "");
}
