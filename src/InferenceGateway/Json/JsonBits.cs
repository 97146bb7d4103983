namespace InferenceGateway.Json;

/// <summary>Stores which numbers and Boolean values of an object are set, in one bit each. A Nullable would use eight bytes.</summary>
internal static class JsonBits
{
    public static bool Mark(bool isSet, ref ulong bits, ulong bit)
    {
        bits = isSet ? bits | bit : bits & ~bit;
        return isSet;
    }
}
