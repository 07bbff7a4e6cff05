using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.Agenda;
using UnivAsso.Web.Features.Agenda.Acts;
using UnivAsso.Web.Features.Referrals;
using UnivAsso.Web.Platform.Security;
using Xunit;

namespace UnivAsso.Testing;

/// <summary>Brings requests to the DLA as far as a test needs them, through the domain, the services of the rooms, and the pages of the links.</summary>
public static class TestDlaWork
{
    private static readonly DeskCalendar NoPause = new([]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The officer as the journal names them.</summary>
    public static Actor By(TestOfficer officer) => new(ActorKind.DlaDesk, officer.Id, officer.Name);

    extension(Site site)
    {
        /// <summary>An officer of a desk, with open hours.</summary>
        public async Task<TestOfficer> OfficerWithHoursAsync(string desk = "pas-de-calais")
        {
            var officer = await site.SeatedOfficerAsync(desk);
            await site.InDatabaseAsync(db =>
            {
                db.OfficerAgendas.Add(TestAgendas.Open(By(officer), site.Clock.GetUtcNow()));
                return db.SaveChangesAsync(Ct);
            });
            return officer;
        }

        /// <summary>A request that the officer follows.</summary>
        public async Task<TestDlaRequest> FollowedAsync(TestOfficer officer, DlaRequestToSend? told = null)
        {
            var request = await site.SentDlaRequestAsync(told ?? new DlaRequestToSend());
            Must(await site.ChangeAsync(request, r => r.Take(NoPause, By(officer), site.Clock.GetUtcNow())));
            return request;
        }

        /// <summary>Nine in the morning, or another hour of Paris, of the Tuesday of next week.</summary>
        public DateTimeOffset NextTuesdayAt(int hour)
        {
            var today = FrenchDates.DayInParis(site.Clock.GetUtcNow());
            var tuesday = today.AddDays(7 + ((9 - (int)today.DayOfWeek) % 7));
            return Quarters.Start(Quarters.InParis(tuesday, new TimeOnly(hour, 0)));
        }

        /// <summary>Offers two slots of the officer; answers the link of the structure that carries the request.</summary>
        public async Task<string> OfferedSlotsAsync(TestDlaRequest request, TestOfficer officer)
        {
            var order = await site.OrderAsync(request, officer);
            Must(await site.UseAsync<ProposeSlots, Result<AppointmentId>>(
                s => s.HandleAsync(order, [site.NextTuesdayAt(9), site.NextTuesdayAt(14)], By(officer), Ct)));
            return await site.LinkToAsync(request.Lead.Email, "/creneau/");
        }

        /// <summary>Holds the Tuesday of next week, nine in the morning; answers the link of the structure that carries the request.</summary>
        public async Task<string> FixedMeetingAsync(TestDlaRequest request, TestOfficer officer)
        {
            var order = await site.OrderAsync(request, officer);
            Must(await site.UseAsync<FixAppointment, Result<AppointmentId>>(s => s.HandleAsync(order, site.NextTuesdayAt(9), By(officer), Ct)));
            return await site.LinkToAsync(request.Lead.Email, "/creneau/");
        }

        /// <summary>A meeting fixed yesterday that began two hours ago, and of which nobody has said yet what became.</summary>
        public async Task BegunMeetingAsync(TestDlaRequest request, TestOfficer officer)
        {
            var (order, now) = (await site.OrderAsync(request, officer), site.Clock.GetUtcNow());
            var appointment = await site.UseAsync<IServiceProvider, Appointment>(async services =>
            {
                var onCase = (await services.GetRequiredService<IAppointmentCases>().FindAsync(request.Id.Value, Ct))!;
                var parts = Must(await services.GetRequiredService<MeetingParts>().ReadAsync(order, onCase, Ct));
                var made = Must(Appointment.Fix(
                    AppointmentId.New(now),
                    new AppointmentCaseKey(onCase.CaseId, onCase.Reference, onCase.Title),
                    parts,
                    Quarters.Start(Quarters.Of(now.AddHours(-2))),
                    By(officer),
                    now.AddDays(-1)));
                var db = services.GetRequiredService<UnivAssoDb>();
                db.Appointments.Add(made);
                await db.SaveChangesAsync(Ct);
                return made;
            });
            Must(await site.ChangeAsync(request, r => r.FixMeeting(appointment.Id.Value, FrenchDates.DayInParis(now), By(officer), now)));
        }

        /// <summary>The meeting took place, and its sheet is signed.</summary>
        public async Task MetAsync(TestDlaRequest request, TestOfficer officer)
        {
            var now = site.Clock.GetUtcNow();
            var sheet = MeetingSheet.Start(MeetingSheetId.New(now), request.Id, null, By(officer), now);
            Must(sheet.Save(
                new MeetingNotes
                {
                    Present = "La présidence et la direction.",
                    Understood = "Les ressources baissent depuis deux ans.",
                    FramePresented = [FramePoint.All[0].Code],
                    Fit = DlaFit.Yes,
                    StructureWishes = "Y voir clair avant l’été.",
                    NextStep = "Un diagnostic partagé.",
                    NextStepOn = FrenchDates.DayInParis(now).AddDays(20),
                },
                By(officer),
                now));
            Must(sheet.Sign(By(officer), now));
            await site.InDatabaseAsync(db =>
            {
                db.MeetingSheets.Add(sheet);
                return db.SaveChangesAsync(Ct);
            });
            Must(await site.ChangeAsync(request, r => r.HoldMeeting(sheet.Id.Value, NoPause, By(officer), now)));
        }

        /// <summary>A proposal whose letters have left; answers the address where the structure that carries the request answers it.</summary>
        public async Task<string> ProposedAsync(TestDlaRequest request, TestOfficer officer, params IReadOnlyList<Guid> actors)
        {
            var proposal = actors.Count == 0
                ? new IntakeProposal(IntakeOutcome.Continue) { Wording = "Nous vous proposons de poursuivre." }
                : new IntakeProposal(IntakeOutcome.Redirect) { Wording = "D’autres répondent mieux.", Reason = DlaReason.All[0].Code, Actors = actors };
            var tokens = request.Structures.ToDictionary(s => s.Id, _ => new Secrets().NewToken());
            var hashes = tokens.ToDictionary(t => t.Key, t => Secrets.Hash(t.Value));
            Must(await site.ChangeAsync(request, r => r.Propose(proposal, hashes, TimeSpan.Zero, By(officer), site.Clock.GetUtcNow())));
            return $"/dla/decision/{tokens[request.Lead.Id]}";
        }

        /// <summary>A request of one structure that agreed on its page to be directed to these actors; answers the link of its consent.</summary>
        public async Task<string> RedirectedAsync(TestDlaRequest request, TestOfficer officer, params IReadOnlyList<Guid> actors)
        {
            await site.MetAsync(request, officer);
            var structure = site.Visitor();
            var page = await structure.OpenAsync(await site.ProposedAsync(request, officer, actors));
            await structure.SubmitAsync(page, [("Answer", "accord")]);
            return await site.LinkToAsync(request.Lead.Email, "/dla/orientation/");
        }

        /// <summary>The structure lets its address be passed on to everybody proposed, in their order.</summary>
        public async Task ConsentAsync(string link, params IReadOnlyList<string> wanted)
        {
            var structure = site.Visitor();
            var page = await structure.OpenAsync(link);
            var answered = await structure.SubmitAsync(
                page, [("Answer", "transmettre"), ("PassEmail", "true"), .. wanted.Select(w => ("Wanted", w))]);
            Assert.Contains("Votre réponse est enregistrée", answered.Words, StringComparison.Ordinal);
        }

        /// <summary>The appointment of a request as it stands in the database.</summary>
        public Task<Appointment> AppointmentOfAsync(TestDlaRequest request) => site.InDatabaseAsync(db =>
            db.Appointments.AsNoTracking().SingleAsync(a => a.CaseId == request.Id.Value, Ct));

        /// <summary>The redirections of a request, in the order in which they are tried.</summary>
        public Task<List<Referral>> ReferralsOfAsync(TestDlaRequest request) => site.InDatabaseAsync(db =>
            db.Referrals.AsNoTracking().Where(r => r.CaseId == request.Id.Value).OrderBy(r => r.Rank).ToListAsync(Ct));

        /// <summary>The page that asks a structure, some weeks later, what came of a redirection.</summary>
        public async Task<string> FeedbackLinkAsync(Referral referral) => await site.UseAsync<IServiceProvider, string>(async services =>
        {
            var link = services.GetRequiredService<ReferralLinks>().Add(ReferralLinkPurpose.Feedback, referral.Id.Value);
            await services.GetRequiredService<UnivAssoDb>().SaveChangesAsync(Ct);
            return link;
        });

        /// <summary>An actor of the directory that takes redirections by mail.</summary>
        public async Task<(Guid Id, string Email)> ResourceActorAsync(string name = "Appui fictif aux associations") =>
            await site.UseAsync<IServiceProvider, (Guid, string)>(async services =>
            {
                var (now, territories) = (site.Clock.GetUtcNow(), services.GetRequiredService<TerritoryCatalogue>());
                var id = ResourceActorId.New(now);
                var card = new ActorCard
                {
                    Name = name,
                    Type = ActorType.SupportPoint.Code,
                    Does = "Aide fictivement les associations à tenir leurs comptes.",
                    Territories = [TerritoryCoverage.Region],
                    Email = $"acteur-{id.Value:N}@exemple.test",
                    Source = "Exemple inventé pour les essais",
                };
                var actor = Must(ResourceActor.Add(id, card, null, territories, Actor.System, FrenchDates.DayInParis(now), now));
                var db = services.GetRequiredService<UnivAssoDb>();
                db.ResourceActors.Add(actor);
                db.SearchTerms.AddRange(ActorTerms.Of(actor, territories));
                await db.SaveChangesAsync(Ct);
                return (id.Value, card.Email);
            });

        /// <summary>Applies an act of the domain to an actor of the directory and saves.</summary>
        public async Task ChangeActorAsync(Guid id, Func<ResourceActor, Result> act) => Must(await site.InDatabaseAsync(async db =>
        {
            var result = act(await db.ResourceActors.SingleAsync(a => a.Id == new ResourceActorId(id), Ct));
            await db.SaveChangesAsync(Ct);
            return result;
        }));

        /// <summary>The local address of the last link of a kind that was mailed to somebody.</summary>
        public async Task<string> LinkToAsync(string email, string beginning)
        {
            await site.DeliverMailsAsync();
            var link = new Regex($"https://localhost({Regex.Escape(beginning)}[0-9a-f]+)", RegexOptions.None, TimeSpan.FromSeconds(1));
            return site.Mails.Received.Where(m => m.To == email).Select(m => link.Match(m.Text)).Last(m => m.Success).Groups[1].Value;
        }

        private async Task<MeetingOrder> OrderAsync(TestDlaRequest request, TestOfficer officer) => new()
        {
            CaseId = request.Id.Value,
            Officers = [officer.Id],
            Channel = MeetingChannel.InPerson,
            PlaceId = (await site.InDatabaseAsync(db => db.OfficerAgendas.AsNoTracking().SingleAsync(a => a.OfficerId == officer.Id, Ct))).Places[0].Id,
        };
    }

    private static void Must(Result result) => Assert.True(result.IsDone, result.Refusal?.Message);

    private static T Must<T>(Result<T> result)
    {
        Assert.True(result.IsDone, result.Refusal?.Message);
        return result.Value;
    }
}
