using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Platform.Demo;

/// <summary>Plays the demonstration stories through the domain, as if they had happened in the last weeks. No mail leaves for them.</summary>
public sealed class DemoRequests(UnivAssoDb db, TerritoryCatalogue territory, TimeProvider clock)
{
    private const string MailDomain = "demo.univasso.test";

    /// <summary>Adds the stories once; returns false when requests are already there.</summary>
    public async Task<bool> SeedOnceAsync(CancellationToken ct)
    {
        if (await db.JoinRequests.AnyAsync(ct))
        {
            return false;
        }

        var accounts = await db.Users.ToDictionaryAsync(u => u.Email!, u => u.Id, StringComparer.OrdinalIgnoreCase, ct);
        var coordinator = DemoAccounts.All[0];
        var by = new Actor(ActorKind.Coordination, accounts[coordinator.Email], $"{coordinator.FirstName} {coordinator.LastName}");
        await db.InTransactionAsync(
            async inner =>
            {
                foreach (var need in DemoStories.Needs.OrderByDescending(n => n.DaysAgo))
                {
                    await AddAsync(need, accounts, by, inner);
                }

                foreach (var researcher in DemoStories.Researchers.OrderByDescending(r => r.DaysAgo))
                {
                    await AddAsync(researcher, accounts, by, inner);
                }

                return true;
            },
            ct);
        return true;
    }

    private async Task AddAsync(DemoNeed told, Dictionary<string, Guid> accounts, Actor by, CancellationToken ct)
    {
        var at = DaysAgo(told.DaysAgo);
        var commune = territory.Find(told.CommuneCode) ?? throw new InvalidOperationException($"No commune {told.CommuneCode}.");
        var organisation = Organisation.Register(
            OrganisationId.New(at),
            new OrganisationTold
            {
                Name = told.Organisation,
                NameKey = FrenchText.NameKey(told.Organisation),
                LegalForm = "loi-1901",
                CommuneCode = commune.Code,
                DepartmentCode = commune.DepartmentCode,
                EpciSiren = commune.EpciSiren,
                ActionTerritories = [commune.DepartmentCode],
            },
            Actor.System,
            at);
        var id = JoinRequestId.New(at);
        var contact = ContactOf(told.FirstName, told.LastName, "personne référente", told.OfDemoAccount ? DemoAccounts.All[2].Email : null);
        var reference = await db.NextReferenceAsync(ReferenceKind.Need, YearOf(at), ct);
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync(ct);

        var request = JoinRequest.Send(
            id,
            reference,
            new SentForm
            {
                Kind = JoinRequestKind.Association,
                Title = told.Question.Split(" ? ")[0] + " ?",
                Intentions = ["declarer-un-besoin"],
                Themes = [told.Theme],
                Contact = contact,
                Visibility = PublicVisibility.Anonymous,
                ContactConsent = ContactConsent.CoordinationOnly,
                OrganisationId = organisation.Id,
                StructureTold = organisation.AsTold(),
                DepartmentCode = commune.DepartmentCode,
            },
            at);
        db.JoinRequests.Add(request);
        db.KnowledgeNeeds.Add(KnowledgeNeed.InTheirWords(
            KnowledgeNeedId.New(at), id, told.Situation, told.Question, told.Purpose, null, null));
        db.SearchTerms.AddRange(SearchTerm.For(
            SearchScope.JoinRequests, id.Value, reference.ToString(), told.Organisation, commune.Name, contact.FullName, contact.Email));
        db.SearchTerms.AddRange(SearchTerm.For(SearchScope.Organisations, organisation.Id.Value, told.Organisation, commune.Name));
        await db.SaveChangesAsync(ct);
        await GoOnAsync(request, told.Then, told.DaysAgo, told.OfDemoAccount ? accounts[contact.Email] : null, by, ct);
    }

