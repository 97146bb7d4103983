namespace InferenceGateway.Json;

/// <summary>Which numbers and truth values of an object are set: a bit each, where a Nullable would take eight bytes.</summary>
internal static class JsonBits
{
    public static bool Mark(bool isSet, ref ulong bits, ulong bit)
    {
        bits = isSet ? bits | bit : bits & ~bit;
        return isSet;
    }
}
