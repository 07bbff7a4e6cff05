using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Organisations;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Lists;

/// <summary>The filters of the list of structures, as its address carries them.</summary>
public sealed record StructureFilter
{
    /// <summary>The last word of the address of the list.</summary>
    public const string Slug = "structures";

    public const string ByCreated = "creee";
    public const string ByName = "nom";

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "etat")]
    public string? Status { get; init; }

    [FromQuery(Name = "departement")]
    public string? Department { get; init; }

    [FromQuery(Name = SortState.QueryKey)]
    public string? SortText { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    public OrganisationStatus? StatusValue => DeskWords.StructureStatusOf(Status);

    public SortState Sort => SortState.Parse(SortText, new SortState(ByCreated, Descending: true), ByCreated, ByName);

    public string ToQuery()
    {
        var query = new QueryBuilder();
        Add("q", FilterSearch.Cut(Text));
        Add("etat", StatusValue is null ? null : Status);
        Add("departement", Department is { Length: <= 3 } ? Department : null);
        Add(SortState.QueryKey, SortText is null ? null : Sort.ToString());
        return query.ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value.Trim());
            }
        }
    }
}
