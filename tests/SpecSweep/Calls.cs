using System.Net;
using System.Reflection;
using System.Text;
using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.SpecSweep;

/// <summary>Calls every method of the interface through its implementation: a request goes out, and what comes back is read.</summary>
internal sealed class Calls(GeneratedSdk sdk, TypeCatalog types, Outcome outcome)
{
    private readonly SampleJson _samples = new(types);

    public void Run(IEnumerable<Operation> operations)
    {
        foreach (var operation in operations)
        {
            var methods = sdk.Interface.GetMethods().Where(x => x.Name == operation.Name + "Async" || (operation.Streams && x.Name == operation.Name + "StreamingAsync")).ToList();
            if (methods.Count != (operation.Streams ? 2 : 1) * (operation.Body.IsOptional ? 2 : 1))
            {
                outcome.Failures.Add($"{operation.Name}: {methods.Count} methods");
            }

            foreach (var method in methods)
            {
                try
                {
                    Call(operation, method);
                    outcome.Calls++;
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    outcome.Failures.Add($"{method.Name}: {e.GetType().Name}: {e.Message}");
                }
            }
        }
    }

    private void Call(Operation operation, MethodInfo method)
    {
        using var handler = new Answering(Body(operation));
        using var client = new HttpClient(handler) { BaseAddress = new Uri("http://gateway.test/") };
        var arguments = method.GetParameters().Select(x => SampleValue.Of(sdk, x.ParameterType)).ToArray();
        var task = (Task)method.Invoke(sdk.Api(client), BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        task.GetAwaiter().GetResult();
        var request = handler.Request!;
        if (!string.Equals(request.Method.Method, operation.Verb, StringComparison.OrdinalIgnoreCase) || request.RequestUri!.OriginalString.Contains('{', StringComparison.Ordinal))
        {
            outcome.Failures.Add($"{method.Name}: {request.Method} {request.RequestUri} went out");
        }

        if (request.RequestUri!.Query.Contains("True", StringComparison.Ordinal))
        {
            outcome.Failures.Add($"{method.Name}: {request.RequestUri} has a truth value as C# writes it");
        }

        var hasBody = method.GetParameters().Any(x => x.Name == "body");
        if (hasBody != handler.HasBody)
        {
            outcome.Failures.Add($"{method.Name}: a request {(hasBody ? "without its" : "with a")} body went out");
        }

        foreach (var parameter in operation.Parameters.Where(x => x.Place is ParameterPlace.Query or ParameterPlace.QueryList or ParameterPlace.QueryMulti
            && !request.RequestUri!.Query.Contains(Uri.EscapeDataString(x.Wire) + "=", StringComparison.Ordinal)))
        {
            outcome.Failures.Add($"{method.Name}: {request.RequestUri} lacks {parameter.Wire}");
        }

        if (method.ReturnType.IsGenericType && method.ReturnType.GetProperty("Result")!.GetValue(task) is null)
        {
            outcome.Failures.Add($"{method.Name}: the answer was not read");
        }
    }

    private byte[] Body(Operation operation) => operation.Answer switch
    {
        Answer.Json json => Encoding.UTF8.GetBytes(_samples.Of(json.Shape, 0)?.ToJsonString() ?? "null"),
        Answer.NoAnswer => [],
        _ => [1, 2, 3],
    };

    private sealed class Answering(byte[] body) : HttpMessageHandler
    {
        public HttpRequestMessage? Request { get; private set; }

        public bool HasBody { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Request = request;
            // Refit makes an empty content where a request without a body has headers.
            HasBody = request.Content is { Headers.ContentLength: not 0 };
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body), RequestMessage = request });
        }
    }
}
