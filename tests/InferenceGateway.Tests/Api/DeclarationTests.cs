namespace InferenceGateway.Tests.Api;

/// <summary>What the lists of the public API do not record: which types are not sealed, and what types inherit.</summary>
public sealed class DeclarationTests
{
    private static readonly Type[] s_types = typeof(InferenceGatewayClient).Assembly.GetExportedTypes();

    [Fact]
    public void Classes_ThatAreNotSealed_AreTheThreeMeantForInheritance() =>
        Assert.Equal(
            [typeof(GatewayApiException), typeof(InferenceGatewayClient), typeof(InferenceGatewayException)],
            s_types.Where(type => type is { IsClass: true, IsSealed: false }).OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public void Exceptions_OfTheSdk_DeriveFromOneBase() =>
        Assert.All(
            s_types.Where(type => type.IsAssignableTo(typeof(Exception))),
            type => Assert.True(type.IsAssignableTo(typeof(InferenceGatewayException)), type.Name));

    [Fact]
    public void Exceptions_ForAnAnswerOfTheGateway_DeriveFromGatewayApiException() =>
        Assert.Equal(
            [
                typeof(GatewayAuthenticationException), typeof(GatewayBadRequestException), typeof(GatewayNotFoundException),
                typeof(GatewayPermissionException), typeof(GatewayRateLimitException), typeof(GatewayServerException),
            ],
            s_types.Where(type => type.BaseType == typeof(GatewayApiException)).OrderBy(type => type.Name, StringComparer.Ordinal));

    [Theory]
    [InlineData(typeof(InferenceGatewayClient), typeof(IDisposable))]
    [InlineData(typeof(BinaryAnswer), typeof(IDisposable))]
    [InlineData(typeof(JsonMembers), typeof(IDictionary<string, RawJson>))]
    [InlineData(typeof(RawJson), typeof(IEquatable<RawJson>))]
    public void Types_WrittenByHand_HaveTheirInterfaces(Type type, Type expected) => Assert.True(type.IsAssignableTo(expected));
}
