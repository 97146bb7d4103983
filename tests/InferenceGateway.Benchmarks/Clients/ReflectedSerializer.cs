using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using Newtonsoft.Json;
using Refit;

namespace InferenceGateway.Benchmarks.Clients;

/// <summary>Refit's bodies by Newtonsoft.Json, in the shortest way.</summary>
internal sealed class ReflectedSerializer : IHttpContentSerializer
{
    private static readonly JsonSerializer s_json = JsonSerializer.Create(Reflected.Settings);

    public HttpContent ToHttpContent<T>(T item) =>
        new StringContent(JsonConvert.SerializeObject(item, Reflected.Settings), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var reader = new JsonTextReader(new StreamReader(stream));
        return s_json.Deserialize<T>(reader);
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
