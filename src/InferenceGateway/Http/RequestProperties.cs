namespace InferenceGateway.Http;

/// <summary>What travels with a request to the handlers without being sent: the same keys whichever library built the request.</summary>
internal static class RequestProperties
{
    private const string ProgressKey = "InferenceGateway.Progress";

    public static RequestOptions? Options(this HttpRequestMessage request) => request.Get<RequestOptions>(RequestOptions.PropertyName);

    public static void SetOptions(this HttpRequestMessage request, RequestOptions? options)
    {
        // An entry that says nothing would still cost the table it stands in.
        if (options is not null)
        {
            request.Set(RequestOptions.PropertyName, options);
        }
    }

    public static string? Operation(this HttpRequestMessage request) => request.Get<string>(RequestOptions.OperationPropertyName);

    public static void SetOperation(this HttpRequestMessage request, string operation) => request.Set(RequestOptions.OperationPropertyName, operation);

    /// <summary>How often the request was sent up to now.</summary>
    public static int Attempts(this HttpRequestMessage request) => request.Get<Progress>(ProgressKey)?.Attempts ?? 0;

    public static void SetAttempts(this HttpRequestMessage request, int attempts) => request.ProgressOf().Attempts = attempts;

    /// <summary>Tells the handlers that follow which attempt this is.</summary>
    public static void SetAttempt(this HttpRequestMessage request, int attempt) => request.Set(RequestOptions.AttemptPropertyName, attempt);

    /// <summary>Whether an attempt has begun to send the body.</summary>
    public static bool IsBodyRead(this HttpRequestMessage request) => request.Get<Progress>(ProgressKey)?.IsBodyRead == true;

    public static void SetBodyRead(this HttpRequestMessage request) => request.ProgressOf().IsBodyRead = true;

    public static void CopyProperties(this HttpRequestMessage from, HttpRequestMessage to)
    {
#if NET
        foreach (var option in from.Options)
        {
            ((IDictionary<string, object?>)to.Options)[option.Key] = option.Value;
        }
#else
        foreach (var option in from.Properties)
        {
            to.Properties[option.Key] = option.Value;
        }
#endif
    }

    private static Progress ProgressOf(this HttpRequestMessage request)
    {
        var progress = request.Get<Progress>(ProgressKey);
        if (progress is null)
        {
            request.Set(ProgressKey, progress = new Progress());
        }

        return progress;
    }

    private static T? Get<T>(this HttpRequestMessage request, string key) =>
#if NET
        request.Options.TryGetValue(new HttpRequestOptionsKey<T>(key), out var value) ? value : default;
#else
        request.Properties.TryGetValue(key, out var value) && value is T typed ? typed : default;
#endif

    private static void Set<T>(this HttpRequestMessage request, string key, T value) =>
#if NET
        request.Options.Set(new HttpRequestOptionsKey<T>(key), value);
#else
        request.Properties[key] = value!;
#endif

    /// <summary>How far a request is: one object for it and for the copies that its attempts send.</summary>
    private sealed class Progress
    {
        public int Attempts { get; set; }

        public bool IsBodyRead { get; set; }
    }
}
