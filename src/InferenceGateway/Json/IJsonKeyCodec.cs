namespace InferenceGateway.Json;

/// <summary>Represents a codec whose values can also be the keys of a dictionary, which those of open enums can.</summary>
internal interface IJsonKeyCodec<T>
{
    T FromKey(string key);

    string ToKey(T value);
}
