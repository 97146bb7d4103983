using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Responses;

/// <summary>Builds and checks requests to the Responses API before anything is sent.</summary>
internal static class ResponseRequest
{
    public static CreateResponseRequest For(string model, ResponseInput input)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        CheckInput(input, nameof(input));
        if (input.Value is "" or IList<ResponseInputItem> { Count: 0 })
        {
            throw new ArgumentException("The input is empty: give a text, or at least one item.", nameof(input));
        }

        return new CreateResponseRequest { Model = model, Input = input };
    }

    public static void Check(CreateResponseRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestCheck.HasModel(request.Model, nameof(request));
        CheckInput(request.Input, nameof(request));
    }

    public static void RefuseStream(CreateResponseRequest request) =>
        RequestCheck.IsNoStream(request.Stream, nameof(InferenceGatewayClient.CreateResponseStreamingAsync), nameof(request));

    /// <summary>The request with these members besides its own; the caller's stays as it is.</summary>
    public static CreateResponseRequest With(CreateResponseRequest request, IReadOnlyDictionary<string, RawJson>? extra) =>
        ExtraMembers.With(request, extra, static request => request.Copy(), static request => request.AdditionalProperties);

    /// <summary>The request as it is now, to be sent later as a stream: whatever the caller does to it or to its lists has no effect.</summary>
    public static CreateResponseRequest Streamed(CreateResponseRequest request, IReadOnlyDictionary<string, RawJson>? extra)
    {
        var streamed = With(request.Copy(), extra);
        streamed.Stream = true;
        var snapshot = new CreateResponseRequest { Model = null!, Input = null! };
        RequestSnapshot.Take<CreateResponseRequest, CreateResponseRequest.Codec>(streamed, snapshot.AdditionalProperties);
        return snapshot;
    }

    private static void CheckInput(ResponseInput? input, string parameter)
    {
        if (input?.Value is null)
        {
            throw new ArgumentException($"There is no input: {nameof(CreateResponseRequest.Input)} is a text, or a list of items.", parameter);
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
