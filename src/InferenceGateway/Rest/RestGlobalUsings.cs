// The one place that knows which library reads the attributes of IInferenceGatewayApi: Refit, or our printed implementation.
#if REFIT
global using Refit;
#else
global using InferenceGateway.Rest;
#endif
