using System.Text;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

[Trait("Culture", "Any")]
public sealed class MutationTests
{
    private const string Json =
        """{"id":"a\u00e9\ud83d\ude00","role":"user","content":[{"type":"message","role":"x","content":"é"},{"type":"other","n":1e5},"t"],"name":{"a":[1,"\"]"]},"index":1.0,"small":"7","temperature":0.25,"top_p":"1","strict":true,"tags":["a",null],"labels":{"k":"v"},"ids":[1,null],"children":{"c":{"role":null}},"parameters":{"a":{"b":[-0,1.10]}},"unknown":{"é":"\\ud800"}}""";

    private static readonly byte[] Source = Encoding.UTF8.GetBytes(Json);

    [Fact]
    public void Document_CutAtEveryByte_IsAProtocolError()
    {
        for (var length = 0; length < Source.Length; length++)
        {
            var exception = Assert.Throws<GatewayProtocolException>(
                () => JsonCodec.Read<SampleMessage, SampleMessage.Codec>(Source.AsSpan(0, length), new StringCache()));
            Assert.StartsWith("$", exception.Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Document_Mutated_IsReadOrAProtocolError()
    {
        var random = new Random(20240607);
        var failures = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var mutant = Mutate(random);
            try
            {
                var message = JsonCodec.Read<SampleMessage, SampleMessage.Codec>(mutant, new StringCache());
                // What was read can be written, and read again.
                JsonCodec.Read<SampleMessage, SampleMessage.Codec>(JsonCodec.WriteBytes<SampleMessage, SampleMessage.Codec>(message!));
            }
            catch (GatewayProtocolException)
            {
                failures++;
            }
        }

        Assert.InRange(failures, 200, 1_990);
    }

    private static byte[] Mutate(Random random)
    {
        const string Alphabet = "{}[]\",:\\u0123456789dD8eE+-.tfn /*\n";
        var mutant = new List<byte>(Source);
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(mutant.Count);
            var value = random.Next(8) == 0 ? (byte)random.Next(256) : (byte)Alphabet[random.Next(Alphabet.Length)];
            switch (random.Next(4))
            {
                case 0:
                    mutant[at] = value;
                    break;
                case 1:
                    mutant.Insert(at, value);
                    break;
                case 2:
                    mutant.RemoveAt(at);
                    break;
                default:
                    mutant.InsertRange(at, mutant.GetRange(at, Math.Min(random.Next(12), mutant.Count - at)));
                    break;
            }
        }

        return [.. mutant];
    }
}
