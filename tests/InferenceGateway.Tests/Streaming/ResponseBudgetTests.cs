using InferenceGateway.Http;
using InferenceGateway.Streaming;

namespace InferenceGateway.Tests.Streaming;

/// <summary>What counts as kept of a stream.</summary>
public sealed class ResponseBudgetTests
{
    private const int Limit = 1000;

    private readonly ResponseBudget _budget = new();

    public ResponseBudgetTests() => _budget.Follow(new ResponseInfo(new HttpResponseMessage(), attempts: 1) { MaxResponseBytes = Limit });

    [Fact]
    public void Bytes_UpToTheLimit_AreTaken()
    {
        _budget.Take(Limit);

        Assert.Contains($"larger than {Limit} bytes", Assert.Throws<GatewayProtocolException>(() => _budget.Take(1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_CountsWithItsLength()
    {
        _budget.Take(new string('x', Limit));
        _budget.Take(default(string));

        Assert.Throws<GatewayProtocolException>(() => _budget.Take("x"));
    }

    [Fact]
    public void Object_CountsAs64Bytes()
    {
        _budget.Take(Limit - 64);
        _budget.TakeObject();

        Assert.Throws<GatewayProtocolException>(() => _budget.Take(1));
    }

    // A name of 4 bytes and a value of 6, twice, in two objects.
    [Fact]
    public void Members_CountWithTheirNamesAndValues()
    {
        var members = new JsonMembers { ["one_"] = RawJson.Parse("\"1234\""), ["two_"] = RawJson.Parse("123456") };
        _budget.Take(Limit - (2 * (64 + 4 + 6)));
        _budget.Overlay(new JsonMembers(), members);
        _budget.Overlay(members, null);

        Assert.Throws<GatewayProtocolException>(() => _budget.Take(1));
    }
}
