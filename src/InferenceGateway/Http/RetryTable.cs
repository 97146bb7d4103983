using InferenceGateway.Proxy;

namespace InferenceGateway.Http;

/// <summary>Which operation is tried again after which fault, unless the caller says otherwise.</summary>
internal static class RetryTable
{
    public static OperationKind KindOf(HttpRequestMessage request) => request.Operation() switch
    {
        "CreateChatCompletion" or "CreateResponse" or "CreateMessage" => OperationKind.Completion,
        { } operation when operation.StartsWith(ProxyTarget.OperationPrefix, StringComparison.Ordinal) => OperationKind.Proxy,
        _ => request.Method == HttpMethod.Get ? OperationKind.Read : OperationKind.Write,
    };

    public static bool IsRepeated(OperationKind kind, AttemptFault fault) => fault switch
    {
        AttemptFault.NotConnected => true,
        AttemptFault.Busy => kind is not OperationKind.Proxy,
        AttemptFault.Failed => kind is OperationKind.Completion or OperationKind.Read,
        AttemptFault.Unanswered => kind is OperationKind.Read,
        _ => false,
    };
}
