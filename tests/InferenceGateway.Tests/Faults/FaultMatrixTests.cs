namespace InferenceGateway.Tests.Faults;

/// <summary>Every fault with every kind of call, over a real socket: which error, what was kept, in which time, what becomes of the connection.</summary>
public sealed class FaultMatrixTests
{
    public static TheoryData<string, string> Cells() => FaultTable.Cells();

    [Theory]
    [MemberData(nameof(Cells))]
    public Task Fault_UnderACall_EndsAsPromised(string fault, string call) =>
        FaultRun.CheckAsync(FaultTable.All[fault], FaultCall.Named(call), TestContext.Current.CancellationToken);
}
