using System.Reflection;
using System.Runtime.CompilerServices;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>Unions with a case that is a list, made from a List, an array or a collection expression.</summary>
[Trait("Culture", "Any")]
public sealed class UnionListTests
{
    private delegate TUnion Builder<TItem, TUnion>(ReadOnlySpan<TItem> items);

    public static TheoryData<string> Lists => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.Unions.Where(x => ItemOf(x) is not null));

    [Theory]
    [MemberData(nameof(Lists))]
    public void ListCase_OfEveryCollection_IsTheSame(string name)
    {
        var union = GeneratedTypeCatalog.Get(name);
        typeof(UnionListTests).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(ItemOf(union)!, union).Invoke(null, null);
    }

    [Fact]
    public void ListCase_AsACollectionExpression_Compiles()
    {
        MessageContent content = [ContentPart.Text("a"), ContentPart.Text("b")];
        CreateChatCompletionRequestStop stop = ["a", "b"];
        ResponseInput none = [];

        Assert.Equal("""[{"type":"text","text":"a"},{"type":"text","text":"b"}]""", GeneratedType.Of(typeof(MessageContent)).Write(content));
        Assert.Equal("""["a","b"]""", GeneratedType.Of(typeof(CreateChatCompletionRequestStop)).Write(stop));
        Assert.Equal("[]", GeneratedType.Of(typeof(ResponseInput)).Write(none));
    }

    private static void Check<TItem, TUnion>()
        where TUnion : class
    {
        var type = GeneratedType.Of(typeof(TUnion));
        TItem[] items = [(TItem)new Samples(0).Of(typeof(TItem)), (TItem)new Samples(1).Of(typeof(TItem))];
        var json = type.Write(UnionCase.Wrap(typeof(TUnion), items.ToList()));

        Assert.Equal(json, type.Write(UnionCase.Wrap(typeof(TUnion), items)));
        Assert.Equal(json, type.Write(Build<TItem, TUnion>(items)));
        Assert.Equal(items, Enumerate<TItem>(Build<TItem, TUnion>(items)));
        Assert.Empty(Enumerate<TItem>(type.Read("true")!));
    }

    private static TUnion Build<TItem, TUnion>(TItem[] items)
    {
        var attribute = typeof(TUnion).CustomAttributes.Single(x => x.AttributeType == typeof(CollectionBuilderAttribute));
        var builder = (Type)attribute.ConstructorArguments[0].Value!;
        var method = builder.GetMethod((string)attribute.ConstructorArguments[1].Value!, [typeof(ReadOnlySpan<TItem>)])!;
        return method.CreateDelegate<Builder<TItem, TUnion>>()(items);
    }

    private static List<TItem> Enumerate<TItem>(object union)
    {
        using var enumerator = (IEnumerator<TItem>)union.GetType().GetMethod("GetEnumerator")!.Invoke(union, null)!;
        var items = new List<TItem>();
        while (enumerator.MoveNext())
        {
            items.Add(enumerator.Current);
        }

        return items;
    }

    private static Type? ItemOf(Type union) => UnionCase.Of(union).Select(x => x.Type)
        .FirstOrDefault(x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(IList<>))?.GetGenericArguments()[0];
}
