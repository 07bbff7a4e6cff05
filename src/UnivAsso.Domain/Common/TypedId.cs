namespace UnivAsso.Domain.Common;

/// <summary>An identifier that cannot be mistaken for another: a version-7 GUID with the type of what it names.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>The value as stored.</summary>
    Guid Value { get; }

    /// <summary>Gives its type back to a stored value.</summary>
    static abstract TSelf From(Guid value);
}
