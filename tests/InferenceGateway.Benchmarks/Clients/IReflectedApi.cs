using Refit;

namespace InferenceGateway.Benchmarks.Clients;

/// <summary>The operations that are measured, for Refit.</summary>
internal interface IReflectedApi
{
    [Post("/v1/chat/completions")]
    Task<Reflected.Completion> CompleteAsync([Body] Reflected.Request request);

    [Post("/v1/chat/completions")]
    Task<HttpResponseMessage> StreamAsync([Body] Reflected.Request request);

    [Get("/v1/models")]
    Task<Reflected.ModelList> ListModelsAsync();
}
