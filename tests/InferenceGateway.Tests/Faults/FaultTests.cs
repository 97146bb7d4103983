namespace InferenceGateway.Tests.Faults;

/// <summary>Every fault with every kind of call, over a real socket: which exception is thrown, what it keeps, in which time, and what happens to the connection.</summary>
public sealed class FaultTests
{
    public static TheoryData<string, string> Cells() => FaultTable.Cells();

    public static TheoryData<string> Faults() => [.. FaultTable.All.Keys];

    // IsHealthyAsync looks at the status only.
    [Theory]
    [MemberData(nameof(Faults))]
    public async Task IsHealthy_UnderEveryFault_ReturnsTrueOrFalse(string name)
    {
        var fault = FaultTable.All[name];
        var expected = fault.Expected(FaultCall.Named("models")).Error;

        var isHealthy = await FaultAssert.AskForHealthAsync(fault, TestContext.Current.CancellationToken);

        Assert.True(expected is not null || isHealthy);
        Assert.False(isHealthy && ConnectionFaults.All.Any(fault => fault.Name == name));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public Task Call_UnderEveryFault_EndsAsDocumented(string fault, string call) =>
        FaultAssert.CheckAsync(FaultTable.All[fault], FaultCall.Named(call), TestContext.Current.CancellationToken);
}
