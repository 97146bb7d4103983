using System.Runtime.InteropServices;

namespace InferenceGateway.SpecSweep.Growth;

/// <summary>What the processes that this one has started have used. .NET does not say it once they have ended.</summary>
internal static class ChildUsage
{
    private const int Children = -1;

    /// <summary>The processor time of all, and the bytes of the largest of them; null where the system has another way to say so than Linux.</summary>
    public static (TimeSpan Processor, long Memory)? Now =>
        OperatingSystem.IsLinux() && Environment.Is64BitProcess && GetUsage(Children, out var usage) == 0
            ? (TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds) + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds), usage.MaxResidentKiB * 1024)
            : null;

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
        public long MaxResidentKiB;
    }
}
