namespace InferenceGateway.Tests.Faults;

/// <summary>All faults by their name, except the error statuses (<see cref="ErrorStatusTests"/>) and the floods (<see cref="FloodTests"/>).</summary>
internal static class FaultTable
{
    public static IReadOnlyDictionary<string, Fault> All { get; } =
        ((IEnumerable<Fault>)[.. ConnectionFaults.All, .. CutFaults.All, .. HttpFaults.All, .. ContentFaults.All, .. EncodingFaults.All]).ToDictionary(fault => fault.Name);

    /// <summary>Every fault with every call.</summary>
    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var fault in All.Keys)
        {
            foreach (var call in FaultCall.All)
            {
                cells.Add(fault, call.Name);
            }
        }

        return cells;
    }
}
