using System.Net;
using System.Text;
using InferenceGateway.Errors;

namespace InferenceGateway.Tests.Errors;

/// <summary>How the data of a success is recognised as an error, and what becomes of it.</summary>
[Trait("Culture", "Any")]
public sealed class InBandErrorTests
{
    [Fact]
    public void Failure_HasStatusHeadersAndAttemptsOfTheAnswer()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Accepted) { Headers = { { "X-Request-Id", "r1" }, { "X-A", "1" } } };

        var failure = InBandError.Failure("GetIt", new ResponseInfo(response, attempts: 3), new ApiErrorDetails { Message = "no", RequestId = "r2", RetryAfter = TimeSpan.FromSeconds(4) }, "body");

        Assert.Equal(("GetIt", HttpStatusCode.Accepted, "r1", "body", true, 3), (failure.Operation, failure.StatusCode, failure.RequestId, failure.Body, failure.IsInBand, failure.Attempts));
        Assert.Equal(("1", TimeSpan.FromSeconds(4)), (failure.Headers["x-a"], failure.RetryAfter));
    }

    [Fact]
    public void Failure_WithoutAnAnswer_HasTheRequestIdOfTheBody()
    {
        var failure = InBandError.Failure(null, null, new ApiErrorDetails { RequestId = "r2" }, null);

        Assert.Equal((HttpStatusCode.OK, "r2", 1), (failure.StatusCode, failure.RequestId, failure.Attempts));
        Assert.Empty(failure.Headers);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("\ufffd", null)]
    [InlineData("no", "no")]
    public void Error_OfABody_KeepsItUnlessItIsEmpty(string data, string? body)
    {
        using var response = new HttpResponseMessage();

        Assert.Equal(body, InBandError.Create(Encoding.UTF8.GetBytes(data), response, new ResponseInfo(response, 1), 100).Body);
    }

    [Theory]
    [InlineData("""{"error":1}""", true)]
    [InlineData("\ufeff {\n\"error\":1}", true)]
    [InlineData(" [ { \"error\":1}]", true)]
    [InlineData("""{"errors":1}""", false)]
    [InlineData("""{"id":1,"error":1}""", false)]
    [InlineData("\"error\"", false)]
    [InlineData(" \"error\"", false)]
    [InlineData("x\"error\"", false)]
    [InlineData("", false)]
    public void Error_IsMeantByAnObjectThatBeginsWithIt(string data, bool isMeant) => Assert.Equal(isMeant, InBandError.IsMeant(Encoding.UTF8.GetBytes(data)));
}
