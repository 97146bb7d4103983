using System.Text;
using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

[Trait("Culture", "Any")]
public sealed class LenientReadingTests
{
    [Theory]
    [InlineData("42", 42)]
    [InlineData("\"42\"", 42)]
    [InlineData("\"\\u0034\\u0032\"", 42)]
    [InlineData("1.0", 1)]
    [InlineData("\"1.0\"", 1)]
    [InlineData("1e3", 1000)]
    [InlineData("1.5E+1", 15)]
    [InlineData("1200e-2", 12)]
    [InlineData("10000000000000000000000000000000e-31", 1)]
    [InlineData("0e999999999999999999999", 0)]
    [InlineData("-0", 0)]
    [InlineData("-0.0", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775807.000", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9.223372036854775808e18", long.MinValue)]
    [InlineData("12.5e1", 125)]
    [InlineData("0.00012e5", 12)]
    [InlineData("0.5e1", 5)]
    [InlineData("5e-0", 5)]
    [InlineData("500.00e-2", 5)]
    [InlineData("\"-007\"", -7)]
    [InlineData("922337203685477580.7e1", long.MaxValue)]
    [InlineData("-922337203685477580.8e1", long.MinValue)]
    [InlineData("92233720368547758070e-1", long.MaxValue)]
    public void Integer_OfAnySpelling_IsReadExactly(string json, long expected) =>
        Assert.Equal(expected, Wire.Read<long, Int64Codec>(json));

    [Theory]
    [InlineData("1.5", "a number with a fraction")]
    [InlineData("1e-30", "a number with a fraction")]
    [InlineData("1.00000000000000000000000000000000000001", "a number with a fraction")]
    [InlineData("\"1.5\"", "a number with a fraction")]
    [InlineData("9223372036854775808", "out of the range of 64 bits")]
    [InlineData("-9223372036854775809", "out of the range of 64 bits")]
    [InlineData("1e19", "out of the range of 64 bits")]
    [InlineData("922337203685477580.8e1", "out of the range of 64 bits")]
    [InlineData("-922337203685477580.9e1", "out of the range of 64 bits")]
    [InlineData("99999999999999999999999", "out of the range of 64 bits")]
    [InlineData("12.55e1", "a number with a fraction")]
    [InlineData("\"1e+\"", "a string that is not a number")]
    [InlineData("\"e5\"", "a string that is not a number")]
    [InlineData("\".5\"", "a string that is not a number")]
    [InlineData("\"1.e5\"", "a string that is not a number")]
    [InlineData("\"--1\"", "a string that is not a number")]
    [InlineData("\"1f5\"", "a string that is not a number")]
    [InlineData("\"1 \"", "a string that is not a number")]
    [InlineData("1e999999999999999999999", "out of the range of 64 bits")]
    [InlineData("\"\"", "a string that is not a number")]
    [InlineData("\"-\"", "a string that is not a number")]
    [InlineData("\"+1\"", "a string that is not a number")]
    [InlineData("\"1.\"", "a string that is not a number")]
    [InlineData("\"1e\"", "a string that is not a number")]
    [InlineData("\"1e5x\"", "a string that is not a number")]
    [InlineData("\"secret\"", "a string that is not a number")]
    [InlineData("true", "found true")]
    [InlineData("{}", "found an object")]
    [InlineData("[1]", "found an array")]
    public void Integer_OfAnotherKind_SaysWhatWasFound(string json, string found)
    {
        var exception = Assert.Throws<GatewayProtocolException>(() => Wire.Read<long, Int64Codec>(json));

        Assert.Contains("expected an integer, found ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(found, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9223372036854775807.5")]
    [InlineData("-9223372036854775808.5")]
    [InlineData("1e19")]
    public void Time_OutOfRange_IsRefused(string json) => Assert.Throws<JsonException>(() => ReadTime(json));

