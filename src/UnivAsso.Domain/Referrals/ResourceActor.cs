using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Domain.Referrals;

/// <summary>Names an actor of the directory.</summary>
public readonly record struct ResourceActorId(Guid Value) : ITypedId<ResourceActorId>
{
    public static ResourceActorId From(Guid value) => new(value);

    public static ResourceActorId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Whether an actor is offered at all.</summary>
public enum ResourceActorStatus
{
    Active = 1,

    /// <summary>Kept for the redirections that name it; neither suggested nor public.</summary>
    Archived = 2,
}

/// <summary>
/// An actor or a resource of the territory to whom a structure can be directed: what it does, whom and where it serves, how to reach it,
/// who says so and since when that was checked.
/// </summary>
public sealed class ResourceActor : Root
{
    public const int NameMaxLength = 200;
    public const int DoesMaxLength = 2000;
    public const int AddressMaxLength = 300;
    public const int ContactNameMaxLength = 120;
    public const int SourceMaxLength = 300;
    public const int ImportSourceMaxLength = 60;
    public const int ImportIdMaxLength = 120;
    public const int ReasonMaxLength = 300;

    /// <summary>Beyond, nobody learns anything from one more report.</summary>
    public const int MostOpenReports = 20;

    private readonly List<ActorTerritory> _territories = [];
    private readonly List<ActorErrorReport> _reports = [];

    private ResourceActor()
    {
    }

    public ResourceActorId Id { get; private init; }

    public ResourceActorStatus Status { get; private set; }

    /// <summary>Why it is archived, for colleagues.</summary>
    public string? ArchivedBecause { get; private set; }

    public string Name { get; private set; } = null!;

    /// <summary>The folded name, by which lists are sorted.</summary>
    public string NameKey { get; private set; } = null!;

    /// <summary>Code of an <see cref="ActorType"/>.</summary>
    public string Type { get; private set; } = null!;

    /// <summary>What it does, in our own words.</summary>
    public string Does { get; private set; } = null!;

    /// <summary>Codes of <see cref="ActorTheme"/>; none means all.</summary>
    public List<string> Themes { get; private set; } = [];

    /// <summary>Codes of <see cref="ServedStructure"/>; none means all.</summary>
    public List<string> Structures { get; private set; } = [];

    public IReadOnlyList<ActorTerritory> Territories => _territories;

    public string? Address { get; private set; }

    /// <summary>INSEE code of the place.</summary>
    public string? CommuneCode { get; private set; }

    /// <summary>E.164.</summary>
    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public string? Website { get; private set; }

    /// <summary>A person to ask for; for officers only.</summary>
    public string? ContactName { get; private set; }

    /// <summary>Who says all this.</summary>
    public string Source { get; private set; } = null!;

    public string? SourceAddress { get; private set; }

    /// <summary>Where it was imported from; with <see cref="ImportId"/>, what makes a second import recognise it.</summary>
    public string? ImportSource { get; private init; }

    public string? ImportId { get; private init; }

    public DateOnly AddedOn { get; private init; }

    /// <summary>Nothing when nobody ever checked the card.</summary>
    public DateOnly? CheckedOn { get; private set; }

    public string? CheckedByName { get; private set; }

    /// <summary>How many months a check is good for.</summary>
    public int ReviewMonths { get; private set; }

    /// <summary>Made from the three above when they change, so that the database can look for overdue checks.</summary>
    public DateOnly CheckDueOn { get; private set; }

    public DateOnly SuggestedUntil { get; private set; }

    /// <summary>Reports that nobody has handled yet.</summary>
    public int OpenReports { get; private set; }

    public IReadOnlyList<ActorErrorReport> Reports => _reports;

    /// <summary>Whether it can be named to a structure.</summary>
    public bool IsOffered => Status is ResourceActorStatus.Active;

    /// <summary>Whether a mail can bring it a redirection.</summary>
    public bool CanReceive => IsOffered && Email is not null;

    /// <summary>Adds a card. Nobody checked what it says, unless <paramref name="origin"/> tells when its source last did.</summary>
    public static Result<ResourceActor> Add(
        ResourceActorId id, ActorCard card, ActorOrigin? origin, TerritoryCatalogue territories, Actor by, DateOnly today, DateTimeOffset now)
    {
        var actor = new ResourceActor
        {
            Id = id,
            Status = ResourceActorStatus.Active,
            AddedOn = today,
            ImportSource = origin?.Source,
            ImportId = origin?.Id,
        };
        if (actor.Write(card, territories) is { } missing)
        {
            return missing;
        }

        actor.NoteCheck(origin?.CheckedOn, origin?.Source);
        actor.Raise(new ResourceActorAdded(id.Value, actor.Type, by, now));
        return actor;
    }

    public Freshness FreshnessOn(DateOnly today) => ActorFreshness.On(today, CheckedOn, CheckDueOn, SuggestedUntil);

    /// <summary>The card as it stands.</summary>
    public ActorCard ToCard() => new()
    {
        Name = Name,
        Type = Type,
        Does = Does,
        Themes = Themes,
        Structures = Structures,
        Territories = [.. _territories.Where(t => t.Extent is TerritoryExtent.Whole).Select(t => t.Code).Order(StringComparer.Ordinal)],
        Address = Address,
        CommuneCode = CommuneCode,
        Phone = Phone,
        Email = Email,
        Website = Website,
        ContactName = ContactName,
        Source = Source,
        SourceAddress = SourceAddress,
        ReviewMonths = ReviewMonths,
    };

    /// <summary>Corrects the card. A correction is not a check: who corrects one line did not read the others.</summary>
    public Result Correct(ActorCard card, TerritoryCatalogue territories, Actor by, DateTimeOffset now)
    {
        if (Write(card, territories) is { } missing)
        {
            return missing;
        }

        NoteCheck(CheckedOn, CheckedByName);
        Raise(new ResourceActorCorrected(Id.Value, by, now));
        return Result.Done;
    }

    /// <summary>Notes that somebody verified the whole card on that day.</summary>
    public Result Check(DateOnly on, string byName, Actor by, DateTimeOffset now)
    {
        if (Status is ResourceActorStatus.Archived)
        {
            return new ActorIsArchived();
        }

        NoteCheck(on, byName);
        Raise(new ResourceActorChecked(Id.Value, on, by, now));
        return Result.Done;
    }

    /// <summary>Withdraws the card from every list; the redirections that name it keep it.</summary>
    public Result Archive(string? because, Actor by, DateTimeOffset now)
    {
        if (Status is ResourceActorStatus.Archived)
        {
            return Result.Done;
        }

        if (FrenchText.CleanLine(because) is not { } reason)
        {
            return new ArchiveReasonMissing();
        }

        Status = ResourceActorStatus.Archived;
        ArchivedBecause = reason;
        Raise(new ResourceActorArchived(Id.Value, by, now));
        return Result.Done;
    }

    public Result Restore(Actor by, DateTimeOffset now)
    {
        if (Status is ResourceActorStatus.Archived)
        {
            Status = ResourceActorStatus.Active;
            ArchivedBecause = null;
            Raise(new ResourceActorRestored(Id.Value, by, now));
        }

        return Result.Done;
    }

    /// <summary>Notes that something on the card is said to be wrong.</summary>
    public Result<ActorErrorReport> ReportError(string? text, bool fromPublic, Actor by, DateTimeOffset now)
    {
        if (FrenchText.CleanText(text) is not { } said)
        {
            return new ReportIsEmpty();
        }

        if (_reports.Find(r => r.HandledAt is null && r.Text == said) is { } same)
        {
            return same;
        }

        if (OpenReports >= MostOpenReports)
        {
            return new TooManyReports();
        }

        var report = new ActorErrorReport(Guid.CreateVersion7(now), said, fromPublic ? null : by.Name, now);
        _reports.Add(report);
        OpenReports++;
        Raise(new ResourceActorErrorReported(Id.Value, report.Id, fromPublic, by, now));
        return report;
    }

    /// <summary>Says what came of a report.</summary>
    public Result HandleReport(Guid reportId, ReportVerdict verdict, Actor by, DateTimeOffset now)
    {
        if (_reports.Find(r => r.Id == reportId) is not { } report)
        {
            return new NoSuchReport();
        }

        if (report.Handle(verdict, by, now))
        {
            OpenReports--;
            Raise(new ResourceActorErrorHandled(Id.Value, reportId, verdict, by, now));
        }

        return Result.Done;
    }

    private TerritoryMissing? Write(ActorCard card, TerritoryCatalogue territories)
    {
        var served = TerritoryCoverage.RowsOf(Id, card.Territories, territories);
        if (served.Count == 0)
        {
            return new TerritoryMissing();
        }

        Name = card.Name;
        NameKey = Cut(FrenchText.Fold(card.Name) is { Length: > 0 } folded ? folded : card.Name);
        Type = ActorType.Find(card.Type)?.Code ?? ActorType.Other.Code;
        Does = card.Does;
        Themes = [.. ActorTheme.All.Select(t => t.Code).Where(card.Themes.Contains)];
        Structures = [.. ServedStructure.All.Select(s => s.Code).Where(card.Structures.Contains)];
        Address = card.Address;
        CommuneCode = territories.Find(card.CommuneCode)?.Code;
        Phone = card.Phone;
        Email = card.Email;
        Website = card.Website;
        ContactName = card.ContactName;
        Source = card.Source;
        SourceAddress = card.SourceAddress;
        ReviewMonths = Math.Clamp(card.ReviewMonths, ActorFreshness.LeastReviewMonths, ActorFreshness.MostReviewMonths);
        KeepTerritories(served);
        return null;
    }

    // Rows that stay are left alone, so that a correction writes what changed and nothing else.
    private void KeepTerritories(IReadOnlyList<ActorTerritory> served)
    {
        _territories.RemoveAll(old => served.All(row => row.Code != old.Code));
        foreach (var row in served)
        {
            if (_territories.Find(old => old.Code == row.Code) is { } kept)
            {
                kept.Extent = row.Extent;
            }
            else
            {
                _territories.Add(row);
            }
        }
    }

    private static string Cut(string name) => name.Length <= NameMaxLength ? name : name[..NameMaxLength];

    private void NoteCheck(DateOnly? on, string? byName)
    {
        CheckedOn = on;
        CheckedByName = on is null ? null : byName;
        CheckDueOn = ActorFreshness.CheckDueOn(AddedOn, CheckedOn, ReviewMonths);
        SuggestedUntil = ActorFreshness.SuggestedUntil(AddedOn, CheckedOn, ReviewMonths);
    }
}

/// <summary>What a card says, already read into canonical forms.</summary>
public sealed record ActorCard
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    public required string Does { get; init; }

    public required IReadOnlyList<string> Territories { get; init; }

    public required string Source { get; init; }

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<string> Structures { get; init; } = [];

    public string? Address { get; init; }

    public string? CommuneCode { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Website { get; init; }

    public string? ContactName { get; init; }

    public string? SourceAddress { get; init; }

    public int ReviewMonths { get; init; } = ActorFreshness.UsualReviewMonths;

    /// <summary>Whether both cards say the same thing, whatever the order of their codes.</summary>
    public bool SaysTheSameAs(ActorCard other) =>
        this with { Themes = [], Structures = [], Territories = [] } == other with { Themes = [], Structures = [], Territories = [] }
        && Themes.ToHashSet(StringComparer.Ordinal).SetEquals(other.Themes)
        && Structures.ToHashSet(StringComparer.Ordinal).SetEquals(other.Structures)
        && Territories.ToHashSet(StringComparer.Ordinal).SetEquals(other.Territories);
}

/// <summary>Where an imported card comes from, under which number, and when its source last vouched for it.</summary>
public sealed record ActorOrigin(string Source, string Id, DateOnly? CheckedOn);
