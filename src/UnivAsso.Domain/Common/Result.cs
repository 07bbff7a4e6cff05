namespace UnivAsso.Domain.Common;

/// <summary>An expected « no », with the sentence that tells the person what to do.</summary>
public abstract record Refusal(string Message);

/// <summary>Somebody else saved in between.</summary>
public sealed record ChangedMeanwhile() : Refusal("Une autre personne a modifié cette fiche entre-temps. Relisez avant de décider.");

/// <summary>Done, or refused for a named reason.</summary>
public readonly record struct Result(Refusal? Refusal)
{
    public static Result Done => default;

    public bool IsDone => Refusal is null;

    public static implicit operator Result(Refusal refusal) => new(refusal);
}

/// <summary>A value, or the named reason why there is none.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    public bool IsDone => Refusal is null;

    /// <summary>The value; asking for it after a refusal is a programming error.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException(Refusal.Message);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    public TOut Match<TOut>(Func<T, TOut> done, Func<Refusal, TOut> refused) => Refusal is null ? done(_value!) : refused(Refusal);
}
