using System.Globalization;
using System.Reflection;

namespace Refit;

/// <summary>One call of an interface method, by the rules of Refit's documentation.</summary>
internal sealed class RestCall(MethodInfo method, object?[] arguments)
{
    private static readonly MethodInfo s_serialize = typeof(IHttpContentSerializer).GetMethod(nameof(IHttpContentSerializer.ToHttpContent))!;

    private readonly ParameterInfo[] _parameters = method.GetParameters();

    public HttpRequestMessage ToRequest(HttpClient client, RefitSettings settings)
    {
        var verb = method.GetCustomAttribute<HttpMethodAttribute>()!;
        var root = client.BaseAddress!.AbsolutePath.TrimEnd('/');
        var request = new HttpRequestMessage(verb.Method, new Uri(root + Path(verb.Path) + Query(), UriKind.Relative));
        request.Options.Set(new HttpRequestOptionsKey<string>("Refit.MethodName"), method.Name);
        request.Options.Set(new HttpRequestOptionsKey<Type>("Refit.InterfaceType"), method.DeclaringType!);
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (Has<PropertyAttribute>(i) is { } property)
            {
                request.Options.Set(new HttpRequestOptionsKey<object?>(property.Key), arguments[i]);
            }
            else if (Has<BodyAttribute>(i) is not null)
            {
                request.Content = Body(_parameters[i].ParameterType, arguments[i], settings);
            }
            else if (Has<HeaderAttribute>(i) is { } header && Text(arguments[i]) is { } value)
            {
                request.Headers.TryAddWithoutValidation(header.Header, value);
            }
        }

        foreach (var header in method.GetCustomAttribute<HeadersAttribute>()?.Headers ?? [])
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim());
        }

        return request;
    }

    private string Path(string template)
    {
        for (var i = 0; i < _parameters.Length; i++)
        {
            var text = Text(arguments[i]);
            template = template
                .Replace("{" + Name(i) + "}", Uri.EscapeDataString(text ?? ""), StringComparison.Ordinal)
                .Replace("{**" + Name(i) + "}", string.Join('/', (text ?? "").Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);
        }

        return template;
    }

    private string Query()
    {
        var pairs = new List<string>();
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (Has<QueryAttribute>(i) is not { } query || arguments[i] is not { } value)
            {
                continue;
            }

            var text = query.CollectionFormat == CollectionFormat.Csv
                ? string.Join(',', ((System.Collections.IEnumerable)value).Cast<object?>().Select(Text))
                : Text(value);
            if (text is not null)
            {
                pairs.Add($"{Uri.EscapeDataString(Name(i))}={Uri.EscapeDataString(text)}");
            }
        }

        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs);
    }

    private static HttpContent Body(Type type, object? body, RefitSettings settings) =>
        body as HttpContent ?? (HttpContent)s_serialize.MakeGenericMethod(type).Invoke(settings.ContentSerializer, [body])!;

    private static string? Text(object? value) =>
        value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString();

    private string Name(int i) => Has<AliasAsAttribute>(i)?.Name ?? _parameters[i].Name!;

    private T? Has<T>(int i)
        where T : Attribute => _parameters[i].GetCustomAttribute<T>();
}
