using InferenceGateway.Testing.Hosting;
using InferenceGateway.Testing.Recording;

namespace InferenceGateway.Testing;

public sealed partial class FakeGateway
{
    /// <summary>Gets a value indicating whether this gateway forwards requests and records the responses.</summary>
    public bool IsRecording => _backend is RecordingGateway;

    /// <summary>Gets a snapshot of the requests for which the replayed recording had no response, in the order of the requests. It is empty if this gateway does not replay.</summary>
    public IReadOnlyList<ReplayMiss> Misses => (_backend as ReplayGateway)?.Misses ?? [];

    /// <summary>
    /// Starts a gateway that forwards requests to a real one, byte by byte as they come, and records requests and responses in a file. Keys
    /// are not written to the file. Requests that a scripted reply answers are neither forwarded nor recorded.
    /// </summary>
    /// <param name="gatewayUrl">The base URL of the real gateway, with or without <c>/v1</c>.</param>
    /// <param name="path">
    /// The path of the file. Its folder is created if it is missing. The file is replaced when the first response is complete, and again
    /// after each further response, so that it always is a whole recording.
    /// </param>
    /// <param name="options">The options, which are copied; <see langword="null"/> to use the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The gateway, which is ready for requests. Dispose it to stop it and to complete the file.</returns>
    /// <exception cref="ArgumentException"><paramref name="gatewayUrl"/> is not an absolute HTTP URL, or <paramref name="options"/> contain an invalid name or JSON Pointer.</exception>
    /// <exception cref="IOException">The folder cannot be created.</exception>
    /// <exception cref="OperationCanceledException">The start was canceled.</exception>
    public static Task<FakeGateway> RecordAsync(
        Uri gatewayUrl,
        string path,
        RecordingOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(gatewayUrl);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var rules = new RecordingRules(options ?? new RecordingOptions());
        var backend = new RecordingGateway(gatewayUrl, Path.GetFullPath(path), rules);
        return StartAsync(new FakeGateway(backend, new ReplySender(rules.TimeProvider, TimeSpan.Zero)), cancellationToken);
    }

    /// <summary>
    /// Starts a gateway that answers from a recording and calls no other server. If several recorded requests match a request, their
    /// responses are replayed in their order, and the last one is repeated. A request without a match is answered with status 400 and an
    /// error that says what differs from the nearest recorded request; see <see cref="Misses"/> and <see cref="ThrowIfMissed"/>.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The options, which are copied; <see langword="null"/> to use the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The gateway, which is ready for requests. Dispose it to stop it.</returns>
    /// <exception cref="ArgumentException"><paramref name="options"/> contain an invalid name or JSON Pointer.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="InvalidDataException">The file is not a recording. The message says where.</exception>
    /// <exception cref="OperationCanceledException">The start was canceled.</exception>
    public static async Task<FakeGateway> ReplayAsync(
        string path,
        RecordingOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var rules = new RecordingRules(options ?? new RecordingOptions());
        var backend = await ReplayGateway.LoadAsync(path, rules, cancellationToken).ConfigureAwait(false);
        var gateway = new FakeGateway(backend, new ReplySender(rules.TimeProvider, TimeSpan.Zero));
        return await StartAsync(gateway, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Starts a gateway that replays the file if it exists, as <see cref="ReplayAsync"/> does, and otherwise records it, as
    /// <see cref="RecordAsync"/> does. To record again, delete the file.
    /// </summary>
    /// <param name="gatewayUrl">The base URL of the real gateway, with or without <c>/v1</c>. It is called only to record.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The options, which are copied; <see langword="null"/> to use the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The gateway, which is ready for requests. <see cref="IsRecording"/> says what it does.</returns>
    /// <exception cref="ArgumentException"><paramref name="gatewayUrl"/> is not an absolute HTTP URL, or <paramref name="options"/> contain an invalid name or JSON Pointer.</exception>
    /// <exception cref="InvalidDataException">The file is not a recording. The message says where.</exception>
    /// <exception cref="IOException">The folder cannot be created.</exception>
    /// <exception cref="OperationCanceledException">The start was canceled.</exception>
    public static Task<FakeGateway> RecordOrReplayAsync(
        Uri gatewayUrl,
        string path,
        RecordingOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(gatewayUrl);
        return File.Exists(path)
            ? ReplayAsync(path, options, cancellationToken)
            : RecordAsync(gatewayUrl, path, options, cancellationToken);
    }

    /// <summary>Throws an exception if the replayed recording had no response for a request. Call it at the end of a test.</summary>
    /// <exception cref="ReplayMissException">There was such a request. The message says what differs from the nearest recorded request.</exception>
    public void ThrowIfMissed()
    {
        if (Misses is { Count: > 0 } misses)
        {
            throw new ReplayMissException(misses);
        }
    }
}
