global using InferenceGateway.Generation.Reading;

// The tests in Build still import this namespace, whose types are in InferenceGateway.Generation.Reading now.
// This file can go as soon as they import that one.
namespace InferenceGateway.Generation.Spec;
