using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Journal;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Organisations;

namespace UnivAsso.Web.Features.Coordination.Structures;

/// <summary>One request of a structure.</summary>
public sealed record RequestOfStructure(string Reference, JoinRequestKind Kind, string Title, JoinRequestStatus Status, DateTimeOffset ReceivedAt);

/// <summary>A structure that may be the same.</summary>
public sealed record NearStructure(OrganisationId Id, string Name, OrganisationStatus Status, string? CommuneCode, bool SameNumber);

/// <summary>Everything the page of a structure shows.</summary>
public sealed record StructurePage(
    Organisation Organisation,
    IReadOnlyList<RequestOfStructure> Requests,
    IReadOnlyList<NearStructure> Near,
    IReadOnlyList<JournalEntry> Journal,
    DateTimeOffset Now)
{
    public string Address => $"/coordination/structures/{Organisation.Id.Value}";
}

/// <summary>Reads a structure with its requests and its look-alikes.</summary>
public sealed class StructureQuery(UnivAssoDb db, TimeProvider clock)
{
    private const int Most = 50;

    public async Task<StructurePage?> OpenAsync(OrganisationId id, CancellationToken ct)
    {
        if (await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) is not { } organisation)
        {
            return null;
        }

        var requests = await db.JoinRequests
            .Where(r => r.OrganisationId == id)
            .OrderByDescending(r => r.ReceivedAt).ThenBy(r => r.Id)
            .Take(Most)
            .Select(r => new RequestOfStructure(r.Reference, r.Kind, r.Title, r.Status, r.ReceivedAt))
            .ToListAsync(ct);
        var journal = await db.Journal.AsNoTracking()
            .Where(e => e.SubjectId == id.Value)
            .OrderBy(e => e.At).ThenBy(e => e.Id)
            .ToListAsync(ct);
        return new StructurePage(organisation, requests, await NearAsync(organisation, ct), journal, clock.GetUtcNow());
    }

    // Same number, or same name in the same commune: the rule that the form of the association follows.
    private Task<List<NearStructure>> NearAsync(Organisation known, CancellationToken ct)
    {
        var (id, rna, siren, nameKey, commune) = (known.Id, known.Rna, known.Siren, known.NameKey, known.CommuneCode);
        return db.Organisations
            .Where(o => o.Id != id
                && ((rna != null && o.Rna == rna) || (siren != null && o.Siren == siren)
                    || (o.NameKey == nameKey && o.CommuneCode == commune)))
            .OrderBy(o => o.CreatedAt).ThenBy(o => o.Id)
            .Take(Most)
            .Select(o => new NearStructure(
                o.Id, o.Name, o.Status, o.CommuneCode, (rna != null && o.Rna == rna) || (siren != null && o.Siren == siren)))
            .ToListAsync(ct);
    }
}
