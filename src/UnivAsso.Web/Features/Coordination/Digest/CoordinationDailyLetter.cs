using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Features.Coordination.ToDo;
using UnivAsso.Web.Platform.Digest;
using UnivAsso.Web.Platform.Mail;

namespace UnivAsso.Web.Features.Coordination.Digest;

/// <summary>What waits the coordination: the same letter for all its accounts, counted once for a departure.</summary>
public sealed class CoordinationDailyLetter(UnivAssoDb db, ToDoQuery toDo, DeskReference reference, DigestLetter letter) : IDailyLetter
{
    private const int MostToRead = 10;

    private Task<Letter?>? _letter;

    public string Role => Roles.Coordinator;

    public Task<Letter?> WriteAsync(Guid accountId, CancellationToken ct) => _letter ??= WriteAsync(ct);

    private async Task<Letter?> WriteAsync(CancellationToken ct)
    {
        var page = await toDo.CountAsync(ct);
        var toRead = await (
            from request in db.JoinRequests.AsNoTracking()
            where request.Status == JoinRequestStatus.Received
            orderby request.ReceivedAt, request.Id
            select new ToRead(
                request.Reference,
                request.Kind,
                request.ReceivedAt,
                request.Themes,
                db.Organisations.Where(o => o.Id == request.OrganisationId).Select(o => o.CommuneCode).FirstOrDefault(),
                request.OutsideRegion)).Take(MostToRead).ToListAsync(ct);
        return letter.Of(page, toRead, await reference.ThemesAsync(ct));
    }
}
