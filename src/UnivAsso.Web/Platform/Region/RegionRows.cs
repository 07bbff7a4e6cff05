using System.Globalization;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Platform.Region;

/// <summary>Makes the rows of the scale data through the domain: each is a thing that could have happened, and says that it did not.</summary>
public sealed class RegionRows(RegionPlan plan, TerritoryCatalogue territory)
{
    private const string MailDomain = "region.univasso.test";
    private const int NearlyAll = 20;

    private static readonly Actor Coordinator = new(ActorKind.Coordination, new Guid("01900000-0000-7000-8000-00000000c001"), "Camille Exemple-Coordination");

    private static readonly string[] FirstNames =
    [
        "Alix", "Camille", "Charlie", "Cléo", "Dany", "Dominique", "Eden", "Élie", "Gaby", "Jo", "Kim", "Lou", "Maxime", "Morgan", "Noa", "Sacha", "Sasha", "Swann", "Yaël", "Andrea",
    ];

    private static readonly string[] LastNames =
    [
        "Aubépine", "Bruyère", "Capucine", "Digitale", "Églantine", "Fougère", "Genêt", "Houblon", "Iris", "Jonquille", "Lavande", "Mélisse", "Nigelle", "Ortie", "Primevère", "Roseau", "Sauge", "Trèfle", "Valériane", "Violette",
    ];

    private static readonly string[] Names = ["Les Amis", "Atelier", "Maison", "Collectif", "Cercle", "Comptoir", "Compagnie", "Union", "Entraide", "Réseau", "Foyer", "Passerelle"];

    public Organisation Association(int number)
    {
        var chance = new RegionChance(plan.Seed, 'A', number);
        return Organisation(chance, number);
    }

    /// <summary>A need with the structure that tells it; most requests have gone on.</summary>
    public (Organisation Organisation, JoinRequest Request, KnowledgeNeed Need, SearchTerm[] Terms) Need(int number, Func<int, Reference> reference)
    {
        var chance = new RegionChance(plan.Seed, 'B', number);
        var organisation = Organisation(chance, number);
        var topic = chance.One(RegionTopics.All);
        var commune = territory.Find(organisation.CommuneCode)!;
        var words = chance.Some(topic.French, 3);
        var fill = new object[] { words[0], words[1], words[2], commune.Name, 2 + chance.Below(9) };
        var question = Say(chance.One(RegionTopics.Questions), fill);
        var (at, contact) = (organisation.CreatedAt, Contact(chance, 'b', number));
        var id = JoinRequestId.From(chance.Id(at));
        var form = new SentForm
        {
            Kind = JoinRequestKind.Association,
            Title = question[..(question.IndexOf('?', StringComparison.Ordinal) + 1)],
            Intentions = ["declarer-un-besoin"],
            Themes = [topic.Theme],
            Contact = contact,
            Visibility = PublicVisibility.Anonymous,
            ContactConsent = ContactConsent.CoordinationOnly,
            OrganisationId = organisation.Id,
            StructureTold = organisation.AsTold(),
            DepartmentCode = organisation.DepartmentCode,
        };
        var request = JoinRequest.Send(id, reference(at.Year), form, at);
        GoOn(request, chance, at);
        var need = KnowledgeNeed.InTheirWords(
            KnowledgeNeedId.From(chance.Id(at)), id, Say(chance.One(RegionTopics.Situations), fill), question, Say(chance.One(RegionTopics.Purposes), fill), null, null);
        return (organisation, request, need,
        [
            .. SearchTerm.For(SearchScope.JoinRequests, id.Value, request.Reference, organisation.Name, commune.Name, contact.FullName, contact.Email),
            .. TermsOf(organisation),
        ]);
    }