    [Theory]
    [InlineData("9223372036854774784.5", 9223372036854774784)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("1.5", 1)]
    public void Time_WithinTheRange_IsRead(string json, long expected) => Assert.Equal(expected, ReadTime(json));

    [Fact]
    public void Int32_BeyondItsRange_IsRefused()
    {
        Assert.Equal(int.MinValue, Wire.Read<int, Int32Codec>("-2147483648"));
        var exception = Assert.Throws<GatewayProtocolException>(() => Wire.Read<int, Int32Codec>("2147483648"));
        Assert.Contains("32 bits", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("\"0.1\"", 0.1)]
    [InlineData("1e5", 100000)]
    [InlineData("-3", -3)]
    public void Double_FromNumberOrString_IsRead(string json, double expected)
    {
        Assert.Equal(expected, Wire.Read<double, DoubleCodec>(json));
        Assert.Equal((float)expected, Wire.Read<float, SingleCodec>(json));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"0,1\"")]
    [InlineData("\"\"")]
    [InlineData("true")]
    [InlineData("[]")]
    public void Double_OfAnotherKind_IsRefused(string json)
    {
        var exception = Assert.Throws<GatewayProtocolException>(() => Wire.Read<double, DoubleCodec>(json));
        Assert.Contains("expected a number, found ", exception.Message, StringComparison.Ordinal);
        Assert.Throws<GatewayProtocolException>(() => Wire.Read<float, SingleCodec>(json));
    }

    [Theory]
    [InlineData("\"a\\nb\"", "a\nb")]
    [InlineData("1.10", "1.10")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("{ \"a b\": 1e5 }", "{\"a b\":1e5}")]
    [InlineData("[1, \"\\u00e9\"]", "[1,\"\\u00e9\"]")]
    [InlineData("{ \"a\\\" b\" : [ \"\\\\\" , 1 ] }", "{\"a\\\" b\":[\"\\\\\",1]}")]
    [InlineData("[\t1,\r\n2 ]", "[1,2]")]
    [InlineData("null", null)]
    public void String_OfAnyKind_IsItsText(string json, string? expected) =>
        Assert.Equal(expected, Wire.Read<string, StringCodec>(json));

    [Theory]
    [InlineData("1")]
    [InlineData("\"true\"")]
    [InlineData("{}")]
    public void Boolean_OfAnotherKind_IsRefused(string json) =>
        Assert.Contains(
            "expected true or false, found ",
            Assert.Throws<GatewayProtocolException>(() => Wire.Read<bool, BooleanCodec>(json)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Null_ForAnyMember_IsAccepted()
    {
        const string Json =
            """{"id":null,"role":null,"content":null,"name":null,"index":null,"small":null,"temperature":null,"top_p":null,"strict":null,"tags":null,"labels":null,"ids":null,"children":null,"parameters":null,"x":null}""";

        var message = Wire.Read(Json);

        Assert.Null(message.Role.Value);
        Assert.Null(message.Parameters);
        Assert.Equal(Json, Wire.Write(message));
    }

    [Fact]
    public void NullItems_InListsAndMaps_Survive()
    {
        const string Json = """{"content":["a",null],"tags":["x",null],"labels":{"a":null,"b":"c"},"ids":[1,null],"children":{"a":null}}""";

        var message = Wire.Read(Json);

        Assert.Equal([1L, null], message.Ids!);
        Assert.Equal(Json, Wire.Write(message));
    }

    [Fact]
    public void UnknownName_WithEscapes_IsDecoded() =>
        Assert.Equal("xé", Wire.Read("""{"\u0078\u00e9":1}""").AdditionalProperties.Keys.Single());

    [Fact]
    public void ByteOrderMark_BeforeTheDocument_IsSkipped() =>
        Assert.Equal(1, JsonCodec.Read<long, Int64Codec>([0xEF, 0xBB, 0xBF, (byte)'1']));

    private static long ReadTime(string json)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
        cursor.Reader.Read();
        return cursor.ReadTime();
    }
}
