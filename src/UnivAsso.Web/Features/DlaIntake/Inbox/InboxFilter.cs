using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Inbox;

/// <summary>The filters of the inbox, as its address carries them. A value that means nothing filters nothing.</summary>
public sealed record InboxFilter
{
    public const string Mine = "moi";
    public const string Nobody = "personne";
    public const string Individual = "individuelle";
    public const string Collective = "collective";
    public const string Late = "oui";
    public const string ByReceived = "recue";
    public const string ByDue = "echeance";

    /// <summary>The inbox among the lists whose filters are kept.</summary>
    public static readonly DeskList List = new("dla", DlaIntakeFeature.DeskAddress, "Demandes au DLA");

    private const int CommuneMaxLength = 80;

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "onglet")]
    public string? TabSlug { get; init; }

    [FromQuery(Name = "responsable")]
    public string? Owner { get; init; }

    [FromQuery(Name = "urgence")]
    public string? Urgency { get; init; }

    [FromQuery(Name = "forme")]
    public string? Mode { get; init; }

    [FromQuery(Name = "departement")]
    public string? Department { get; init; }

    /// <summary>The name of a commune, as typed.</summary>
    [FromQuery(Name = "commune")]
    public string? Commune { get; init; }

    /// <summary>Code of a desk.</summary>
    [FromQuery(Name = "guichet")]
    public string? Desk { get; init; }

    [FromQuery(Name = "etape")]
    public string? Stage { get; init; }

    [FromQuery(Name = "retard")]
    public string? LateOnly { get; init; }

    [FromQuery(Name = SortState.QueryKey)]
    public string? SortText { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    public InboxTab Tab => InboxTab.Of(TabSlug);

    public DlaUrgency? UrgencyValue => DlaWords.UrgencyOf(Urgency);

    public DlaRequestStatus? StageValue => DlaWords.StatusOf(Stage);

    public bool IsLateOnly => LateOnly == Late;

    public SortState Sort => SortState.Parse(
        SortText, Tab.IsOpen ? new SortState(ByDue, Descending: false) : new SortState(ByReceived, Descending: true), ByReceived, ByDue);

    /// <summary>What somebody wrote in an address, or kept long ago.</summary>
    public static InboxFilter From(IReadOnlyDictionary<string, StringValues> query)
    {
        string? Value(string name) => query.TryGetValue(name, out var values) ? values[0] : null;
        return new InboxFilter
        {
            Text = Value("q"),
            TabSlug = Value("onglet"),
            Owner = Value("responsable"),
            Urgency = Value("urgence"),
            Mode = Value("forme"),
            Department = Value("departement"),
            Commune = Value("commune"),
            Desk = Value("guichet"),
            Stage = Value("etape"),
            LateOnly = Value("retard"),
            SortText = Value(SortState.QueryKey),
        };
    }

    /// <summary>The same filters as the list itself would write them: known names, no page, nothing empty, always in one order.</summary>
    public string ToQuery() => Write(Tab);

    /// <summary>The same filters in another pile; each pile has its own order.</summary>
    public string InTab(InboxTab tab) => (this with { SortText = null }).Write(tab);

    private string Write(InboxTab tab)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Written(tab))
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value.Trim());
            }
        }

        return query.ToString();
    }

    private IEnumerable<(string Name, string? Value)> Written(InboxTab tab) =>
    [
        ("onglet", tab.Slug),
        ("q", FilterSearch.Cut(Text)),
        ("responsable", Owner is Mine or Nobody || Guid.TryParse(Owner, out _) ? Owner : null),
        ("urgence", UrgencyValue is null ? null : Urgency),
        ("forme", Mode is Individual or Collective ? Mode : null),
        ("departement", Department is { Length: <= 3 } ? Department : null),
        ("commune", Commune is { Length: <= CommuneMaxLength } ? Commune : null),
        ("guichet", Desk is { Length: <= DlaDesk.CodeMaxLength } ? Desk : null),
        ("etape", StageValue is null ? null : Stage),
        ("retard", IsLateOnly ? Late : null),
        (SortState.QueryKey, SortText is null ? null : Sort.ToString()),
    ];
}
