namespace InferenceGateway.Generation.Lowering.Types;

/// <summary>How a member appears in C#, which depends on what its owner is used for.</summary>
internal static class MemberRules
{
    /// <summary>
    /// Whether users see a type without a question mark: what the document requires, if there is something to show where
    /// the wire holds nothing (zero, "", an empty list), or if the user is the one who must set it.
    /// </summary>
    public static bool IsNeverNull(ObjectType owner, Member member) =>
        member is { Required: true, Nullable: false }
        && (owner.IsRequest || member.Shape is ScalarShape or ListShape or MapShape or RawShape or NamedShape { Kind: TypeKind.Enum });

    /// <summary>Whether a new object has the member already: what has only one possible value, unless it is optional and no union needs it.</summary>
    public static bool IsFilledIn(Member member) => member.Marker is not null && (member.Required || member.IsDiscriminator);

    /// <summary>Whether the compiler insists that users set the member.</summary>
    public static bool MustBeSet(ObjectType owner, Member member) => owner.IsRequest && IsNeverNull(owner, member) && !IsFilledIn(member);

    /// <summary>
    /// Whether a member that the document calls rare is kept beside the object, in one that is made when the first of them is set.
    /// Only a reference is: of everything else the object itself must know whether it is there.
    /// </summary>
    public static bool IsRare(ObjectType owner, Member member) =>
        member is { IsRare: true, Marker: null, Shape.IsValueType: false } && !owner.IsForm && !IsNeverNull(owner, member);

    public static Shape Shape(ObjectType owner, Member member) => owner.IsRequest ? member.Shape : Lenient(member.Shape);

    /// <summary>The shape as it is read: in an answer even a list of numbers may hold a null, and it must not be lost.</summary>
    public static Shape Lenient(Shape shape) => shape switch
    {
        ListShape { Item: ScalarShape { IsValueType: true } item } => new ListShape(new NullableShape(item)),
        ListShape list => new ListShape(Lenient(list.Item)),
        MapShape { Value: ScalarShape { IsValueType: true } value } => new MapShape(new NullableShape(value)),
        MapShape map => new MapShape(Lenient(map.Value)),
        _ => shape,
    };
}
