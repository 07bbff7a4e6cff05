using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Organisations;
using UnivAsso.Web.Platform.Lists;

namespace UnivAsso.Web.Features.Coordination.Lists;

/// <summary>One line of the list of structures.</summary>
public sealed record StructureRow(
    OrganisationId Id,
    string Name,
    OrganisationStatus Status,
    string? Rna,
    string? Siren,
    string? CommuneCode,
    string? DepartmentCode,
    string? SeatOutside,
    string? NumberAnswer,
    string? GroupKind,
    DateTimeOffset CreatedAt,
    int Requests);

/// <summary>Reads the list of structures.</summary>
public sealed class StructureListQuery(UnivAssoDb db)
{
    public async Task<ListPage<StructureRow>> PageAsync(StructureFilter filter, CancellationToken ct)
    {
        var (found, tooWide) = await FilteredAsync(filter, ct);
        if (found is null)
        {
            return ListPage<StructureRow>.Nothing;
        }

        return await Sorted(found, filter).PageAsync(filter.Page, Rows, ct, tooWide);
    }

    public async Task<IAsyncEnumerable<StructureRow>> StreamAsync(StructureFilter filter, CancellationToken ct)
    {
        var (found, _) = await FilteredAsync(filter, ct);
        return found is null ? AsyncEnumerable.Empty<StructureRow>() : Rows(Sorted(found, filter)).AsAsyncEnumerable();
    }

    private async Task<(IQueryable<Organisation>? Found, bool TooWide)> FilteredAsync(StructureFilter filter, CancellationToken ct)
    {
        var found = db.Organisations.AsNoTracking();
        if (filter.StatusValue is { } status)
        {
            found = found.Where(o => o.Status == status);
        }

        if (filter.Department is { Length: > 0 } department)
        {
            found = found.Where(o => o.DepartmentCode == department);
        }

        if (DeskSearch.Matching(db, SearchScope.Organisations, filter.Text) is not { } wanted)
        {
            return (string.IsNullOrWhiteSpace(filter.Text) ? found : null, false);
        }

        var ids = await wanted.Take(DeskSearch.MostFound + 1).ToListAsync(ct);
        var kept = ids.Take(DeskSearch.MostFound).Distinct().Select(OrganisationId.From).ToList();
        return (kept.Count is 0 ? null : found.Where(o => kept.Contains(o.Id)), ids.Count > DeskSearch.MostFound);
    }

    private static IQueryable<Organisation> Sorted(IQueryable<Organisation> found, StructureFilter filter) => filter.Sort switch
    {
        { Column: StructureFilter.ByName, Descending: false } => found.OrderBy(o => o.NameKey).ThenBy(o => o.CommuneCode).ThenBy(o => o.Id),
        { Column: StructureFilter.ByName } =>
            found.OrderByDescending(o => o.NameKey).ThenByDescending(o => o.CommuneCode).ThenByDescending(o => o.Id),
        { Descending: false } => found.OrderBy(o => o.CreatedAt).ThenBy(o => o.Id),
        _ => found.OrderByDescending(o => o.CreatedAt).ThenByDescending(o => o.Id),
    };

    private IQueryable<StructureRow> Rows(IQueryable<Organisation> organisations) => organisations.Select(o => new StructureRow(
        o.Id,
        o.Name,
        o.Status,
        o.Rna,
        o.Siren,
        o.CommuneCode,
        o.DepartmentCode,
        o.SeatOutside,
        o.NumberAnswer,
        o.GroupKind,
        o.CreatedAt,
        db.JoinRequests.Count(r => r.OrganisationId == o.Id)));
}
