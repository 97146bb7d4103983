using InferenceGateway.Chat;
using InferenceGateway.Models;

namespace InferenceGateway.Responses;

/// <summary>Builds and checks requests to the Responses API before they are sent.</summary>
internal static class ResponseRequest
{
    public static CreateResponseRequest For(string model, ResponseInput input)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        CheckInput(input, nameof(input));
        if (input.Value is "" or IList<ResponseInputItem> { Count: 0 })
        {
            throw new ArgumentException("The input is empty. Pass a text, or at least one item.", nameof(input));
        }

        return new CreateResponseRequest { Model = model, Input = input };
    }

    public static void Check(CreateResponseRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestCheck.HasModel(request.Model, nameof(request));

        // Tools that run at the provider have a type of their own, and no name that matters.
        RequestCheck.HasTools(request.Tools, static tool => tool.Type is null or "function" ? tool.Name : null, nameof(request));
        CheckInput(request.Input, nameof(request));
    }

    public static void RefuseStream(CreateResponseRequest request) =>
        RequestCheck.IsNoStream(request.Stream, nameof(InferenceGatewayClient.CreateResponseStreamingAsync), nameof(request));

    /// <summary>Adds extra members to a copy of the request. The caller's request is not modified.</summary>
    public static CreateResponseRequest With(CreateResponseRequest request, IReadOnlyDictionary<string, RawJson>? extra) =>
        ExtraMembers.With(request, extra, static request => request.Copy(), static request => request.AdditionalProperties);

    /// <summary>Creates the request of a stream from the request as it is now.</summary>
    public static CreateResponseRequest Streamed(CreateResponseRequest request, IReadOnlyDictionary<string, RawJson>? extra) =>
        StreamedRequest.Snapshot<CreateResponseRequest, CreateResponseRequest.Codec>(
            With(request.Copy(), extra), new CreateResponseRequest { Model = null!, Input = null! });

    private static void CheckInput(ResponseInput? input, string parameter)
    {
        if (input?.Value is null)
        {
            throw new ArgumentException($"The request has no input: set {nameof(CreateResponseRequest.Input)} to a text or a list of items.", parameter);
        }

        var items = input.Value as IList<ResponseInputItem?> ?? [];
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index] is null)
            {
                throw new ArgumentException($"Item {index + 1} of the input is null.", parameter);
            }
        }
    }
}
