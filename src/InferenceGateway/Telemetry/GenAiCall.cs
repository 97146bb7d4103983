using System.Diagnostics;
using System.Globalization;
using InferenceGateway.Http;

namespace InferenceGateway.Telemetry;

/// <summary>The telemetry of one call: its span and its measurements. It can be ended once.</summary>
internal sealed class GenAiCall
{
    private readonly GenAiRequest _request;
    private readonly Activity? _activity;
    private readonly long _begin;
    private string _provider;
    private string? _model;
    private long? _inputTokens;
    private long? _outputTokens;
    private SortedDictionary<long, string>? _finishReasons;
    private string? _failure;
    private double? _firstChunk;
    private bool _isEnded;

    private GenAiCall(GenAiRequest request)
    {
        _request = request;
        _provider = request.Provider;
        _begin = request.Clock.GetTimestamp();
        _activity = GenAiInstruments.Source.StartActivity(
            ActivityKind.Client,
            parentContext: default,
            [
                new(GenAiAttributes.OperationName, request.Operation),
                new(GenAiAttributes.ProviderName, request.Provider),
                new(GenAiAttributes.RequestModel, request.Model),
                new(GenAiAttributes.ServerAddress, request.Address.Host),
                .. request.Port is { } port ? [new KeyValuePair<string, object?>(GenAiAttributes.ServerPort, port)] : Array.Empty<KeyValuePair<string, object?>>(),
            ],
            name: $"{request.Operation} {request.Model}");
        if (_activity?.IsAllDataRequested == true)
        {
            foreach (var parameter in request.Parameters)
            {
                _activity.SetTag(parameter.Key, parameter.Value);
            }

            Content = request.Content;
            Content?.Ask(_activity);
        }
    }

    /// <summary>Records the content of the call; null unless the options enable it and the span is sampled.</summary>
    public GenAiContent? Content { get; }

    /// <summary>Begins the telemetry of a call. Call it where the call itself runs, because the span becomes the current one.</summary>
    public static GenAiCall? Begin(GenAiRequest? request) => request is null ? null : new GenAiCall(request);

    /// <summary>Runs a call that is not streamed within its span.</summary>
    public static async Task<TAnswer> RunAsync<TAnswer>(GenAiRequest request, Func<Task<TAnswer>> send)
        where TAnswer : IRecorded
    {
        var call = new GenAiCall(request);
        try
        {
            var answer = await send().ConfigureAwait(false);
            answer.Record(call);
            call.End();
            return answer;
        }
        catch (Exception exception)
        {
            call.End(exception);
            throw;
        }
    }

    public void Answered(string? id, string? model, ResponseInfo? http)
    {
        if (!string.IsNullOrEmpty(id))
        {
            _activity?.SetTag("gen_ai.response.id", id);
        }

        _model = string.IsNullOrEmpty(model) ? _model : model;
        if (_provider == GenAiProvider.Gateway && http?.SelectedProvider is { Length: > 0 } selected)
        {
            _provider = GenAiProvider.Of(selected);
            _activity?.SetTag(GenAiAttributes.ProviderName, _provider);
        }
    }

    public void Finished(long choice, string? reason)
    {
        if (!string.IsNullOrEmpty(reason))
        {
            (_finishReasons ??= [])[choice] = reason!;
        }
    }

    /// <summary>Records token counts. They replace earlier ones.</summary>
    public void Used(long? input, long? output)
    {
        _inputTokens = input ?? _inputTokens;
        _outputTokens = output ?? _outputTokens;
    }

    /// <summary>Records that the response itself reports a failure.</summary>
    public void Failed(string code) => _failure = code;

    public void Chunk() => _firstChunk ??= Elapsed();

    /// <summary>Ends the call because the caller stopped the enumeration.</summary>
    public void Leave(bool isDone)
    {
        if (!_isEnded && !isDone)
        {
            _activity?.SetTag("inference_gateway.stream.abandoned", true);
        }

        End();
    }

    public void End(Exception? exception = null)
    {
        if (_isEnded)
        {
            return;
        }

        _isEnded = true;
        var error = exception is null ? _failure : TypeOf(exception);
        Measure(error);
        Describe(error);
        _activity?.Dispose();
    }

    /// <summary>Gets the status of an error response, or the type of another exception. Messages are never recorded, because servers repeat in them what they were sent.</summary>
    private static string TypeOf(Exception exception) =>
        exception is GatewayApiException { IsInBand: false } api
            ? ((int)api.StatusCode).ToString(CultureInfo.InvariantCulture)
            : exception.GetType().FullName!;

    private void Measure(string? error)
    {
        var tags = new TagList
        {
            { GenAiAttributes.OperationName, _request.Operation },
            { GenAiAttributes.ProviderName, _provider },
            { GenAiAttributes.RequestModel, _request.Model },
            { GenAiAttributes.ServerAddress, _request.Address.Host },
        };
        if (_request.Port is { } port)
        {
            tags.Add(GenAiAttributes.ServerPort, port);
        }

        if (_model is not null)
        {
            tags.Add(GenAiAttributes.ResponseModel, _model);
        }

        if (_firstChunk is { } first)
        {
            GenAiInstruments.FirstChunk.Record(first, tags);
        }

        Measure(_inputTokens, "input", tags);
        Measure(_outputTokens, "output", tags);
        if (error is not null)
        {
            tags.Add(GenAiAttributes.ErrorType, error);
        }

        GenAiInstruments.Duration.Record(Elapsed(), tags);
    }

    private static void Measure(long? tokens, string type, TagList tags)
    {
        if (tokens is { } count)
        {
            tags.Add(GenAiAttributes.TokenType, type);
            GenAiInstruments.Tokens.Record(count, tags);
        }
    }

    private void Describe(string? error)
    {
        if (_activity is null)
        {
            return;
        }

        _activity.SetTag(GenAiAttributes.ResponseModel, _model);
        _activity.SetTag("gen_ai.usage.input_tokens", _inputTokens);
        _activity.SetTag("gen_ai.usage.output_tokens", _outputTokens);
        _activity.SetTag("gen_ai.response.time_to_first_chunk", _firstChunk);
        _activity.SetTag("gen_ai.response.finish_reasons", _finishReasons?.Values.ToArray());
        Content?.Answer(_activity, error is not null);
        if (error is not null)
        {
            _activity.SetTag(GenAiAttributes.ErrorType, error);
            _activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    private double Elapsed() => _request.Clock.GetElapsedTime(_begin).TotalSeconds;
}
