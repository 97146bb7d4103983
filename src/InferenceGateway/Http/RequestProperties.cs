namespace InferenceGateway.Http;

/// <summary>What travels with a request to the handlers without being sent: the same whichever library built the request.</summary>
internal static class RequestProperties
{
    private const string ProgressKey = "InferenceGateway.Progress";

    public static RequestOptions? Options(this HttpRequestMessage request) =>
        request is GatewayRequest own ? own.CallOptions : request.Get<RequestOptions>(RequestOptions.PropertyName);

    public static void SetOptions(this GatewayRequest request, RequestOptions? options)
    {
        request.CallOptions = options;

        // For handlers of the caller's. An entry that says nothing would still cost the table it stands in.
        if (options is not null)
        {
            request.Set(RequestOptions.PropertyName, options);
        }
    }

    public static string? Operation(this HttpRequestMessage request) =>
        request is GatewayRequest own ? own.Operation : request.Get<string>(RequestOptions.OperationPropertyName);

    public static void SetOperation(this HttpRequestMessage request, string operation) => request.Set(RequestOptions.OperationPropertyName, operation);

    /// <summary>Says to the handlers of others what they are sending, in the only place where they can look. It costs a table: done where there are such handlers.</summary>
    public static void Announce(this HttpRequestMessage request)
    {
        if (request.Operation() is { } operation)
        {
            request.SetOperation(operation);
        }

        request.Set(RequestOptions.AttemptPropertyName, request.Attempts());
    }

    /// <summary>How often the request was sent up to now.</summary>
    public static int Attempts(this HttpRequestMessage request) => request.Progress()?.Attempts ?? 0;

    public static void SetAttempts(this HttpRequestMessage request, int attempts) => request.ProgressOf().Attempts = attempts;

    public static bool IsBodyRead(this HttpRequestMessage request) => request.Progress()?.IsBodyRead == true;

    public static void SetBodyRead(this HttpRequestMessage request) => request.ProgressOf().IsBodyRead = true;

    public static void CopyProperties(this HttpRequestMessage from, GatewayRequest to)
    {
        to.Operation = from.Operation();
        to.CallOptions = from.Options();
        to.Progress = from.Progress();
        if (from is not GatewayRequest { CallOptions: null })
        {
            // Otherwise all there is stands in the fields.
            CopyOptions(from, to);
        }
    }

    private static void CopyOptions(HttpRequestMessage from, GatewayRequest to)
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

    private static RequestProgress? Progress(this HttpRequestMessage request) =>
        request is GatewayRequest own ? own.Progress : request.Get<RequestProgress>(ProgressKey);

    private static RequestProgress ProgressOf(this HttpRequestMessage request)
    {
        if (request.Progress() is { } known)
        {
            return known;
        }

        var progress = new RequestProgress();
        if (request is GatewayRequest own)
        {
            own.Progress = progress;
        }
        else
        {
            request.Set(ProgressKey, progress);
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
}
