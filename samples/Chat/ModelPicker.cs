using System.Globalization;
using InferenceGateway.Models;
using Spectre.Console;

namespace InferenceGateway.Samples.Chat;

/// <summary>The models that the gateway lists, with their prices.</summary>
internal sealed class ModelPicker
{
    private readonly List<Model> _models;

    private ModelPicker(List<Model> models) => _models = models;

    /// <summary>The model that LLM_MODEL names, of LLM_PROVIDER where that is set; null where it is not set.</summary>
    public Model? Preset { get; private init; }

    public Model First => _models.Find(model => model.Id == "openai/gpt-4o") ?? _models[0];

    public static async Task<ModelPicker> LoadAsync(InferenceGatewayClient client)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var listed = await client.ListModelsAsync(include: [ListModelsInclude.ContextWindow, ListModelsInclude.Pricing], cancellationToken: timeout.Token);
        var models = listed.Data.DistinctBy(model => model.Id).OrderBy(model => model.Id, StringComparer.Ordinal).ToList();
        var preset = Settings.Read("LLM_MODEL") is { } name ? Settings.Read("LLM_PROVIDER") is { } provider ? $"{provider}/{name}" : name : null;
        if (models.Count == 0 && preset is null)
        {
            throw new ArgumentException("The gateway lists no models: give one of its providers a key, or set LLM_MODEL to a model with its provider before it (openai/gpt-4o).");
        }

        return new ModelPicker(models) { Preset = preset is null ? null : models.Find(model => model.Id == preset) ?? new Model { Id = preset } };
    }

    public Model Pick()
    {
        // Texts, since the prompt searches in what its choices say of themselves.
        var lines = _models.ToDictionary(model => Markup.Escape(Describe(model)), StringComparer.Ordinal);
        return lines[AnsiConsole.Prompt(new SelectionPrompt<string>().Title("Which [green]model[/]?").PageSize(15).EnableSearch().AddChoices(lines.Keys))];
    }

    /// <summary>A model by its name, or by a piece of it.</summary>
    public Model? Find(string name)
    {
        var found = _models.Find(model => model.Id == name) ?? _models.Find(model => model.Id.Contains(name, StringComparison.OrdinalIgnoreCase));
        AnsiConsole.MarkupLine(found is null ? $"[yellow]No model has '{Markup.Escape(name)}' in its name.[/]" : $"[grey]{Markup.Escape(Describe(found))}[/]");
        return found;
    }

    private static string Describe(Model model)
    {
        var price = model.Pricing is { InputPrice: { } input, OutputPrice: { } output } ? string.Create(CultureInfo.InvariantCulture, $", {input * 1_000_000:0.##} in and {output * 1_000_000:0.##} out a million tokens") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{model.Id}{(model.ContextWindow is { } window ? $", {window.Tokens:N0} tokens" : "")}{price}");
    }
}
