using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Referrals.Directory;

/// <summary>The filters of the directory, as its address carries them. A value that means nothing filters nothing.</summary>
public sealed record ActorFilter
{
    public const string Fresh = "a-jour";
    public const string ToCheck = "a-verifier";
    public const string Stale = "perimees";
    public const string Reported = "signalees";
    public const string Archived = "archivees";
    public const string ByName = "nom";
    public const string ByCheck = "verification";

    private static readonly string[] States = [Fresh, ToCheck, Stale, Reported, Archived];

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "type")]
    public string? Type { get; init; }

    [FromQuery(Name = "theme")]
    public string? Theme { get; init; }

    [FromQuery(Name = "structure")]
    public string? Structure { get; init; }

    [FromQuery(Name = "departement")]
    public string? Department { get; init; }

    [FromQuery(Name = "etat")]
    public string? State { get; init; }

    [FromQuery(Name = SortState.QueryKey)]
    public string? SortText { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    public string? StateValue => States.FirstOrDefault(s => s == State);

    public SortState Sort => SortState.Parse(SortText, new SortState(ByName, Descending: false), ByName, ByCheck);

    /// <summary>The same filters as the list itself would write them: known names, no page, nothing empty, always in one order.</summary>
    public string ToQuery()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Written())
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value.Trim());
            }
        }

        return query.ToString();
    }

    private IEnumerable<(string Name, string? Value)> Written() =>
    [
        ("q", FilterSearch.Cut(Text)),
        ("type", ActorType.Find(Type)?.Code),
        ("theme", ActorTheme.Find(Theme)?.Code),
        ("structure", ServedStructure.Find(Structure)?.Code),
        ("departement", Department is { Length: <= 3 } ? Department : null),
        ("etat", StateValue),
        (SortState.QueryKey, SortText is null ? null : Sort.ToString()),
    ];
}
