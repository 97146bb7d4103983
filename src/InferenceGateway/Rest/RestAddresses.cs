using System.Collections.Concurrent;

namespace InferenceGateway.Rest;

/// <summary>The addresses of a gateway's operations. There are few of them, and each is taken apart by <see cref="Uri"/> once.</summary>
internal sealed class RestAddresses(Uri root)
{
    /// <summary>More than there are operations and providers to ask; what is beyond is built for each call.</summary>
    private const int MaxKept = 256;

    private readonly ConcurrentDictionary<string, Uri> _kept = new(StringComparer.Ordinal);
    private readonly string _root = root.AbsoluteUri.TrimEnd('/');
    private int _count;

    public Uri Of(in RestTarget target)
    {
        var path = target.ToString();
        if (target.HasValues)
        {
            return new Uri(_root + path);
        }

        if (!_kept.TryGetValue(path, out var address))
        {
            address = new Uri(_root + path);
            if (_count < MaxKept && _kept.TryAdd(path, address))
            {
                Interlocked.Increment(ref _count);
            }
        }

        return address;
    }
}