    /// <summary>A person of research; now and then one who told nothing of their work.</summary>
    public (Researcher Researcher, JoinRequest Request, SearchTerm[] Terms) Researcher(int number, Func<int, Reference> reference)
    {
        var chance = new RegionChance(plan.Seed, 'C', number);
        var at = chance.Moment(plan.Today);
        var contact = Contact(chance, 'c', number);
        var topics = chance.Some(RegionTopics.All, 1 + chance.Below(3));
        var department = chance.One(territory.Departments).Code;
        var inRegion = chance.Below(3) > 0;
        var id = JoinRequestId.From(chance.Id(at));
        var silent = chance.Below(NearlyAll) == 0;
        var researcher = Domain.Researchers.Researcher.Join(
            ResearcherId.From(chance.Id(at)),
            id,
            contact.FirstName,
            contact.LastName,
            new ResearchProfile
            {
                Position = chance.One(ResearchPosition.All).Code,
                Institution = "Université d’exemple",
                InRegion = inRegion,
                Disciplines = [.. chance.Some(CnuSection.All, 1 + chance.Below(2)).Select(d => d.Code)],
                Methods = [.. chance.Some(ResearchMethod.All, 1 + chance.Below(3)).Select(m => m.Code)],
                Keywords = silent ? [] : chance.Some(chance.One(topics).French, chance.Below(5)),
                Languages = ["fr"],
                Works = silent ? [] : [.. Enumerable.Range(0, 1 + chance.Below(Domain.Researchers.Researcher.WorksMax)).Select(_ => new HighlightedWork(Title(chance, chance.One(topics)), null))],
                Roles = [.. chance.Some(ResearchRole.All, 1).Select(r => r.Code)],
                Territories = [.. chance.Some(territory.Departments, 1 + chance.Below(3)).Select(d => d.Code)],
                HoursPerMonth = chance.One(MonthlyHours.All).Code,
                GroupsAtOnce = 1 + chance.Below(Domain.Researchers.Researcher.GroupsAtOnceMax),
                NotBefore = chance.Below(NearlyAll) == 0 ? plan.Today.AddDays(60) : null,
                CharterAcceptedOn = DateOnly.FromDateTime(at.UtcDateTime),
            },
            []);
        var request = JoinRequest.Send(
            id,
            reference(at.Year),
            new SentForm
            {
                Kind = JoinRequestKind.Research,
                Title = $"{contact.FullName}, Université d’exemple",
                Intentions = [chance.One(ResearchIntention.All).Code],
                Themes = [.. topics.Select(t => t.Theme).Distinct(StringComparer.Ordinal)],
                Contact = contact,
                Visibility = PublicVisibility.Nothing,
                ResearcherId = researcher.Id,
                OutsideRegion = !inRegion,
                DepartmentCode = inRegion ? department : null,
            },
            at);
        GoOn(request, chance, at);
        return (researcher, request,
            [.. SearchTerm.For(SearchScope.JoinRequests, id.Value, [request.Reference, contact.FullName, contact.Email, .. researcher.Profile.Keywords])]);
    }

    /// <summary>A request to the DLA, of one structure or of two, waiting or taken by nobody yet.</summary>
    public (DlaRequest Request, IReadOnlyList<SearchTerm> Terms) Intake(int number, IReadOnlyList<DlaDesk> desks, Func<int, Reference> reference)
    {
        var chance = new RegionChance(plan.Seed, 'D', number);
        var at = chance.Moment(plan.Today);
        var topic = chance.One(RegionTopics.All);
        var structures = Enumerable.Range(0, chance.Below(8) == 0 ? 2 : 1)
            .Select(i => new SentStructure(Structure(chance, number + i), Contact(chance, 'd', (number * 2) + i), i == 0, null))
            .ToList();
        var desk = DlaRouting.DeskFor([.. structures.Select(s => s.Structure)], desks) ?? throw new InvalidOperationException("No desk covers this seat.");
        var urgency = chance.Below(10) == 0 ? DlaUrgency.WagesAtRisk : DlaUrgency.None;
        var need = new DlaNeed
        {
            WhatBrings = Say(chance.One(RegionTopics.Situations), [.. chance.Some(topic.French, 3), "notre canton", 3]),
            BetterInAYear = $"Y voir clair sur ceci : {chance.One(topic.French)}.",
            Themes = ["modele-economique"],
            Urgency = urgency,
        };
        var sent = DlaRequest.Send(DlaRequestId.From(chance.Id(at)), reference(at.Year), desk.Id, need, structures, new DeskCalendar(desk.Pauses), at);
        var request = sent.Refusal is { } refusal ? throw new InvalidOperationException(refusal.Message) : sent.Value;
        return (request, DlaSearchTerms.Of(request, territory));
    }