    private async Task AddAsync(DemoResearcher told, Dictionary<string, Guid> accounts, Actor by, CancellationToken ct)
    {
        var at = DaysAgo(told.DaysAgo);
        var id = JoinRequestId.New(at);
        var contact = ContactOf(told.FirstName, told.LastName, null, told.OfDemoAccount ? DemoAccounts.All[3].Email : null);
        var researcher = Researcher.Join(
            ResearcherId.New(at),
            id,
            told.FirstName,
            told.LastName,
            new ResearchProfile
            {
                Position = told.Position,
                Institution = told.Institution,
                InRegion = told.InRegion,
                Methods = [.. told.Methods],
                Keywords = [.. told.Keywords],
            },
            []);
        var reference = await db.NextReferenceAsync(ReferenceKind.Research, YearOf(at), ct);
        db.Researchers.Add(researcher);
        await db.SaveChangesAsync(ct);

        var request = JoinRequest.Send(
            id,
            reference,
            new SentForm
            {
                Kind = JoinRequestKind.Research,
                Title = $"{contact.FullName}, {told.Institution}",
                Intentions = ["contribuer"],
                Themes = told.Themes,
                Contact = contact,
                Visibility = PublicVisibility.Nothing,
                ResearcherId = researcher.Id,
                OutsideRegion = !told.InRegion,
                DepartmentCode = told.Department,
            },
            at);
        db.JoinRequests.Add(request);
        db.SearchTerms.AddRange(SearchTerm.For(
            SearchScope.JoinRequests, id.Value, [reference.ToString(), contact.FullName, contact.Email, told.Institution, .. told.Keywords]));
        await db.SaveChangesAsync(ct);
        await GoOnAsync(request, told.Then, told.DaysAgo, told.OfDemoAccount ? accounts[contact.Email] : null, by, ct);
    }

    private async Task GoOnAsync(JoinRequest request, JoinRequestAct? then, int daysAgo, Guid? account, Actor by, CancellationToken ct)
    {
        if (then is not { } act)
        {
            return;
        }

        Must(request.Take(by, DaysAgo(Math.Max(1, daysAgo - 2))));
        if (ExitOf(act) is { } exit)
        {
            var at = DaysAgo(Math.Max(1, daysAgo - 5));
            var decision = request.Decide(exit, by, TimeSpan.Zero, at);
            Must(new Result(decision.Refusal));
            db.CaseMessages.Add(new CaseMessage
            {
                Id = Guid.CreateVersion7(at),
                CaseId = request.Id.Value,
                FromRequester = false,
                AuthorName = by.Name,
                Text = exit.Text!,
                At = at,
                VisibleAt = at,
            });
        }

        if (account is { } owner)
        {
            Must(request.AttachAccount(owner, Actor.System, DaysAgo(1)));
        }

        await db.SaveChangesAsync(ct);
    }

    private static JoinRequestExit? ExitOf(JoinRequestAct act) => act switch
    {
        JoinRequestAct.TakeOn => new JoinRequestExit(act)
        {
            Text = "Merci pour cet échange. Nous avons compris votre demande et nous la prenons en charge.",
            NextStep = "Nous cherchons maintenant qui pourrait y travailler avec vous. Prochaines nouvelles sous trente jours.",
        },
        JoinRequestAct.AskQuestion => new JoinRequestExit(act) { Text = "Pourriez-vous nous dire à quelle période un premier échange serait possible pour vous ?" },
        JoinRequestAct.Redirect => new JoinRequestExit(act)
        {
            Target = "Dispositif local d’accompagnement (DLA)",
            Text = "Votre demande porte d’abord sur l’organisation de votre structure employeuse : c’est le métier du DLA.",
            NextStep = "Prenez contact avec le DLA de votre département. Votre besoin de connaissance pourra revenir ensuite.",
        },
        JoinRequestAct.NotRetain => new JoinRequestExit(act)
        {
            Reason = "deja-connu",
            Text = "Plusieurs travaux publiés répondent déjà à cette question.",
            NextStep = "Nous vous proposons une liste de lectures et un échange de vingt minutes pour les parcourir ensemble.",
        },
        _ => null,
    };

    private static ContactPerson ContactOf(string firstName, string lastName, string? role, string? email)
    {
        email ??= $"{FrenchText.Fold(firstName)}@{MailDomain}";
        return new ContactPerson { FirstName = firstName, LastName = lastName, Role = role, Email = email, EmailKey = email };
    }

    private static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }

    private static int YearOf(DateTimeOffset at) => FrenchDates.DayInParis(at).Year;

    private DateTimeOffset DaysAgo(int days) => clock.GetUtcNow() - TimeSpan.FromDays(days);
}
