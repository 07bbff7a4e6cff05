namespace UnivAsso.Matching.Fit;

/// <summary>What a reason says for a person.</summary>
public enum ReasonTone
{
    Fits = 1,
    Warns = 2,
    Excludes = 3,
}

/// <summary>One fact that counted. It holds what was found, never a sentence; <see cref="ReasonWords"/> says it in French.</summary>
public abstract record Reason(ReasonTone Tone);

/// <summary>A work that speaks of what the need speaks of.</summary>
/// <param name="Title">The title of the work, as its author wrote it.</param>
/// <param name="Share">The part of the nearness that this work carries, 0..1.</param>
/// <param name="Words">The words that carried it, strongest first.</param>
public sealed record WorkSpeaksOfIt(string Title, double Share, IReadOnlyList<CarriedWord> Words) : Reason(ReasonTone.Fits);

/// <summary>A word of the need that brought it near a work.</summary>
/// <param name="InNeed">As written in the need.</param>
/// <param name="InWork">As written in the work; nothing when the work says it in other words.</param>
/// <param name="Share">The part of the nearness that this word carries, 0..1.</param>
public sealed record CarriedWord(string InNeed, string? InWork, double Share);

public sealed record SharesAxes(IReadOnlyList<string> Themes) : Reason(ReasonTone.Fits);

public sealed record SharesDisciplines(IReadOnlyList<string> Disciplines) : Reason(ReasonTone.Fits);

public sealed record KnowsMethods(IReadOnlyList<string> Methods) : Reason(ReasonTone.Fits);

public sealed record GoesThere(IReadOnlyList<string> Departments) : Reason(ReasonTone.Fits);

public sealed record OffersRoles(IReadOnlyList<string> Roles) : Reason(ReasonTone.Fits);

/// <summary>Nothing under way, and the dates given, if any, include today.</summary>
public sealed record FreeNow() : Reason(ReasonTone.Fits);

/// <summary>The need concerns axes that the person did not choose.</summary>
public sealed record OtherAxes(IReadOnlyList<string> Asked) : Reason(ReasonTone.Warns);

public sealed record OtherTerritories(IReadOnlyList<string> Asked) : Reason(ReasonTone.Warns);

public sealed record OtherDisciplines(IReadOnlyList<string> Asked) : Reason(ReasonTone.Warns);

public sealed record OtherMethods(IReadOnlyList<string> Asked) : Reason(ReasonTone.Warns);

public sealed record OtherRoles(IReadOnlyList<string> Asked) : Reason(ReasonTone.Warns);

/// <summary>Already busy, below the limit that the person set.</summary>
public sealed record AlreadyBusy(int Load, int? Most) : Reason(ReasonTone.Warns);

public sealed record FreeFrom(DateOnly Day) : Reason(ReasonTone.Warns);

/// <summary>The person told no work and no key word: nothing can be read.</summary>
public sealed record NothingToRead() : Reason(ReasonTone.Warns);

/// <summary>The works told do not speak of the subject.</summary>
public sealed record WorksSpeakOfOtherThings() : Reason(ReasonTone.Warns);

public sealed record ProfileNotConfirmed() : Reason(ReasonTone.Excludes);

public sealed record OnlyKeptInformed() : Reason(ReasonTone.Excludes);

public sealed record PausedUntil(DateOnly Day) : Reason(ReasonTone.Excludes);

public sealed record AvailableNoLonger(DateOnly Since) : Reason(ReasonTone.Excludes);

public sealed record QuotaReached(int Load, int Most) : Reason(ReasonTone.Excludes);

public sealed record DeclinedBefore() : Reason(ReasonTone.Excludes);

/// <summary>A declared tie with a structure that carries the need.</summary>
public sealed record TiedTo(string Structure, string? Kind) : Reason(ReasonTone.Excludes);

public sealed record SameMailDomain(string Domain) : Reason(ReasonTone.Excludes);

/// <summary>The person is already thought of, asked or presented for this.</summary>
public sealed record AskedAlready() : Reason(ReasonTone.Excludes);

/// <summary>The person has as many invitations without an answer as anybody may have.</summary>
public sealed record InvitedEnough(int Pending) : Reason(ReasonTone.Excludes);
