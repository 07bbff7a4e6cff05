using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Researchers;

namespace UnivAsso.Testing;

/// <summary>A request that a test put in the database.</summary>
public sealed record TestRequest(JoinRequestId Id, string Reference, string Email);

/// <summary>Puts received requests in the database, for tests about what comes after.</summary>
public static class TestRequests
{
    extension(IPortalData portal)
    {
        /// <summary>An association's request with a need, just received.</summary>
        public Task<TestRequest> ReceivedNeedAsync(string? email = null, string title = "Comment garder nos bénévoles ?", string department = "59") =>
            portal.ReceiveAsync(ReferenceKind.Need, email, title, department);

        /// <summary>The request of a person of research, just received.</summary>
        public Task<TestRequest> ReceivedResearchAsync(
            string? email = null, string title = "Sacha Exemple, doctorat", string department = "80", ResearchProfile? profile = null) =>
            portal.ReceiveAsync(ReferenceKind.Research, email, title, department, profile);

        /// <summary>Applies an act of the domain to a request and saves.</summary>
        public Task<T> ChangeAsync<T>(TestRequest request, Func<JoinRequest, T> act) => portal.InDatabaseAsync(async db =>
        {
            var root = await db.JoinRequests.Include(r => r.Decisions).Include(r => r.Understandings).AsSplitQuery().SingleAsync(r => r.Id == request.Id, CancellationToken.None);
            var result = act(root);
            await db.SaveChangesAsync(CancellationToken.None);
            return result;
        });

        /// <summary>The request as it stands in the database.</summary>
        public Task<JoinRequest> FindAsync(TestRequest request) => portal.InDatabaseAsync(db =>
            db.JoinRequests.AsNoTracking().Include(r => r.Decisions).Include(r => r.Understandings).AsSplitQuery().SingleAsync(r => r.Id == request.Id, CancellationToken.None));

        private Task<TestRequest> ReceiveAsync(
            ReferenceKind kind, string? email, string title, string department, ResearchProfile? profile = null) => portal.InDatabaseAsync(async db =>
        {
            var now = portal.Clock.GetUtcNow();
            var id = JoinRequestId.New(now);
            email ??= $"alix-{id.Value:N}@exemple.test";
            var reference = await db.InTransactionAsync(
                async ct =>
                {
                    var given = await db.NextReferenceAsync(kind, FrenchDates.DayInParis(now).Year, ct);
                    var contact = new ContactPerson { FirstName = "Alix", LastName = "Exemple", Email = email, EmailKey = email.ToLowerInvariant(), Role = "trésorerie" };
                    var form = new SentForm
                    {
                        Kind = kind is ReferenceKind.Research ? JoinRequestKind.Research : JoinRequestKind.Association,
                        Title = title,
                        Intentions = [kind is ReferenceKind.Research ? "contribuer" : "declarer-un-besoin"],
                        Themes = ["gouvernance"],
                        Contact = contact,
                        Visibility = PublicVisibility.Anonymous,
                        DepartmentCode = department,
                    };
                    KnowledgeNeed? need = null;
                    if (kind is ReferenceKind.Research)
                    {
                        var researcher = Researcher.Join(
                            ResearcherId.New(now), id, "Sacha", "Exemple", profile ?? new ResearchProfile { Position = "doctorat", InRegion = true }, []);
                        db.Researchers.Add(researcher);
                        form = form with { ResearcherId = researcher.Id };
                    }
                    else
                    {
                        var organisation = Organisation.Register(
                            OrganisationId.New(now),
                            new OrganisationTold { Name = "Les Jardins d’Exemple", NameKey = "jardins exemple", CommuneCode = "59350", DepartmentCode = department },
                            Actor.System,
                            now);
                        db.Organisations.Add(organisation);
                        form = form with { OrganisationId = organisation.Id, StructureTold = organisation.AsTold(), ContactConsent = ContactConsent.CoordinationOnly };
                        var words = string.Concat(Enumerable.Repeat("Nos bénévoles partent et nous ne savons pas pourquoi. ", 5));
                        need = KnowledgeNeed.InTheirWords(KnowledgeNeedId.New(now), id, words, words, words, null, null);
                    }

                    await db.SaveChangesAsync(ct);
                    db.JoinRequests.Add(JoinRequest.Send(id, given, form, now));
                    await db.SaveChangesAsync(ct);
                    if (need is not null)
                    {
                        db.KnowledgeNeeds.Add(need);
                        await db.SaveChangesAsync(ct);
                    }

                    return given.ToString();
                },
                CancellationToken.None);
            return new TestRequest(id, reference, email);
        });
    }
}
