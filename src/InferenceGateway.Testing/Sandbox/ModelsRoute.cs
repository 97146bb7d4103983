using System.Text.Json.Nodes;
using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>GET /v1/models. It lists the models of all providers or of one, with the details that the query includes.</summary>
internal static class ModelsRoute
{
    private static readonly string[] s_includable = ["context_window", "pricing", "modalities"];

    public static FakeReply Answer(RecordedRequest request)
    {
        var include = (request.Query.GetValueOrDefault("include") ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (include.Except(s_includable).FirstOrDefault() is { } unknown)
        {
            return FakeReply.Error(400, $"unknown include value \"{unknown}\"");
        }

        var provider = request.Query.GetValueOrDefault("provider") ?? "";
        return provider.Length == 0 || KnownProviders.Contains(provider)
            ? FakeReply.Json(List(provider, include).ToWireJson())
            : GatewayErrors.ProviderNotFound;
    }

    private static JsonObject List(string provider, string[] include)
    {
        var list = new JsonObject();
        if (provider.Length > 0)
        {
            list["provider"] = provider;
        }

        list["object"] = "list";
        list["data"] = new JsonArray([.. ModelCatalog.Of(provider).Select(model => model.ToJson(include))]);
        return list;
    }
}