    public static IReadOnlyList<SearchTerm> TermsOf(Organisation organisation) =>
        SearchTerm.For(SearchScope.Organisations, organisation.Id.Value, organisation.Name);

    private Organisation Organisation(RegionChance chance, int number)
    {
        var commune = chance.One(territory.Communes);
        var at = chance.Moment(plan.Today);
        var name = string.Create(CultureInfo.InvariantCulture, $"Exemple – {chance.One(Names)} {chance.One(LastNames)} {number + 1}");
        return Domain.Organisations.Organisation.Register(
            OrganisationId.From(chance.Id(at)),
            new OrganisationTold
            {
                Name = name,
                NameKey = FrenchText.NameKey(name),
                LegalForm = LegalForm.DeclaredAssociation.Code,
                CommuneCode = commune.Code,
                DepartmentCode = commune.DepartmentCode,
                EpciSiren = commune.EpciSiren,
                ActionTerritories = [commune.DepartmentCode],
            },
            Actor.System,
            at);
    }

    private DlaStructure Structure(RegionChance chance, int number)
    {
        var commune = chance.One(territory.Communes);
        var name = string.Create(CultureInfo.InvariantCulture, $"Exemple – {chance.One(Names)} {chance.One(LastNames)} D{number + 1}");
        return new DlaStructure
        {
            Name = name,
            NameKey = FrenchText.NameKey(name),
            LegalForm = LegalForm.DeclaredAssociation.Code,
            CommuneCode = commune.Code,
            DepartmentCode = commune.DepartmentCode,
            StaffGroup = "3-9",
            FullTimeBand = "3-10",
            BudgetBand = "150-500",
            BoardAware = BoardAwareness.Yes.Code,
        };
    }

    /// <summary>Most requests were taken, and most of those taken on; each act a few days after the one before.</summary>
    private static void GoOn(JoinRequest request, RegionChance chance, DateTimeOffset at)
    {
        var fate = chance.Below(10);
        if (fate == 0)
        {
            return;
        }

        Must(request.Take(Coordinator, at.AddDays(2)));
        if (fate > 2)
        {
            var exit = new JoinRequestExit(JoinRequestAct.TakeOn) { Text = "Merci. Nous prenons votre demande en charge.", NextStep = "Nous cherchons qui pourrait y travailler avec vous." };
            Must(new Result(request.Decide(exit, Coordinator, TimeSpan.Zero, at.AddDays(5)).Refusal));
        }
    }

    private static string Title(RegionChance chance, RegionTopic topic)
    {
        var english = chance.Below(100) < 35;
        var words = chance.Some(english ? topic.English : topic.French, 3);
        var title = Say(chance.One(english ? RegionTopics.EnglishTitles : RegionTopics.FrenchTitles), [words[0], words[1], words[2], "une ville d’exemple"])
            + chance.One(english ? RegionTopics.EnglishEnds : RegionTopics.FrenchEnds);
        return char.ToUpper(title[0], CultureInfo.InvariantCulture) + title[1..];
    }

    private static ContactPerson Contact(RegionChance chance, char kind, int number)
    {
        var email = string.Create(CultureInfo.InvariantCulture, $"{kind}{number}@{MailDomain}");
        return new ContactPerson
        {
            FirstName = chance.One(FirstNames),
            LastName = "Exemple-" + chance.One(LastNames),
            Email = email,
            EmailKey = email,
            Role = "personne référente",

            // One of the ranges that the regulator keeps for fiction.
            Phone = string.Create(CultureInfo.InvariantCulture, $"+3335301{chance.Below(10_000):0000}"),
            PreferredTimes = "le matin",
        };
    }

    private static string Say(string sentence, object[] words) => string.Format(CultureInfo.GetCultureInfo("fr-FR"), sentence, words);

    private static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
