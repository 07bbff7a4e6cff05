using System.Text.RegularExpressions;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Researchers;
using UnivAsso.Testing;
using UnivAsso.Web.Features.JoinRequests.Association;
using UnivAsso.Web.Features.JoinRequests.Research.Steps;
using UnivAsso.Web.Ui;
using Xunit;

namespace UnivAsso.Web.Tests.JoinRequests;

/// <summary>Every code that an answer is kept under, and where it must never be seen.</summary>
internal static partial class Codes
{
    private static readonly string[] Regions = ["02", "59", "60", "62", "80", "region", "ailleurs"];

    /// <summary>The code of every answer that the two journeys offer, with the words that the form shows for it.</summary>
    public static IReadOnlyList<(string Code, string Label)> All { get; } =
    [
        .. new[]
        {
            AssociationChoices.NumberAnswers, AssociationChoices.GroupKinds, AssociationChoices.Claims, AssociationChoices.LegalForms,
            AssociationChoices.Families, AssociationChoices.Staff, AssociationChoices.Volunteers, AssociationChoices.Channels,
            AssociationChoices.TimePerMonth, AssociationChoices.TimeKinds, AssociationChoices.Obstacles, AssociationChoices.Visibilities,
            AssociationChoices.Contacts, AssociationChoices.ActionTerritories, [.. Intention.Choices], IntentionForm.Choices, AffiliationForm.Places,
            InterestsForm.Answers, VisibilityForms, WayOfWorkingForm.GroupCounts,
        }.SelectMany(list => list).Select(c => (c.Value, c.Label)),
        .. ReferenceSeeds.Themes.Select(t => (t.Slug, t.Label)),
        .. ResearchPosition.All.Select(p => (p.Code, p.Label)),
        .. ResearchRole.All.Select(r => (r.Code, r.Label)),
        .. ResearchMethod.All.Select(m => (m.Code, m.Label)),
        .. ParticipatoryExperience.All.Select(e => (e.Code, e.Label)),
        .. MonthlyHours.All.Select(h => (h.Code, h.Label)),
        .. WorkLanguage.All.Select(l => (l.Code, l.Label)),
        .. CnuSection.All.Select(s => (s.Code, s.Label)),
        .. ErcPanel.All.Select(p => (p.Code, p.Label)),
        .. InterestKind.All.Select(k => (k.Code, k.Label)),
        .. PublicField.All.Select(f => (f.Code, f.Label)),
        (PublicField.NameCode, "Prénom et nom"),
        .. Regions.Select(r => (r, r)),
        .. Enum.GetNames<PublicVisibility>().Concat(Enum.GetNames<ContactConsent>()).Concat(Enum.GetNames<OrganisationClaim>()).Select(n => (n, string.Empty)),
    ];

    private static IReadOnlyList<Choice> VisibilityForms => Features.JoinRequests.Research.Steps.VisibilityForm.Answers;

    // « 2 » is the label of its own code; a label begins with a small letter inside a sentence, and « doctorat » is then a word.
    private static readonly HashSet<string> Labels =
        [.. All.Select(c => c.Label).Where(l => l.Length > 0 && !Regions.Contains(l)).SelectMany(l => new[] { l, char.ToLowerInvariant(l[0]) + l[1..] })];

    private static readonly string[] LongLabels = [.. Labels.Where(l => l.Length > 4).OrderByDescending(l => l.Length)];

    private static readonly HashSet<string> Alone = [.. All.Select(c => c.Code).Where(code => !Labels.Contains(code))];

    // Inside a sentence, « emploi » or « autre » may be plain French; a code with a hyphen is not, unless a label holds it.
    private static readonly HashSet<string> Hyphenated =
        [.. Alone.Where(code => code.Contains('-') && !Labels.Any(l => Words().Matches(l).Any(w => w.Value == code)))];

    /// <summary>Answers of a page: what stands beside each question.</summary>
    public static IReadOnlyList<(string Question, string Answer)> Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("main .summary__row").Select(row => (
            Fold(row.QuerySelector("dt")!.TextContent), Fold(row.QuerySelector("dd")!.TextContent)))];

    /// <summary>No answer is a code, and no sentence holds one.</summary>
    public static void AreNotIn(Page page)
    {
        var answers = page.Document.QuerySelectorAll("main dd, main li, main td").SelectMany(e => e.TextContent.Split('\n'));
        AreNotIn(answers, page.Path);
        AreNotIn([page.Document.QuerySelector("main")!.TextContent], page.Path);
    }

    /// <summary>The same for cells of an export or lines of a mail.</summary>
    public static void AreNotIn(IEnumerable<string> texts, string where)
    {
        foreach (var text in texts)
        {
            // « Non, ailleurs » is a label as a whole: the words of the form are taken out before what is left is looked at.
            var left = LongLabels.Aggregate(text, (rest, label) => rest.Replace(label, "…", StringComparison.Ordinal));
            var raw = left.Split([", ", " : "], StringSplitOptions.TrimEntries).Append(left.Trim()).FirstOrDefault(Alone.Contains)
                ?? Words().Matches(left).Select(w => w.Value).FirstOrDefault(Hyphenated.Contains);
            Assert.True(raw is null, $"{where} shows the code « {raw} » in « {text.Trim()} ».");
        }
    }

    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}
