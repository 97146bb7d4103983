using System.Diagnostics.CodeAnalysis;

namespace PublicApi;

public sealed class ListingTests
{
    private const string Kept = "public sealed class A\n  public int B { get; }\n  public void C()\n\n";

    [Fact]
    public void Type_IsWrittenWithWhatUsersSee()
    {
        var listing = ApiListing.Block(typeof(Sample<>));

        Assert.Equal(
            """
            public abstract class PublicApi.ListingTests.Sample<T>
              : System.IDisposable
              where T : class
              protected Sample(T? value = default)
              protected abstract void Hidden(ref int left, out string? right)
              public System.Collections.Generic.IReadOnlyDictionary<string,string?[]?>? Map { get; init; }
              public T? Value { get; protected set; }
              public const long Limit = 9
              public event System.EventHandler? Changed
              public required string Name { get; set; }
              public static (string Left,int? Right) Pair<TKey, TValue>(params string[] names) where TKey : struct where TValue : System.IDisposable, new() [Obsolete]
              public string this[int index] { get; }
              public virtual void Dispose()
            """.ReplaceLineEndings("\n"),
            listing.TrimEnd());
    }

    [Theory]
    [InlineData(Kept, Kept, "")]
    [InlineData(Kept, "", "- public sealed class A\n-   public int B { get; }\n-   public void C()\n\n")]
    [InlineData("", Kept, "+ public sealed class A\n+   public int B { get; }\n+   public void C()\n\n")]
    [InlineData(Kept, "public sealed class A\n  public long B { get; }\n  public void C()\n\n", "  public sealed class A\n-   public int B { get; }\n+   public long B { get; }\n\n")]
    [InlineData(Kept, "public class A\n  public int B { get; }\n  public void C()\n\n", "- public sealed class A\n+ public class A\n\n")]
    public void Difference_IsToldByTypes(string older, string newer, string difference) => Assert.Equal(difference, ApiDifference.Between(older, newer));

#pragma warning disable CS0067, CA1070, CA1000, CA1805 // Made for being listed.
    public abstract class Sample<T> : IDisposable
        where T : class
    {
        public const long Limit = 9;

        [SetsRequiredMembers]
        private Sample()
            : this(null) => Name = "";

        protected Sample(T? value = null) => Value = value;

        public event EventHandler? Changed;

        public required string Name { get; set; }

        public T? Value { get; protected set; }

        public IReadOnlyDictionary<string, string?[]?>? Map { get; init; }

        internal int Inner { get; set; }

        public string this[int index] => Name;

        [Obsolete("Listed.")]
        public static (string Left, int? Right) Pair<TKey, TValue>(params string[] names)
            where TKey : struct
            where TValue : IDisposable, new() => ("", names.Length);

        public virtual void Dispose() => GC.SuppressFinalize(this);

        protected abstract void Hidden(ref int left, out string? right);
    }
#pragma warning restore CS0067, CA1070, CA1000, CA1805
}
