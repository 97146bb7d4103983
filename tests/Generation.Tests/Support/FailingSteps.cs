using InferenceGateway.Generation.Output;

namespace InferenceGateway.Generation.Tests.Support;

/// <summary>Steps of which one fails, and with it all that follow if the process is to be taken for killed.</summary>
internal sealed class FailingSteps(int failing, bool isKilled) : FileSteps
{
    private int _step;

    /// <summary>Whether the step was reached.</summary>
    public bool HasFailed { get; private set; }

    public override void Write(string path, byte[] content)
    {
        if (Fails())
        {
            // Half of it is on the disk by then.
            File.WriteAllBytes(path, content[..(content.Length / 2)]);
            throw new IOException("The disk is full.");
        }

        if (!HasFailed || !isKilled)
        {
            base.Write(path, content);
        }
    }

    public override void Copy(string from, string to) => Do(() => base.Copy(from, to));

    public override void Move(string from, string to) => Do(() => base.Move(from, to));

    public override void Delete(string path) => Do(() => base.Delete(path));

    public override void CreateFolder(string path) => Do(() => base.CreateFolder(path));

    public override void DeleteFolder(string path) => Do(() => base.DeleteFolder(path));

    private void Do(Action step)
    {
        if (Fails())
        {
            throw new IOException("The step fails.");
        }

        if (!HasFailed || !isKilled)
        {
            step();
        }
    }

    private bool Fails()
    {
        var fails = _step++ == failing;
        HasFailed |= fails;
        return fails;
    }
}
