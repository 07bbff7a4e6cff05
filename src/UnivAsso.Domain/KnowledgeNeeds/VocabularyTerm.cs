using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.KnowledgeNeeds;

/// <summary>
/// Several ways of saying one thing in the associative world: an acronym and what it stands for, a theme and its expressions. A need that
/// says one meets the works that say another. A row that the coordination edits; it is set aside, never deleted.
/// </summary>
public sealed class VocabularyTerm : Root
{
    public const int WayMaxLength = 120;
    public const int MostWays = 12;
    public const int SourceMaxLength = 400;

    private VocabularyTerm()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The acronym or the theme, by which the row is known.</summary>
    public string Term { get; private set; } = null!;

    /// <summary>The folded term: two rows never share it.</summary>
    public string TermKey { get; private set; } = null!;

    /// <summary>The other ways of saying it in French; may be none when there is one in English.</summary>
    public List<string> French { get; private set; } = [];

    /// <summary>The ways of saying it in English.</summary>
    public List<string> English { get; private set; } = [];

    /// <summary>Who says that these mean the same: a law, a page, a decision of the coordination.</summary>
    public string Source { get; private set; } = null!;

    /// <summary>Whether needs are read with it.</summary>
    public bool Active { get; private set; } = true;

    /// <summary>Writes a new row.</summary>
    public static Result<VocabularyTerm> Add(Guid id, VocabularyCard card, Actor by, DateTimeOffset now)
    {
        var term = new VocabularyTerm { Id = id };
        if (term.Write(card).Refusal is { } refusal)
        {
            return refusal;
        }

        term.Raise(new VocabularyTermAdded(id, card.Term, by, now));
        return term;
    }

    /// <summary>Replaces all that the row says, in answer to a form that showed one version of it.</summary>
    public Result Correct(VocabularyCard card, int shown, Actor by, DateTimeOffset now)
    {
        if (shown != Version)
        {
            return new ChangedMeanwhile();
        }

        if (Write(card).Refusal is { } refusal)
        {
            return refusal;
        }

        Raise(new VocabularyTermCorrected(Id, card.Term, card.Active, by, now));
        return Result.Done;
    }

    private Result Write(VocabularyCard card)
    {
        if (card.French.Count + card.English.Count == 0)
        {
            return new OtherWayMissing();
        }

        (Term, TermKey, Source, Active) = (card.Term, FrenchText.Fold(card.Term), card.Source, card.Active);
        (French, English) = ([.. card.French], [.. card.English]);
        return Result.Done;
    }
}

/// <summary>What a row says.</summary>
public sealed record VocabularyCard(string Term, IReadOnlyList<string> French, IReadOnlyList<string> English, string Source, bool Active = true);

/// <summary>A row was written. A term is a word of everybody's, not anybody's text.</summary>
public sealed record VocabularyTermAdded(Guid SubjectId, string Term, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>A row was written again, set aside or taken back.</summary>
public sealed record VocabularyTermCorrected(Guid SubjectId, string Term, bool Active, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>A term alone brings nothing near anything.</summary>
public sealed record OtherWayMissing() : Refusal("Indiquez au moins une autre façon de le dire, en français ou en anglais.");

/// <summary>Another row has this term.</summary>
public sealed record TermTaken(string Term) : Refusal($"Le vocabulaire contient déjà « {Term} ». Complétez cette ligne plutôt que d’en ouvrir une autre.");
