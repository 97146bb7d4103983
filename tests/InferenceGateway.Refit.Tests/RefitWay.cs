namespace InferenceGateway.Refit.Tests;

/// <summary>The ways in which an application builds the interface with Refit.</summary>
public enum RefitWay
{
    /// <summary><c>services.AddRefitGeneratedClient</c> of the package Refit.HttpClientFactory.</summary>
    HttpClientFactory,

    /// <summary><c>RestService.ForGenerated</c> over an <see cref="HttpClient"/>.</summary>
    RestService,
}
