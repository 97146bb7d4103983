namespace InferenceGateway.Http;

/// <summary>Gets and sets the context of a call in the options of its request.</summary>
internal static class CallContextExtensions
{
    private static readonly HttpRequestOptionsKey<CallContext> s_call = new("InferenceGateway.Call");
    private static readonly HttpRequestOptionsKey<RequestOptions?> s_options = new(RequestOptions.PropertyName);
    private static readonly HttpRequestOptionsKey<string> s_operation = new(RequestOptions.OperationPropertyName);
    private static readonly HttpRequestOptionsKey<int> s_attempt = new(RequestOptions.AttemptPropertyName);

    /// <summary>Gets the context of the call; null if the request has not passed the client's handlers.</summary>
    public static CallContext? Call(this HttpRequestMessage request) => request.Options.TryGetValue(s_call, out var call) ? call : null;

    /// <summary>Determines whether the call is made by Refit with an HttpClient that does not have the client's handlers.</summary>
    public static bool IsWithoutClient(this HttpRequestMessage request) => request.Call() is null;

    /// <summary>Begins a call with the options that Refit or the client has stored in the request.</summary>
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

    /// <summary>Copies the context of a call to the request of an attempt. Of the options that Refit stores, only the <see cref="RequestOptions"/> are copied, because the caller's handlers are promised no others.</summary>
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

    /// <summary>Gets the number of times that the request was sent; 1 if the client's handlers do not count.</summary>
    public static int Attempts(this HttpRequestMessage request) => request.Call()?.Attempts ?? 1;

    /// <summary>Stores the operation and the number of the attempt in the request, for the caller's handlers.</summary>
    public static void Announce(this HttpRequestMessage request)
    {
        if (request.Call() is { Operation: { } operation } call)
        {
            request.Options.Set(s_operation, operation);
            request.Options.Set(s_attempt, call.Attempts);
        }
    }
}
