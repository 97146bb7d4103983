using System.Text;
using System.Text.Json.Nodes;
using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.SpecSweep;

/// <summary>Reads and writes instances of every type: what comes back is the same JSON, and every part of it had a typed place.</summary>
internal sealed class RoundTrips(GeneratedSdk sdk, TypeCatalog types, Outcome outcome)
{
    private readonly SampleJson _samples = new(types);

    public void Run()
    {
        foreach (var type in types.Types)
        {
            try
            {
                Run(type, sdk.Model(type));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                outcome.Failures.Add($"{type.Name}: {e.GetType().Name}: {e.Message}");
            }
        }
    }

    private void Run(NamedType type, Type model)
    {
        switch (type)
        {
            case EnumType set:
                set.Members.ToList().ForEach(x => Same(model, JsonValue.Create(x.Wire), isKnown: true));
                Same(model, JsonValue.Create("a value of tomorrow"), isKnown: true);
                break;
            case UnionType union:
                _samples.Cases(union).ToList().ForEach(x => Same(model, x, isKnown: true));
                Same(model, new JsonObject { ["of"] = "tomorrow" }, isKnown: false);
                break;
            case ObjectType { IsForm: true } form:
                Form(form, model);
                break;
            case ObjectType map:
                var whole = _samples.Object(map, whole: true);
                Same(model, whole, isKnown: true);
                Set(model, whole);
                Same(model, _samples.Object(map, whole: false), isKnown: true);
                Same(model, new JsonObject(map.Members.Select(x => KeyValuePair.Create(x.Wire, (JsonNode?)null))), isKnown: true);
                var unknown = _samples.Object(map, whole: true);
                unknown["member of tomorrow"] = new JsonArray(1, "a", null);
                Same(model, unknown, isKnown: false);
                break;
        }
    }

    private object? Same(Type model, JsonNode? json, bool isKnown)
    {
        var value = sdk.Read(model, Encoding.UTF8.GetBytes(json?.ToJsonString() ?? "null"));
        Compare(model, json, value);
        if (isKnown && TypedParts.Missed(value) is { } missed)
        {
            outcome.Failures.Add($"{model.Name}: {missed} was not read into what the document says it is, from {json?.ToJsonString()}");
        }

        return value;
    }

    private void Compare(Type model, JsonNode? json, object? value)
    {
        var written = value is null ? null : JsonNode.Parse(sdk.Write(model, value));
        if (JsonNode.DeepEquals(json, written))
        {
            outcome.Instances++;
        }
        else
        {
            outcome.Failures.Add($"{model.Name}: {json?.ToJsonString()} came back as {written?.ToJsonString()}");
        }
    }

    // As callers do: from its properties, one by one.
    private void Set(Type model, JsonObject json)
    {
        var read = sdk.Read(model, Encoding.UTF8.GetBytes(json.ToJsonString()))!;
        var made = Activator.CreateInstance(model)!;
        foreach (var property in model.GetProperties().Where(x => x.SetMethod is { IsPublic: true }))
        {
            property.SetValue(made, property.GetValue(read));
        }

        if (model.GetMethod("SetAdditional") is { } set)
        {
            var additional = new object?[] { SampleJson.Additional, null };
            model.GetMethod("TryGetAdditional")!.Invoke(read, additional);
            set.Invoke(made, additional);
        }

        Compare(model, json, made);
    }

    private void Form(ObjectType form, Type model)
    {
        var made = Activator.CreateInstance(model)!;
        foreach (var (member, property) in form.Members.Select(x => (x, model.GetProperty(x.Name)!)))
        {
            property.SetValue(made, SampleValue.Of(sdk, property.PropertyType));
        }

        var content = (HttpContent)model.GetMethod("ToContent")!.Invoke(made, null)!;
        var text = Encoding.Latin1.GetString(content.ReadAsByteArrayAsync().GetAwaiter().GetResult());
        foreach (var member in form.Members.Where(x => !text.Contains(x.Wire, StringComparison.Ordinal)))
        {
            outcome.Failures.Add($"{model.Name}: the form does not hold {member.Wire}");
        }

        outcome.Instances++;
    }
}
