using InferenceGateway.Models;
using Microsoft.Extensions.Caching.Memory;

namespace InferenceGateway.Samples.Web.Catalog;

/// <summary>Provides the models that the gateway lists. The gateway asks all its providers for them, so the list is kept for some minutes.</summary>
/// <param name="client">The client.</param>
/// <param name="cache">The cache of the application.</param>
internal sealed class ModelCatalog(InferenceGatewayClient client, IMemoryCache cache)
{
    private static readonly TimeSpan s_kept = TimeSpan.FromMinutes(5);

    /// <summary>Gets the model of <c>LLM_MODEL</c>, of the provider in <c>LLM_PROVIDER</c> if that is set; null if the variable is not set.</summary>
    public static ChatModel? Preset =>
        Settings.Read("LLM_MODEL") is { } name ? ChatModel.Named(Settings.Read("LLM_PROVIDER") is { } provider ? $"{provider}/{name}" : name) : null;

    /// <summary>Gets the model that is chosen at first: the preset, the model that the other samples use, or the first one.</summary>
    /// <param name="models">The models.</param>
    /// <returns>The model; null if there is none.</returns>
    public static ChatModel? Default(IReadOnlyList<ChatModel> models) =>
        models.FirstOrDefault(model => model.Id == (Preset?.Id ?? "openai/gpt-4o")) ?? (models.Count > 0 ? models[0] : null);

    /// <summary>Gets the models that read and write text, ordered by their names. A preset is among them even if the gateway does not list it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The models.</returns>
    /// <exception cref="InferenceGatewayException">The gateway did not list its models.</exception>
    public async Task<IReadOnlyList<ChatModel>> ListAsync(CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(typeof(ModelCatalog), out IReadOnlyList<ChatModel>? known))
        {
            return known!;
        }

        ListModelsInclude[] include = [ListModelsInclude.ContextWindow, ListModelsInclude.Pricing, ListModelsInclude.Modalities];
        var listed = await client.ListModelsAsync(include: include, cancellationToken: cancellationToken);
        var models = listed.Data.Where(IsForText).DistinctBy(model => model.Id).OrderBy(model => model.Id, StringComparer.Ordinal).Select(ChatModel.From).ToList();
        if (Preset is { } preset && models.TrueForAll(model => model.Id != preset.Id))
        {
            models.Insert(0, preset);
        }

        return cache.Set<IReadOnlyList<ChatModel>>(typeof(ModelCatalog), models, s_kept);
    }

    /// <summary>Models whose modalities are not known are offered too.</summary>
    private static bool IsForText(Model model) =>
        model.Modalities is not { } modalities || (modalities.Input.Contains(Modality.Text) && modalities.Output.Contains(Modality.Text));
}
