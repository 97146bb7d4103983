using System.Collections;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

[Trait("Culture", "Any")]
public sealed class JsonSingleTests
{
    [Fact]
    public void List_WithOneItem_IsAListLikeAnyOther()
    {
        IList<string> list = new JsonSingle<string>("a");

        Assert.Equal(["a"], list);
        Assert.Equal(["a"], ((IEnumerable)list).Cast<string>());
        Assert.Equal(("a", 1, 0, -1), (list[0], list.Count, list.IndexOf("a"), list.IndexOf("b")));
        Assert.True(list.Contains("a"));
        Assert.False(list.IsReadOnly);
        Assert.Equal(["a"], list.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => list[1]);
    }

    [Fact]
    public void List_Changed_StaysAList()
    {
        IList<string> list = new JsonSingle<string>("a");

        list[0] = "b";
        list.Add("d");
        list.Insert(1, "c");
        Assert.Equal(["b", "c", "d"], list);
        Assert.Equal(["b", "c", "d"], list.ToArray());
        Assert.Equal(("c", 3, 1), (list[1], list.Count, list.IndexOf("c")));

        Assert.True(list.Remove("b"));
        list.RemoveAt(0);
        Assert.Equal(["d"], list);
        list.Clear();
        Assert.Empty(list);
    }
}
