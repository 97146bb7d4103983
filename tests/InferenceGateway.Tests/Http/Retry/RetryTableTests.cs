using InferenceGateway.Http;

namespace InferenceGateway.Tests.Http.Retry;

/// <summary>The table of failures and operations that says when a call is retried, cell by cell over a real socket.</summary>
[Trait("Culture", "Any")]
public sealed class RetryTableTests : RetryTest
{
    // Attempts that are made with two retries allowed.
    private const string Table = """
        fault           completion  write  proxy  read
        refused                  3      3      3     3
        unknown host             3      3      3     3
        tls                      3      3      3     3
        429                      3      3      1     3
        503                      3      3      1     3
        529                      3      3      1     3
        408                      3      1      1     3
        500                      3      1      1     3
        502                      3      1      1     3
        504                      3      1      1     3
        slow provider            3      1      1     3
        reset                    1      1      1     3
        empty reply              1      1      1     3
        own timeout              1      1      1     3
        400                      1      1      1     1
        401                      1      1      1     1
        403                      1      1      1     1
        404                      1      1      1     1
        413                      1      1      1     1
        501                      1      1      1     1
        """;

    private static readonly string[] Rows = [.. Table.Split('\n').Skip(1)];

    private static IEnumerable<string> FaultNames => Rows.Select(row => row[..16].Trim());

    /// <summary>All cells with one operation of each column, and the cells that distinguish the columns with every other operation.</summary>
    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var column in Operations.All.GroupBy(operation => operation.Value.Column, operation => operation.Key))
        {
            foreach (var fault in FaultNames)
            {
                cells.Add(column.First(), fault);
            }

            foreach (var operation in column.Skip(1))
            {
                cells.Add(operation, "503");
                cells.Add(operation, "502");
                cells.Add(operation, "empty reply");
            }
        }

        return cells;
    }

    public static TheoryData<string> AllFaults() => [.. FaultNames];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Failure_OfEveryKind_IsTriedAgainByTheTable(string operation, string fault)
    {
        var exception = await FailAsync(operation, fault, Expected(operation, fault), null);

        Assert.Equal(operation.Replace("Streaming", "", StringComparison.Ordinal), exception.Operation!.Replace("Streaming", "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllFaults))]
    public async Task RetryUnsafe_TurnsEveryNoIntoAYes(string fault)
    {
        var expected = Expected("ListModels", fault);

        await FailAsync("ProxyPost", fault, expected, new RequestOptions { RetryUnsafe = true });
    }

    [Theory]
    [InlineData("CreateChatCompletion", "own timeout")]
    [InlineData("CreateImageEdit", "reset")]
    [InlineData("PushMetrics", "500")]
    public async Task RetryUnsafe_HoldsForEveryColumn(string operation, string fault) =>
        await FailAsync(operation, fault, 3, new RequestOptions { RetryUnsafe = true });

    private static int Expected(string operation, string fault)
    {
        var columns = Table.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var row = Rows.Single(row => row[..16].Trim() == fault)[16..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return int.Parse(row[Array.IndexOf(columns, Operations.All[operation].Column) - 1], null);
    }

    private async Task<InferenceGatewayException> FailAsync(string operation, string fault, int expected, RequestOptions? options)
    {
        Gateway.Respond(_ => AttemptFaults.Reply(fault, Gateway.Requests.Count));
        var address = await AttemptFaults.AddressAsync(fault, Gateway);
        var call = Operations.All[operation].Call(Retrying(o => o.BaseUrl = address).Api, options, Token);
        for (var attempt = 0; fault == "own timeout" && attempt < expected; attempt++)
        {
            await Gateway.NextRequestAsync(Token);
            Clock.Advance(InferenceGatewayClientDefaults.ResponseTimeout);
        }

        var exception = await Assert.ThrowsAnyAsync<InferenceGatewayException>(() => call);

        Assert.Equal(expected, exception.Attempts);
        Assert.Equal(expected - 1, Clock.Waits.Count);
        Assert.Equal(expected > 1, exception.Message.Contains(" after 3 attempts", StringComparison.Ordinal));
        CheckRequests(operation, fault, expected);
        CheckKind(exception, fault, expected);
        return exception;
    }

    private void CheckRequests(string operation, string fault, int expected)
    {
        if (fault == "empty reply" && operation is "ListModels" or "ListTools" or "ProxyGet")
        {
            // HttpClient asks again by itself when a GET finds the connection closed.
            Assert.InRange(Gateway.Requests.Count, expected, 4 * expected);
        }
        else
        {
            Assert.Equal(AttemptFaults.WithoutConnection.Contains(fault) ? 0 : expected, Gateway.Requests.Count);
        }
    }

    private static void CheckKind(InferenceGatewayException exception, string fault, int expected)
    {
        if (int.TryParse(fault, out var status))
        {
            var answer = Assert.IsType<GatewayApiException>(exception, exactMatch: false);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal($$"""{"error":"attempt {{expected}}"}""", answer.Body);
        }
        else if (fault == "slow provider")
        {
            Assert.Contains($"({expected})", Assert.IsType<GatewayBadRequestException>(exception).Body, StringComparison.Ordinal);
        }
        else
        {
            Assert.IsType(fault == "own timeout" ? typeof(GatewayTimeoutException) : typeof(GatewayConnectionException), exception);
        }
    }
}
