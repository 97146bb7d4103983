namespace InferenceGateway.Json;

/// <summary>For codecs whose values may also be the keys of a dictionary: open enums.</summary>
internal interface IJsonKeyCodec<T>
{
    T FromKey(string key);

    string ToKey(T value);
}
