using System.Globalization;

namespace InferenceGateway.Tests.Json;

/// <summary>Additional members do what a plain list would do, below and above the number from which names are looked up in an index.</summary>
public sealed class JsonMembersModelTests
{
    private readonly JsonMembers _members = new();
    private readonly List<(string Name, string Json)> _model = [];

    [Theory]
    [InlineData(3, true)]
    [InlineData(3, false)]
    [InlineData(34, false)]
    [InlineData(60, true)]
    [InlineData(60, false)]
    public void Operations_InAnyOrder_GiveWhatAListGives(int names, bool hasRepeats)
    {
        var random = new Random(names);
        for (var step = 0; step < 4_000; step++)
        {
            var name = Name(random.Next(names));
            var json = step.ToString(CultureInfo.InvariantCulture);
            switch (random.Next(20))
            {
                case < 10:
                    Append(name, json, hasRepeats && random.Next(10) == 0);
                    break;
                case < 14:
                    Set(name, json);
                    break;
                case < 17:
                    Remove(name);
                    break;
                case < 19:
                    RemovePair(random.Next(_model.Count + 1));
                    break;
                default:
                    Clear(random.Next(20) == 0);
                    break;
            }

            Compare(name);
        }
    }

    private void Append(string name, string json, bool isRepeat)
    {
        if (isRepeat)
        {
            _members.Append(name, RawJson.Parse(json));
        }
        else if (Index(name) < 0)
        {
            _members.Add(name, RawJson.Parse(json));
        }
        else
        {
            Assert.Throws<ArgumentException>(() => _members.Add(name, RawJson.Parse(json)));
            return;
        }

        _model.Add((name, json));
    }

    private void Set(string name, string json)
    {
        _members[name] = RawJson.Parse(json);
        var first = Index(name);
        if (first < 0)
        {
            _model.Add((name, json));
            return;
        }

        _model[first] = (name, json);
        for (var index = _model.Count - 1; index > first; index--)
        {
            if (_model[index].Name == name)
            {
                _model.RemoveAt(index);
            }
        }
    }

    private void Remove(string name) => Assert.Equal(_model.RemoveAll(member => member.Name == name) > 0, _members.Remove(name));

    private void RemovePair(int at)
    {
        var (name, json) = at < _model.Count ? _model[at] : ("none", "1");
        var pair = KeyValuePair.Create(name, RawJson.Parse(json));
        ICollection<KeyValuePair<string, RawJson>> pairs = _members;

        Assert.Equal(at < _model.Count, pairs.Contains(pair));
        Assert.Equal(_model.Remove((name, json)), pairs.Remove(pair));
        Assert.False(pairs.Contains(pair));
    }

    private void Clear(bool isDue)
    {
        if (isDue)
        {
            _members.Clear();
            _model.Clear();
        }
    }

    private void Compare(string name)
    {
        var last = _model.FindLastIndex(member => member.Name == name);

        Assert.Equal(last >= 0, _members.TryGetValue(name, out var value));
        Assert.Equal(last >= 0 ? _model[last].Json : "null", value.ToString());
        Assert.Equal(last >= 0, _members.ContainsKey(name));
        Assert.Equal(_model.Count, _members.Count);
        Assert.Equal(_model, _members.Copy().Select(static member => (member.Key, member.Value.ToString())));
    }

    private int Index(string name) => _model.FindIndex(member => member.Name == name);

    private static string Name(int index) => "m" + index.ToString(CultureInfo.InvariantCulture);
}
