using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Organisations;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>Finds the structure that is probably the one just told.</summary>
public sealed class NearStructures(UnivAssoDb db)
{
    /// <summary>Same RNA; or same SIREN and same name; or same name in the same commune. The surest and oldest comes first.</summary>
    public async Task<NearStructure?> FindAsync(StructureIdentity told, CancellationToken ct)
    {
        var rna = told.Number?.Rna?.Value;
        var siren = told.Number?.Siren?.Value;
        var commune = told.Commune.Found?.Code;
        var key = told.NameKey.Length > 0 ? told.NameKey : null;
        return await db.Organisations.AsNoTracking()
            .Where(o => (rna != null && o.Rna == rna)
                || (key != null && o.NameKey == key
                    && ((siren != null && o.Siren == siren) || (commune != null && o.CommuneCode == commune))))
            .OrderByDescending(o => rna != null && o.Rna == rna)
            .ThenByDescending(o => siren != null && o.Siren == siren)
            .ThenBy(o => o.CreatedAt)
            .Select(o => new NearStructure(
                o.Id, o.Name, o.CommuneCode, (rna != null && o.Rna == rna) || (siren != null && o.Siren == siren)))
            .FirstOrDefaultAsync(ct);
    }
}

/// <summary>A structure already known, as far as a stranger may see it.</summary>
public sealed record NearStructure(OrganisationId Id, string Name, string? CommuneCode, bool SameNumber);
