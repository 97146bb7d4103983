namespace InferenceGateway.Http;

/// <summary>Which operation is tried again after which fault, unless the caller says otherwise.</summary>
internal static class RetryTable
{
    public static OperationKind KindOf(HttpRequestMessage request, string rootPath)
    {
        var whole = request.RequestUri!.AbsolutePath;
        var path = whole.AsSpan(whole.StartsWith(rootPath, StringComparison.Ordinal) ? rootPath.Length : 0);
        return
            path.StartsWith("proxy/".AsSpan(), StringComparison.Ordinal) ? OperationKind.Proxy :
            request.Method == HttpMethod.Get ? OperationKind.Read :
            path is "v1/chat/completions" or "v1/responses" or "v1/messages" ? OperationKind.Completion :
            OperationKind.Write;
    }

    public static bool IsRepeated(OperationKind kind, AttemptFault fault) => fault switch
    {
        AttemptFault.NotConnected => true,
        AttemptFault.Busy => kind is not OperationKind.Proxy,
        AttemptFault.Failed => kind is OperationKind.Completion or OperationKind.Read,
        AttemptFault.Unanswered => kind is OperationKind.Read,
        _ => false,
    };
}
