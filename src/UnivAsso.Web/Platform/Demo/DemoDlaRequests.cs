using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Platform.Demo;

/// <summary>
/// The DLA of the demonstration: fictional carriers on the cards of the desks, seats for its two officers, and requests led to every stage
/// through the domain, as if they had happened in the last weeks. No mail leaves for them.
/// </summary>
public sealed class DemoDlaRequests(UnivAssoDb db, TerritoryCatalogue territories, TimeProvider clock)
{
    private const string MailDomain = "demo.univasso.test";

    /// <summary>Adds them once; returns false when somebody already has a seat or asked.</summary>
    public async Task<bool> SeedOnceAsync(CancellationToken ct)
    {
        if (await db.DlaOfficerSeats.AnyAsync(ct) || await db.DlaRequests.AnyAsync(ct))
        {
            return false;
        }

        var dominique = await OfficerAsync(DemoAccounts.All[1], ct);
        var robin = await OfficerAsync(DemoAccounts.All[5], ct);
        await db.InTransactionAsync(
            async inner =>
            {
                await WriteCardsAsync(inner);
                var desks = await db.DlaDesks.Include(d => d.Pauses).ToListAsync(inner);
                var nord = desks.Single(d => d.Code == "nord").Id;
                Give(dominique, nord, isLead: true, "+33199000001");
                Give(robin, nord, isLead: false, "+33199000002");
                await db.SaveChangesAsync(inner);
                var resource = await db.ResourceActors.SingleAsync(a => a.Name == DemoActors.LilleRelay, inner);
                foreach (var told in DemoDlaStories.All.OrderByDescending(s => s.DaysAgo))
                {
                    await AddAsync(told, desks, resource, told.OfColleague ? robin : dominique, told.OfColleague ? dominique : robin, inner);
                }

                return true;
            },
            ct);
        return true;
    }

    private async Task<Actor> OfficerAsync(DemoAccount account, CancellationToken ct) => new(
        ActorKind.DlaDesk, await db.Users.Where(u => u.Email == account.Email).Select(u => u.Id).SingleAsync(ct), $"{account.FirstName} {account.LastName}");

    private void Give(Actor officer, DlaDeskId desk, bool isLead, string line)
    {
        var now = DaysAgo(60);
        db.DlaOfficerSeats.Add(DlaOfficerSeat.Give(DlaSeatId.New(now), officer.Id, officer.Name, desk, isLead, line, Actor.System, now));
    }

    private async Task WriteCardsAsync(CancellationToken ct)
    {
        var number = 0;
        foreach (var desk in await db.DlaDesks.OrderBy(d => d.Code).ToListAsync(ct))
        {
            number++;
            Must(desk.Change(
                new DeskCard
                {
                    Name = desk.Name,
                    Departments = desk.Departments,
                    Carrier = $"Démo – Porteur fictif {number}",
                    Phone = $"+3319900010{number}",
                    Email = $"guichet-{desk.Code}@{MailDomain}",
                    Address = $"{number} rue de la Démonstration (adresse inventée)",
                    Hours = "Horaires inventés : du lundi au jeudi, de 9 h à 12 h",
                },
                Actor.System,
                DaysAgo(60)));
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task AddAsync(DemoDlaStory told, List<DlaDesk> desks, ResourceActor resource, Actor officer, Actor other, CancellationToken ct)
    {
        var at = DaysAgo(told.DaysAgo);
        var sent = told.Communes.Select((code, i) => StructureOf(told, code, i)).ToList();
        var desk = DlaRouting.DeskFor([.. sent.Select(s => s.Structure)], desks) ?? throw new InvalidOperationException("There is no regional desk.");
        var calendar = new DeskCalendar(desk.Pauses);
        var need = new DlaNeed
        {
            WhatBrings = told.WhatBrings,
            BetterInAYear = told.BetterInAYear,
            Themes = [.. told.Themes],
            Urgency = told.Urgency,
            DeadlineOn = told.Urgency is DlaUrgency.Deadline ? FrenchDates.DayInParis(clock.GetUtcNow()).AddDays(40) : null,
            FormerDlaYear = told.FormerYearsAgo is { } years ? FrenchDates.DayInParis(at).Year - years : null,
            HeardFrom = "Par la démonstration",
        };
        var reference = await db.NextReferenceAsync(ReferenceKind.Dla, FrenchDates.DayInParis(at).Year, ct);
        var request = DlaRequest.Send(DlaRequestId.New(at), reference, desk.Id, need, sent, calendar, at).Value;
        db.DlaRequests.Add(request);
        db.SearchTerms.AddRange(DlaSearchTerms.Of(request, territories));
        await db.SaveChangesAsync(ct);

        var story = new DemoDlaLife(request, calendar, officer, other, resource, told.DaysAgo, DaysAgo);
        story.LeadTo(told.Status);
        db.Referrals.AddRange(story.Referrals);
        if (told.Note is { } note)
        {
            db.CaseNotes.Add(new CaseNote
            {
                Id = Guid.CreateVersion7(at),
                CaseId = request.Id.Value,
                AuthorId = officer.Id,
                AuthorName = officer.Name,
                Text = note,
                At = DaysAgo(told.DaysAgo - 1),
            });
        }

        await db.SaveChangesAsync(ct);
    }

    private SentStructure StructureOf(DemoDlaStory told, string communeCode, int index)
    {
        var commune = territories.Find(communeCode) ?? throw new InvalidOperationException($"No commune {communeCode}.");
        var name = index is 0 ? told.Name : $"{told.Name}, antenne {index + 1}";
        var email = $"dla-{FrenchText.NameKey(told.FirstName)}-{told.DaysAgo}-{index}@{MailDomain}";
        return new SentStructure(
            new DlaStructure
            {
                Name = name,
                NameKey = FrenchText.NameKey(name),
                LegalForm = told.LegalForm,
                CommuneCode = commune.Code,
                DepartmentCode = commune.DepartmentCode,
                EpciSiren = commune.EpciSiren,
                StaffGroup = told.StaffGroup,
                HiresWithinAYear = told.StaffGroup == "0",
                FullTimeBand = told.StaffGroup == "0" ? "0" : "1-3",
                BudgetBand = told.BudgetBand,
                CreatedIn = told.CreatedIn,
                LastAccountsYear = told.CreatedIn is null ? null : FrenchDates.DayInParis(clock.GetUtcNow()).Year - 1,
                Networks = told.Networks,
                BoardAware = told.Networks is null ? BoardAwareness.Yes.Code : BoardAwareness.NotYet.Code,
            },
            new ContactPerson
            {
                FirstName = told.FirstName,
                LastName = "Démo",
                Role = index is 0 ? "présidence" : "trésorerie",
                Email = email,
                EmailKey = email,
                Phone = index is 0 ? $"+331990002{told.DaysAgo:00}" : null,
                PreferredTimes = "le matin",
            },
            index is 0,
            index is 0 ? null : Secrets.Hash($"{told.Name}-{told.DaysAgo}-{index}"));
    }

    private static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }

    private DateTimeOffset DaysAgo(int days) => clock.GetUtcNow() - TimeSpan.FromDays(days);
}
