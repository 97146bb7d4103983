namespace InferenceGateway.Http;

/// <summary>Finds and sets the facts of a call on its request.</summary>
internal static class CallContextExtensions
{
    private static readonly HttpRequestOptionsKey<CallContext> s_call = new("InferenceGateway.Call");
    private static readonly HttpRequestOptionsKey<RequestOptions?> s_options = new(RequestOptions.PropertyName);
    private static readonly HttpRequestOptionsKey<string> s_operation = new(RequestOptions.OperationPropertyName);
    private static readonly HttpRequestOptionsKey<int> s_attempt = new(RequestOptions.AttemptPropertyName);

    /// <summary>The facts of the call; null for a request that has not passed the client's handlers.</summary>
    public static CallContext? Call(this HttpRequestMessage request) => request.Options.TryGetValue(s_call, out var call) ? call : null;

    /// <summary>Whether Refit alone makes the call, over an HttpClient that has not the client's handlers.</summary>
    public static bool IsWithoutClient(this HttpRequestMessage request) => request.Call() is null;

    /// <summary>Begins a call with what Refit, or the client, has put on the request.</summary>
    public static CallContext BeginCall(this HttpRequestMessage request)
    {
        if (request.Call() is { } known)
        {
            return known;
        }

        request.Options.TryGetValue(s_options, out var options);
        return request.BeginCall(ApiOperations.Find(request), options);
    }

    public static CallContext BeginCall(this HttpRequestMessage request, ApiOperation? operation, RequestOptions? options)
    {
        var call = new CallContext(operation, options);
        request.Options.Set(s_call, call);
        return call;
    }

    /// <summary>Gives an attempt the facts of its call; of the entries that Refit made, handlers of the caller's are promised the options only.</summary>
    public static void ContinueCall(this HttpRequestMessage attempt, HttpRequestMessage request)
    {
        var call = request.BeginCall();
        attempt.Options.Set(s_call, call);
        if (call.Options is { } options)
        {
            attempt.Options.Set(s_options, options);
        }
    }

    public static string? Operation(this HttpRequestMessage request) => request.Call() is { } call ? call.Operation : ApiOperations.Find(request)?.Name;

    public static AnswerBody? Answer(this HttpRequestMessage request) => request.Call()?.Answer ?? ApiOperations.Find(request)?.Answer;

    public static RequestOptions? CallOptions(this HttpRequestMessage request) => request.Call()?.Options;

    /// <summary>How often the request was sent; once, as far as anybody can tell, where the client's handlers do not count.</summary>
    public static int Attempts(this HttpRequestMessage request) => request.Call()?.Attempts ?? 1;

    /// <summary>Tells the handlers of others what they are sending.</summary>
    public static void Announce(this HttpRequestMessage request)
    {
        if (request.Call() is { Operation: { } operation } call)
        {
            request.Options.Set(s_operation, operation);
            request.Options.Set(s_attempt, call.Attempts);
        }
    }
}
