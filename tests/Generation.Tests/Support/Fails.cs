using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.Tests.Support;

/// <summary>Holds an error to what its reader needs: the code, the place, and what to do.</summary>
internal static class Fails
{
    public static GenerationException With(string code, string pointer, string remedy, Func<object?> act)
    {
        var error = Assert.Throws<GenerationException>(act);
        Assert.Equal(code, error.Code);
        Assert.Equal(pointer, error.Pointer);
        Assert.Contains(pointer, error.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
        return error;
    }
}
