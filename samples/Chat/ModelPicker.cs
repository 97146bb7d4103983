using System.Globalization;
using InferenceGateway.Models;
using Spectre.Console;

namespace InferenceGateway.Samples.Chat;

/// <summary>The models that the gateway lists, and their prices.</summary>
internal sealed class ModelPicker
{
    private readonly List<Model> _models;

    private ModelPicker(List<Model> models) => _models = models;

    /// <summary>Gets the model that LLM_MODEL names, of LLM_PROVIDER if that is set; null if LLM_MODEL is not set.</summary>
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
            throw new ArgumentException("The gateway lists no models. Configure an API key for one of its providers, or set LLM_MODEL to a model with its provider as prefix (openai/gpt-4o).");
        }

        return new ModelPicker(models) { Preset = preset is null ? null : models.Find(model => model.Id == preset) ?? new Model { Id = preset } };
    }

    public Model Pick()
    {
        // The choices are strings, because the prompt searches in the text of its choices.
        var lines = _models.ToDictionary(model => Markup.Escape(Describe(model)), StringComparer.Ordinal);
        return lines[AnsiConsole.Prompt(new SelectionPrompt<string>().Title("Which [green]model[/]?").PageSize(15).EnableSearch().AddChoices(lines.Keys))];
    }

    /// <summary>Finds a model by its name, or by a part of it.</summary>
    public Model? Find(string name)
    {
        var found = _models.Find(model => model.Id == name) ?? _models.Find(model => model.Id.Contains(name, StringComparison.OrdinalIgnoreCase));
        AnsiConsole.MarkupLine(found is null ? $"[yellow]No model name contains '{Markup.Escape(name)}'.[/]" : $"[grey]{Markup.Escape(Describe(found))}[/]");
        return found;
    }

    private static string Describe(Model model)
    {
        var price = model.Pricing is { InputPrice: { } input, OutputPrice: { } output } ? string.Create(CultureInfo.InvariantCulture, $", {input * 1_000_000:0.00##} in and {output * 1_000_000:0.00##} out{TurnReport.In(model.Pricing.Currency)} per million tokens") : ", prices not known";
        return string.Create(CultureInfo.InvariantCulture, $"{model.Id}{(model.ContextWindow is { } window ? $", {window.Tokens:N0} tokens" : "")}{price}");
    }
}
