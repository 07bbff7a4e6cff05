using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Researchers;
using UnivAsso.Testing;
using UnivAsso.Web.Features.JoinRequests.Association;
using UnivAsso.Web.Features.JoinRequests.Research.Steps;
using UnivAsso.Web.Tests.FollowUp;
using UnivAsso.Web.Tests.JoinRequests.Association;
using UnivAsso.Web.Tests.JoinRequests.Research;
using UnivAsso.Web.Ui;
using Xunit;

namespace UnivAsso.Web.Tests.JoinRequests;

/// <summary>Both journeys with every choice taken once: what was answered is read everywhere in the words of the form, never as a code.</summary>
public sealed partial class AnswersInWordsTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    private const int AssociationRounds = 10;
    private const int ResearchRounds = 22;

    public static TheoryData<int> OfAssociation => [.. Enumerable.Range(0, AssociationRounds)];

    public static TheoryData<int> OfResearch => [.. Enumerable.Range(0, ResearchRounds)];

    [Fact]
    public void The_rounds_take_every_choice()
    {
        var families = Enumerable.Range(0, AssociationRounds).SelectMany(FamiliesOf).ToHashSet(StringComparer.Ordinal);
        var disciplines = Enumerable.Range(0, ResearchRounds).SelectMany(DisciplinesOf).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(SocialObjectFamily.All.Count, families.Count);
        Assert.Equal(CnuSection.All.Count + ErcPanel.All.Count, disciplines.Count);
        Assert.All(
            new[]
            {
                AssociationChoices.LegalForms, AssociationChoices.Staff, AssociationChoices.Volunteers, AssociationChoices.Channels,
                AssociationChoices.TimePerMonth, AssociationChoices.TimeKinds, AssociationChoices.Obstacles, AssociationChoices.Visibilities,
                AssociationChoices.Contacts, AssociationChoices.GroupKinds, AssociationChoices.NumberAnswers,
            },
            list => Assert.InRange(list.Count, 1, AssociationRounds));
        Assert.InRange(ResearchPosition.All.Count, 1, ResearchRounds);
    }

    [Fact]
    public void The_judge_sees_a_code()
    {
        Assert.ThrowsAny<Exception>(() => Codes.AreNotIn(["Nord, ailleurs"], "here"));
        Assert.ThrowsAny<Exception>(() => Codes.AreNotIn(["apres-accord"], "here"));
        Assert.ThrowsAny<Exception>(() => Codes.AreNotIn(["La raison est sans-numero."], "here"));
        Codes.AreNotIn(["Sans notre nom", "2", "Recherche en association", "Hors de la région"], "here");
    }

    [Theory]
    [MemberData(nameof(OfAssociation))]
    public async Task What_an_association_answered_is_read_everywhere_in_the_words_of_the_form(int round)
    {
        var visit = new AssociationVisit(site);
        var page = await visit.BeginAsync([.. new[] { Intention.Need.Code, Intention.All[round % Intention.All.Count].Code }.Distinct()]);
        while (AssociationVisit.SlugOf(page) != "verifier")
        {
            page = await visit.Browser.SubmitAsync(page, AnswersTo(visit, AssociationVisit.SlugOf(page), round));
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }

        Codes.AreNotIn(page);
        var reference = AssociationVisit.ReferenceOf(await visit.SendAsync(page));

        await ReadEverywhereAsync(reference, page, ["« ", "Les autres portes"]);
    }

    [Theory]
    [MemberData(nameof(OfResearch))]
    public async Task What_a_person_of_research_answered_is_read_everywhere_in_the_words_of_the_form(int round)
    {
        var walk = new ResearchWalk(site.Visitor());
        foreach (var (slug, answers) in AnswersOf(round))
        {
            walk.With(slug, answers);
        }

        var recap = await walk.ToAsync("verifier");
        Codes.AreNotIn(recap);
        var reference = ResearchWalk.ReferenceOf(await walk.SendAsync(site));

        // The ties are not among the answers given back: the coordination alone reads them.
        await ReadEverywhereAsync(reference, recap, ["Liens avec des structures", "Précisions"]);
    }

    private async Task ReadEverywhereAsync(string reference, Page recap, string[] notGivenBack)
    {
        var request = await site.InDatabaseAsync(db => db.JoinRequests.AsNoTracking().SingleAsync(r => r.Reference == reference, TestContext.Current.CancellationToken));
        var follower = await site.FollowerOfAsync(new TestRequest(request.Id, reference, request.Contact.Email));
        var status = await follower.OpenAsync($"/suivi/{reference}");
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var room = request.Kind is JoinRequestKind.Research ? "profils" : "besoins";
        var sheet = await coordinator.OpenAsync($"/coordination/{room}/{reference}");

        var told = Codes.Rows(recap)
            .Where(r => r.Answer is not "Non renseigné" and not "Je ne sais pas" && !notGivenBack.Any(n => r.Question.StartsWith(n, StringComparison.Ordinal)))
            .Select(r => (r.Question, Answer: r.Answer.Replace(" Autre, ou je ne sais pas", "", StringComparison.Ordinal)))
            .Where(r => r.Answer != "Autre, ou je ne sais pas")
            .ToList();
        Assert.True(told.Count > 15, $"Only {told.Count} answers were told.");
        Assert.All(told, row => Assert.Contains(row, Codes.Rows(status)));
        var onSheet = sheet.Text("#mots") + " " + sheet.Text("#contact");
        Assert.All(told, row => Assert.Contains(row.Answer, onSheet, StringComparison.Ordinal));
        Codes.AreNotIn(status);
        Codes.AreNotIn(await follower.OpenAsync($"/suivi/{reference}/imprimer"));
        Codes.AreNotIn(sheet);
        await ExportsAsync(coordinator, room, reference);
        if (sheet.Document.QuerySelector("#structure a") is { } structure)
        {
            Codes.AreNotIn(await coordinator.OpenAsync(structure.GetAttribute("href")!));
        }

        var mails = site.Mails.Received.Where(m => m.CaseId == request.Id.Value).ToList();
        Assert.NotEmpty(mails);
        Assert.All(mails, mail => Codes.AreNotIn(mail.Text.Split('\n').Append(mail.Subject), mail.Subject));
    }

    private static async Task ExportsAsync(Browser coordinator, string room, string reference)
    {
        string[] addresses = [$"/coordination/{room}/export.csv?q={reference}", .. room == "besoins" ? ["/coordination/structures/export.csv"] : Array.Empty<string>()];
        foreach (var address in addresses)
        {
            var export = await coordinator.OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, export.Status);
            var lines = export.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(line => Cell().Matches(line).Select(c => c.Groups["text"].Value).ToList())
                .ToList();
            Assert.True(lines.Count > 1, address);

            // How many requests a structure has is a number, not an answer.
            var counted = lines[0].IndexOf("Demandes");
            Codes.AreNotIn(lines.SelectMany(line => line.Where((_, column) => column != counted)), address);
        }
    }

    private static IEnumerable<string> FamiliesOf(int round) =>
        Enumerable.Range(round * 3, 3).Select(i => SocialObjectFamily.All[i % SocialObjectFamily.All.Count].Code);

    private static IEnumerable<string> DisciplinesOf(int round)
    {
        var all = WorksForm.DisciplineChoices;
        var perRound = Researcher.DisciplinesMax;
        return Enumerable.Range(round * perRound, perRound).Select(i => all[i % all.Count].Value);
    }

    private static string At(IReadOnlyList<Choice> choices, int round) => choices[round % choices.Count].Value;

    private static IEnumerable<(string Name, string Value)> AnswersTo(AssociationVisit visit, string slug, int round)
    {
        (string Name, string Value)[] changes = slug switch
        {
            "structure" =>
            [
                ("NumberAnswer", At(AssociationChoices.NumberAnswers, round)), ("Number", "732 829 320 00074"),
                ("GroupKind", At(AssociationChoices.GroupKinds, round)),
                .. round % 2 == 1 ? [("CommuneText", "Rouen"), ("OutsideRegion", "true")] : Array.Empty<(string, string)>(),
            ],
            "structure-proche" => [("Claim", At(AssociationChoices.Claims, round))],
            "details" =>
            [
                ("LegalForm", At(AssociationChoices.LegalForms, round)), ("Territories", At(AssociationChoices.ActionTerritories, round)),
                .. FamiliesOf(round).Select((family, i) => ($"Family{i + 1}", family)),
                ("Staff", At(AssociationChoices.Staff, round)), ("Volunteers", At(AssociationChoices.Volunteers, round)),
            ],
            "vous" => [("Channel", At(AssociationChoices.Channels, round)), ("Salutation", "Madame Exemple"), ("Times", "le mardi"), ("Role", "trésorerie")],
            "existant" => [("Themes", new[] { "gouvernance", "pouvoirs-publics", "mesure-et-evaluation", "modele-socio-economique", "autre" }[round % 5])],
            "possibilites" =>
            [
                ("TimePerMonth", At(AssociationChoices.TimePerMonth, round)), ("TimeKind", At(AssociationChoices.TimeKinds, round)),
                ("VolunteerTimeObstacle", At(AssociationChoices.Obstacles, round)),
            ],
            "visibilite" => [("Visibility", At(AssociationChoices.Visibilities, round)), ("ContactBy", At(AssociationChoices.Contacts, round))],
            _ => [],
        };
        return visit.AnswersTo(slug).Where(a => changes.All(c => c.Name != a.Name)).Concat(changes);
    }

    private static Dictionary<string, (string Name, string Value)[]> AnswersOf(int round) => new(StringComparer.Ordinal)
    {
        ["intentions"] = [("Intention", ResearchIntention.All[round % ResearchIntention.All.Count].Code)],
        ["vous"] =
        [
            ("FirstName", "Camille"), ("LastName", "Exemple"), ("Email", $"camille-{round}@exemple.test"), ("Phone", "03 20 00 00 00"),
            ("Salutation", "Madame Exemple"), ("Position", ResearchPosition.All[round % ResearchPosition.All.Count].Code), ("Orcid", "0000-0002-1825-0097"),
        ],
        ["rattachement"] = [("Institution", "Université d’Exemple"), ("ResearchUnit", "Laboratoire Fictif"), ("Site", "Amiens"), ("InRegion", At(AffiliationForm.Places, round))],
        ["travaux"] =
        [
            ("Axes", "gouvernance"), ("Axes", "modele-socio-economique"), ("Keywords", "bénévolat"),
            .. DisciplinesOf(round).Select((code, i) => ($"Disciplines[{i}]", code)),
            .. Enumerable.Range(round, Researcher.MethodsMax).Select(i => ("Methods", ResearchMethod.All[i % ResearchMethod.All.Count].Code)),
            ("Works[0].Title", "Donner du temps"), ("Works[0].Address", "https://exemple.test/temps"),
            .. WorkLanguage.All.Select(l => ("Languages", l.Code)),
        ],
        ["facon-de-travailler"] =
        [
            ("Experience", ParticipatoryExperience.All[round % ParticipatoryExperience.All.Count].Code),
            .. ResearchRole.All.Select(r => ("Roles", r.Code)),
            .. AssociationChoices.ActionTerritories.Select(t => ("Territories", t.Value)),
            ("HoursPerMonth", MonthlyHours.All[round % MonthlyHours.All.Count].Code), ("GroupsAtOnce", At(WayOfWorkingForm.GroupCounts, round)),
            ("AvailableFrom.Day", "1"), ("AvailableFrom.Month", "9"), ("AvailableFrom.Year", "2026"),
        ],
        ["liens-d-interet"] = [("Declaration", "oui"), ("Ties[0].Structure", "Les Amis"), ("Ties[0].Kind", InterestKind.All[round % InterestKind.All.Count].Code)],
        ["visibilite"] = [("Directory", "oui"), .. PublicField.All.Select(f => ("Fields", f.Code))],
        ["charte"] = [("Accepted", "true")],
    };

    [GeneratedRegex("\"(?<text>([^\"]|\"\")*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cell();
}
