namespace InferenceGateway.Generation.Output;

/// <summary>One generator at a time per folder, also across processes: the lock is an open file.</summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    public static FolderLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ".lock");
        var clock = TimeProvider.System;
        var begin = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (clock.GetElapsedTime(begin) < Timeout)
            {
                // Another process holds the file: nothing announces its end, and no clock of ours moves it.
#pragma warning disable RS0030
                Thread.Sleep(50);
#pragma warning restore RS0030
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
