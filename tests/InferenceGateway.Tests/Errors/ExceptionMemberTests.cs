using System.Net;
using InferenceGateway.Errors;
using InferenceGateway.Http;

namespace InferenceGateway.Tests.Errors;

/// <summary>The exceptions have everything that is known about a failure.</summary>
[Trait("Culture", "Any")]
public sealed class ExceptionMemberTests
{
    [Fact]
    public void ApiException_HasAllMembersOfTheFailure()
    {
        var failure = new ApiFailure
        {
            Operation = "GetIt",
            StatusCode = HttpStatusCode.Conflict,
            Details = new ApiErrorDetails { Message = "no", Type = "t", Code = "c", Param = "p" },
            Headers = new Dictionary<string, string> { ["X-A"] = "1" },
            RequestId = "r1",
            Body = "body",
            IsInBand = true,
            Attempts = 3,
            RetryAfter = TimeSpan.FromSeconds(4),
        };

        var exception = failure.ToException();

        Assert.Equal(("GetIt", HttpStatusCode.Conflict, "no", "t", "c", "p"), (exception.Operation, exception.StatusCode, exception.ErrorMessage, exception.Type, exception.Code, exception.Param));
        Assert.Equal(("r1", "body", true, 3, TimeSpan.FromSeconds(4)), (exception.RequestId, exception.Body, exception.IsInBand, exception.Attempts, exception.RetryAfter));
        Assert.Same(failure.Headers, exception.Headers);
    }

    [Theory]
    [InlineData("GetIt", "GetIt timed out after 2 attempts: too late (Limit = 00:00:05).")]
    [InlineData(null, "The call timed out after 2 attempts: too late (Limit = 00:00:05).")]
    public void Timeout_HasItsSetting(string? operation, string message)
    {
        var exception = new GatewayTimeoutException(operation, "Limit", TimeSpan.FromSeconds(5), "too late", null, 2);

        Assert.Equal((operation, "Limit", TimeSpan.FromSeconds(5), 2, message), (exception.Operation, exception.Setting, exception.Timeout, exception.Attempts, exception.Message));
    }

    [Theory]
    [InlineData("GetIt", "GetIt timed out: Gave up. A slow model needs a longer limit, or a stream.")]
    [InlineData(null, "The call timed out: Gave up. A slow model needs a longer limit, or a stream.")]
    public void Timeout_OfTheHttpClient_NamesIt(string? operation, string message)
    {
        var exception = GatewayTimeoutException.OfHttpClient(operation, new OperationCanceledException("Gave up."));

        Assert.Equal((operation, "HttpClient.Timeout", message), (exception.Operation, exception.Setting, exception.Message));
    }

    [Theory]
    [InlineData("GetIt", "GetIt failed after 2 attempts: no")]
    [InlineData(null, "The call failed after 2 attempts: no")]
    public void Connection_AndCredential_NameTheOperation(string? operation, string message)
    {
        var connection = new GatewayConnectionException(operation, "no", new IOException(), 2);
        var credential = new GatewayCredentialException(operation, "no", null, 2);

        Assert.Equal((operation, 2, message), (connection.Operation, connection.Attempts, connection.Message));
        Assert.Equal((operation, 2, message), (credential.Operation, credential.Attempts, credential.Message));
        Assert.True(connection.WasSent);
    }

    [Theory]
    [InlineData("GetIt", "GetIt was cut off: no")]
    [InlineData(null, "The stream was cut off: no")]
    public void Stream_CutOff_NamesTheOperation(string? operation, string message) => Assert.Equal(message, new StreamIncompleteException(operation, "no").Message);

    [Theory]
    [InlineData("begins with abcdef", "begins with ***")]
    [InlineData(null, null)]
    public void Protocol_DuringACall_NamesTheOperationOnceAndShowsNoKey(string? start, string? shown)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://gateway/v1/models") { Headers = { { "X-Api-Key", "abcdef" } } };
        request.BeginCall(new ApiOperation("ListModels", AnswerBody.Json), options: null);
        var exception = new GatewayProtocolException("no abcdef", "$.a", start) { IsCut = true };

        var during = exception.During(request);

        Assert.Equal(("ListModels", "ListModels failed: no ***", "$.a", shown, true), (during.Operation, during.Message, during.Path, during.Start, during.IsCut));
        Assert.Same(during, during.During(request));
        Assert.Same(exception, exception.During(null));
    }
}
