using System.Text.Json.Nodes;
using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>GET /v1/models: of all providers or one, with the values that the query includes.</summary>
internal static class ModelsRoute
{
    public const string UnknownProvider = "Provider not found. Please check the list of supported providers.";

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
            : FakeReply.Error(400, UnknownProvider);
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
