using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;

namespace UnivAsso.Web.Features.Pages.OperatorTexts;

/// <summary>The operator's texts as the administration wrote them.</summary>
public sealed class DatabaseOperatorTexts(UnivAssoDb db) : IOperatorTexts
{
    public async ValueTask<string?> FindAsync(string key, CancellationToken ct) =>
        await db.OperatorTexts.Where(t => t.Key == key).Select(t => t.Text).SingleOrDefaultAsync(ct);
}
