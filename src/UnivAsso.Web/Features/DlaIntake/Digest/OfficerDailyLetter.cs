using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.DlaIntake.Inbox;
using UnivAsso.Web.Platform.Digest;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Digest;

/// <summary>
/// What waits an officer: the new requests of their own desks that nobody follows, the urgent first; and those that they follow, or stand in
/// for, whose day has come. It names no structure: a mailbox is less guarded than the portal.
/// </summary>
public sealed class OfficerDailyLetter(UnivAssoDb db, DlaSight sight, TerritoryCatalogue territories, PublicLinks links, TimeProvider clock) : IDailyLetter
{
    private const int MostTold = 10;

    public string Role => Roles.DlaOfficer;

    public async Task<Letter?> WriteAsync(Guid accountId, CancellationToken ct)
    {
        var (now, me) = (clock.GetUtcNow(), accountId);
        var today = FrenchDates.DayInParis(now);
        var seen = sight.RequestsOf(me).AsNoTracking();
        var fresh = seen.Where(r => r.Status == DlaRequestStatus.Received && r.OwnerId == null
            && db.DlaOfficerSeats.Any(s => s.UserId == me && s.LeftAt == null && s.DeskId == r.DeskId));
        var mine = seen.Where(r => r.DueOn <= today && (r.OwnerId == me
            || db.DlaOfficerSeats.Any(s => s.UserId == r.OwnerId && s.DeskId == r.DeskId && s.LeftAt == null
                && s.Absences.Any(a => a.SubstituteId == me && a.From <= today && a.To >= today))));
        var (freshCount, mineCount) = (await fresh.CountAsync(ct), await mine.CountAsync(ct));
        if (freshCount + mineCount is 0)
        {
            return null;
        }

        // The most pressing urgency has the highest number.
        var newOnes = await Lines(fresh.OrderByDescending(r => r.Need.Urgency).ThenBy(r => r.ReceivedAt).ThenBy(r => r.Id)).ToListAsync(ct);
        var dueOnes = await Lines(mine.OrderBy(r => r.DueOn).ThenBy(r => r.Id)).ToListAsync(ct);
        return new Letter($"À faire aujourd’hui ({freshCount + mineCount})")
        {
            Greeting = "Bonjour,",
            Paragraphs =
            [
                $"Voici ce qui vous attend au DLA, ce {FrenchDates.Day(now)}.",
                .. Group(
                    $"{Counts.Of(freshCount, "nouvelle demande que personne ne suit", "nouvelles demandes que personne ne suit")} :",
                    $"onglet={InboxTab.New.Slug}",
                    newOnes.Select(l => $"reçue {FrenchDates.Age(l.ReceivedAt, now)}, {Told(l)}")),
                .. Group(
                    $"{Counts.Of(mineCount, "demande que vous suivez attend", "demandes que vous suivez attendent")} une suite :",
                    $"onglet={InboxTab.ThisWeek.Slug}&responsable={InboxFilter.Mine}",
                    dueOnes.Select(l => $"{(l.DueOn < today ? "en retard depuis le" : "attendue le")} {FrenchDates.Day(l.DueOn!.Value)}, {Told(l)}")),
            ],
            Action = ("Ouvrir la boîte de réception", links.To(DlaIntakeFeature.DeskAddress)),
            Closing =
            [
                "Vous recevez ce courriel à 8 h, les jours ouvrés où il y a quelque chose à faire. "
                + $"Pour ne plus le recevoir : {links.To(OfficerDigestController.Address)}",
            ],
        };

        IEnumerable<string> Group(string title, string query, IEnumerable<string> lines)
        {
            var told = lines.Select(l => $"- {l}").ToList();
            return told.Count is 0 ? [] : [title, .. told, links.To($"{DlaIntakeFeature.DeskAddress}?{query}")];
        }
    }

    private static IQueryable<WaitingLine> Lines(IQueryable<DlaRequest> requests) => requests.Take(MostTold).Select(r => new WaitingLine(
        r.Reference, r.ReceivedAt, r.DueOn, r.Need.Urgency, r.Participations.Where(p => p.IsLead).Select(p => p.Structure.CommuneCode).First()));

    private string Told(WaitingLine line) => string.Join(
        ", ",
        new[]
        {
            territories.Find(line.CommuneCode)?.Name ?? "hors de la région",
            line.Urgency is DlaUrgency.None ? null : DlaWords.LabelOf(line.Urgency).ToLowerInvariant(),
        }.OfType<string>()) + $" : {links.To(DlaIntakeFeature.AddressOf(line.Reference))}";

    private sealed record WaitingLine(string Reference, DateTimeOffset ReceivedAt, DateOnly? DueOn, DlaUrgency Urgency, string? CommuneCode);
}
