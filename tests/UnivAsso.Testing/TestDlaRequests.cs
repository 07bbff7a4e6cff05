using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Data.Territories;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.DlaIntake;
using UnivAsso.Web.Platform.Security;
using Xunit;

namespace UnivAsso.Testing;

/// <summary>A request to the DLA that a test put in the database; the first structure carries it.</summary>
public sealed record TestDlaRequest(DlaRequestId Id, string Reference, DlaDeskId DeskId, IReadOnlyList<TestStructure> Structures)
{
    public TestStructure Lead => Structures[0];
}

/// <summary>One structure of it: its contact, and the secret of its confirmation unless it carries the request.</summary>
public sealed record TestStructure(DlaParticipationId Id, string Name, string FirstName, string Email, string? Token);

/// <summary>What a sent request is made of, where a test cares; the rest is made up.</summary>
public sealed record DlaRequestToSend
{
    /// <summary>The départements of the seats, one for each structure.</summary>
    public IReadOnlyList<string> Departments { get; init; } = ["62"];

    public DlaUrgency Urgency { get; init; } = DlaUrgency.None;

    /// <summary>The name of the structure; those that follow are numbered.</summary>
    public string? Name { get; init; }

    /// <summary>The address of the contact of the lead.</summary>
    public string? Email { get; init; }

    public string? Siren { get; init; }

    public string? Rna { get; init; }

    /// <summary>The lead heads a network of the whole region.</summary>
    public bool IsRegionalHead { get; init; }

    /// <summary>Codes of the themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = ["modele-economique", "gouvernance"];

    public string WhatBrings { get; init; } = "Nos ressources baissent depuis deux ans.";

    /// <summary>The invited structures have already said yes.</summary>
    public bool EverybodyConfirmed { get; init; }
}

/// <summary>Puts sent requests to the DLA, and officers with a seat, in the database, for tests about what comes after.</summary>
public static class TestDlaRequests
{
    private static readonly TerritoryCatalogue Territories = TerritoryFiles.Load();

    private static readonly Dictionary<string, string> Seats = new(StringComparer.Ordinal)
    {
        ["02"] = "02408",
        ["59"] = "59350",
        ["60"] = "60057",
        ["62"] = "62041",
        ["80"] = "80021",
    };

    extension(IPortalData portal)
    {
        /// <summary>The request of one structure, just sent to the desk of its département.</summary>
        public Task<TestDlaRequest> SentDlaRequestAsync(string department = "62", DlaUrgency urgency = DlaUrgency.None) =>
            portal.SentDlaRequestAsync(new DlaRequestToSend { Departments = [department], Urgency = urgency });

        /// <summary>The request of several structures of one département, just sent.</summary>
        public Task<TestDlaRequest> SentCollectiveDlaRequestAsync(int structures = 3, string department = "62", bool everybodyConfirmed = false) =>
            portal.SentDlaRequestAsync(new DlaRequestToSend
            {
                Departments = [.. Enumerable.Repeat(department, structures)],
                EverybodyConfirmed = everybodyConfirmed,
            });

        /// <summary>A request just sent to the desk that its structures belong to.</summary>
        public Task<TestDlaRequest> SentDlaRequestAsync(DlaRequestToSend told) => portal.InDatabaseAsync(async db =>
        {
            var now = portal.Clock.GetUtcNow();
            var id = DlaRequestId.New(now);
            var tokens = told.Departments.Select((_, i) => i == 0 ? null : new Secrets().NewToken()).ToList();
            var structures = told.Departments
                .Select((department, i) => new SentStructure(
                    StructureOf(told, department, i),
                    ContactOf(told, id, i),
                    i == 0,
                    tokens[i] is { } token ? Secrets.Hash(token) : null))
                .ToList();
            return await db.InTransactionAsync(
                async ct =>
                {
                    var desks = await db.DlaDesks.AsNoTracking().Include(d => d.Pauses).ToListAsync(ct);
                    var desk = DlaRouting.DeskFor([.. structures.Select(s => s.Structure)], desks)!;
                    var need = new DlaNeed
                    {
                        WhatBrings = told.WhatBrings,
                        BetterInAYear = "Savoir sur quelles ressources compter.",
                        Themes = [.. told.Themes],
                        Urgency = told.Urgency,
                        DeadlineOn = told.Urgency is DlaUrgency.Deadline ? FrenchDates.DayInParis(now).AddDays(30) : null,
                    };
                    var reference = await db.NextReferenceAsync(ReferenceKind.Dla, FrenchDates.DayInParis(now).Year, ct);
                    var request = DlaRequest.Send(id, reference, desk.Id, need, structures, new DeskCalendar(desk.Pauses), now).Value;
                    foreach (var invited in request.Participations.Where(p => told.EverybodyConfirmed && !p.IsLead))
                    {
                        Must(request.AnswerInvitation(invited.Id, joins: true, null, now));
                    }

                    db.DlaRequests.Add(request);
                    db.SearchTerms.AddRange(DlaSearchTerms.Of(request, Territories));
                    await db.SaveChangesAsync(ct);
                    return new TestDlaRequest(
                        id,
                        request.Reference,
                        desk.Id,
                        [.. request.Participations.Select((p, i) =>
                            new TestStructure(p.Id, p.Structure.Name, p.Contact.FirstName, p.Contact.Email, tokens[i]))]);
                },
                CancellationToken.None);
        });

