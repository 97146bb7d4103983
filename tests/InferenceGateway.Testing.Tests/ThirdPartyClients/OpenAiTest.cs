using System.ClientModel;
using InferenceGateway.Testing.Tests.Support;
using OpenAI;
using OpenAI.Audio;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Images;
using OpenAI.Responses;

namespace InferenceGateway.Testing.Tests.ThirdPartyClients;

/// <summary>Adds to <see cref="GatewayTest"/> the clients of the OpenAI package, which fail if the fake gateway does not speak OpenAI's protocol. The base of the tests that use them.</summary>
public abstract class OpenAiTest : GatewayTest
{
    protected const string Model = "openai/gpt-4o";

    protected static BinaryData WeatherSchema => BinaryData.FromString(
        """
        {"type":"object","properties":{
          "city":{"type":"string"},
          "unit":{"type":"string","enum":["celsius","fahrenheit"]},
          "days":{"type":"integer","minimum":1},
          "detailed":{"type":"boolean"}},"required":["city","unit","days"]}
        """);

    protected ChatClient Chat => new(Model, Key, new OpenAIClientOptions { Endpoint = Gateway.BaseUrl });

    protected ImageClient Images => new("openai/gpt-image-1", Key, new OpenAIClientOptions { Endpoint = Gateway.BaseUrl });

    protected AudioClient Audio => new("openai/gpt-4o-mini-tts", Key, new OpenAIClientOptions { Endpoint = Gateway.BaseUrl });

    /// <summary>The provider's own API through the proxy, which is below the root of the gateway.</summary>
    protected EmbeddingClient Embeddings => new("text-embedding-3-small", Key, new OpenAIClientOptions { Endpoint = new Uri(Gateway.BaseUrl, "/proxy/openai") });

    protected ResponsesClient Responses => new(Key, new ResponsesClientOptions { Endpoint = Gateway.BaseUrl });

    private static ApiKeyCredential Key => new("dummy");
}