        /// <summary>Applies an act of the domain to a request and saves.</summary>
        public Task<T> ChangeAsync<T>(TestDlaRequest request, Func<DlaRequest, T> act) => portal.InDatabaseAsync(async db =>
        {
            var result = act(await db.DlaRequests.Whole().SingleAsync(r => r.Id == request.Id, CancellationToken.None));
            await db.SaveChangesAsync(CancellationToken.None);
            return result;
        });

        /// <summary>The request as it stands in the database.</summary>
        public Task<DlaRequest> FindAsync(TestDlaRequest request) => portal.InDatabaseAsync(db =>
            db.DlaRequests.AsNoTracking().Whole().SingleAsync(r => r.Id == request.Id, CancellationToken.None));

        /// <summary>A desk by its word: « nord », « regional ».</summary>
        public Task<DlaDesk> DeskAsync(string code) => portal.InDatabaseAsync(db =>
            db.DlaDesks.AsNoTracking().Include(d => d.Pauses).SingleAsync(d => d.Code == code, CancellationToken.None));

        /// <summary>Gives an account a seat at a desk.</summary>
        public Task<DlaSeatId> SeatAsync(Guid userId, string name, string desk, bool isLead = false) => portal.InDatabaseAsync(async db =>
        {
            var now = portal.Clock.GetUtcNow();
            var deskId = await db.DlaDesks.Where(d => d.Code == desk).Select(d => d.Id).SingleAsync(CancellationToken.None);
            var seat = DlaOfficerSeat.Give(DlaSeatId.New(now), userId, name, deskId, isLead, "+33320000001", Actor.System, now);
            db.DlaOfficerSeats.Add(seat);
            await db.SaveChangesAsync(CancellationToken.None);
            return seat.Id;
        });
    }

    extension(Site site)
    {
        /// <summary>An officer signed in, with a seat at a desk.</summary>
        public async Task<TestOfficer> SeatedOfficerAsync(string desk = "pas-de-calais", bool isLead = false, string? email = null)
        {
            email ??= $"dla-{Guid.CreateVersion7():N}@exemple.test";
            var browser = await site.SignedInAsync(Roles.DlaOfficer, email);
            await using var scope = site.Services.CreateAsyncScope();
            var user = (await scope.ServiceProvider.GetRequiredService<UserManager<User>>().FindByEmailAsync(email))!;
            await site.SeatAsync(user.Id, user.FullName, desk, isLead);

            // The list glances at who sits where; a seat given behind its back is seen after a minute.
            scope.ServiceProvider.GetRequiredService<DlaBoard>().Forget();
            return new TestOfficer(browser, user.Id, email, user.FullName);
        }
    }

    private static DlaStructure StructureOf(DlaRequestToSend told, string department, int index)
    {
        var name = told.Name is { } given ? index == 0 ? given : $"{given} {index + 1}" : $"Structure fictive {index + 1}";
        return new DlaStructure
        {
            Name = name,
            NameKey = FrenchText.NameKey(name),
            LegalForm = LegalForm.DeclaredAssociation.Code,
            Rna = index == 0 ? told.Rna : null,
            Siren = index == 0 ? told.Siren : null,
            CommuneCode = Seats.GetValueOrDefault(department),
            DepartmentCode = Seats.ContainsKey(department) ? department : null,
            IsRegionalHead = index == 0 && told.IsRegionalHead,
            StaffGroup = "3-9",
            FullTimeBand = "3-10",
            BudgetBand = "150-500",
            BoardAware = BoardAwareness.Yes.Code,
        };
    }

    private static ContactPerson ContactOf(DlaRequestToSend told, DlaRequestId id, int index)
    {
        var email = index == 0 && told.Email is { } given ? given : $"contact-{index}-{id.Value:N}@exemple.test";
        return new ContactPerson
        {
            FirstName = index == 0 ? "Alix" : "Camille",
            LastName = $"Exemple{(index == 0 ? string.Empty : index)}",
            Email = email,
            EmailKey = email.ToLowerInvariant(),
            Role = "trésorerie",
            Phone = $"+3332000{index:0000}",
            PreferredTimes = "le matin",
        };
    }

    private static void Must(Result result) => Assert.True(result.IsDone, result.Refusal?.Message);
}

/// <summary>A DLA officer signed in with a second factor.</summary>
public sealed record TestOfficer(Browser Browser, Guid Id, string Email, string Name);
