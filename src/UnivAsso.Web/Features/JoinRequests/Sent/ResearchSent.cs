using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.JoinRequests.Research;
using UnivAsso.Web.Features.JoinRequests.Research.Steps;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Ui;
using static UnivAsso.Web.Features.JoinRequests.Sent.SentAnswers;
using Questions = UnivAsso.Web.Features.JoinRequests.Research.ResearchQuestions;

namespace UnivAsso.Web.Features.JoinRequests.Sent;

/// <summary>What a person of research sent, read back from the values of the domain into the words of its journey.</summary>
internal static class ResearchSent
{
    public static IEnumerable<SentSection> Sections(SentRequest sent, TerritoryCatalogue territories)
    {
        var request = sent.Request;
        yield return Section(
            ResearchJourney.Intention,
            new AnswerRow(Questions.Intention, InWords(request.Intentions, c => ResearchIntention.Find(c)?.Label, "\n")));
        if (sent.Researcher is not { } researcher)
        {
            yield break;
        }

        var profile = researcher.Profile;
        yield return Section(ResearchJourney.AboutYou, AboutYou(request.Contact, profile));
        yield return Section(
            ResearchJourney.Affiliation,
            new AnswerRow(Questions.Institution, profile.Institution),
            new AnswerRow(Questions.ResearchUnit, profile.ResearchUnit),
            new AnswerRow(Questions.Site, profile.Site),
            new AnswerRow(Questions.InRegion, Label(AffiliationForm.Places, profile.InRegion ? AffiliationForm.Inside : AffiliationForm.Outside)));
        yield return Section(ResearchJourney.Works, Works(sent, profile));
        if (request.Intentions.Contains(ResearchIntention.StayInformed.Code))
        {
            yield break;
        }

        yield return Section(ResearchJourney.WayOfWorking, WayOfWorking(profile, territories));
        yield return Section(ResearchJourney.Visibility, Visibility(researcher.PublicFields));
        yield return Section(
            ResearchJourney.Charter, new AnswerRow(Questions.Charter, new CharterForm { Accepted = profile.CharterAcceptedOn is not null }.Words));
    }

    private static SentSection Section(string slug, params IReadOnlyList<AnswerRow> rows) => new(slug, ResearchJourney.Titles[slug], rows);

    private static AnswerRow[] AboutYou(ContactPerson contact, ResearchProfile profile) =>
    [
        new(Questions.FullName, contact.FullName),
        new(Questions.Salutation, contact.Salutation),
        new(Questions.Email, contact.Email),
        new(Questions.Phone, FrenchPhone.TryParse(contact.Phone, out var phone) ? phone.Display : contact.Phone),
        new(Questions.Position, InWords(profile.Position, c => ResearchPosition.Find(c)?.Label)),
        new(Questions.Orcid, profile.Orcid),
    ];

    private static AnswerRow[] Works(SentRequest sent, ResearchProfile profile) =>
    [
        new(Questions.Themes, InWords(sent.Request.Themes, s => sent.Themes.GetValueOrDefault(s), ", ")),
        new(Questions.Keywords, Joined(profile.Keywords, ", ")),
        new(Questions.Disciplines, InWords(profile.Disciplines, Typed.DisciplineLabel, ", ")),
        new(Questions.Methods, InWords(profile.Methods, c => ResearchMethod.Find(c)?.Label, ", ")),
        new(Questions.Works, Joined(profile.Works.Select(w => Joined([w.Title, w.Address], "\n")), "\n")),
        new(Questions.Languages, InWords(profile.Languages, c => WorkLanguage.Find(c)?.Label, ", ")),
    ];

    private static AnswerRow[] WayOfWorking(ResearchProfile profile, TerritoryCatalogue territories) =>
    [
        new(Questions.Experience, InWords(profile.ParticipatoryExperience, c => ParticipatoryExperience.Find(c)?.Label)),
        new(Questions.Roles, InWords(profile.Roles, c => ResearchRole.Find(c)?.Label, ", ")),
        new(Questions.Territories, InWords(profile.Territories, c => Label(WayOfWorkingForm.TerritoryChoices(territories), c), ", ")),
        new(Questions.HoursPerMonth, InWords(profile.HoursPerMonth, c => MonthlyHours.Find(c)?.Label)),
        new(Questions.GroupsAtOnce, profile.GroupsAtOnce is { } count ? Label(WayOfWorkingForm.GroupCounts, $"{count}") : null),
        new(Questions.AvailableFrom, Day(profile.AvailableFrom)),
        new(Questions.AvailableUntil, Day(profile.AvailableUntil)),
        new(Questions.NotBefore, Day(profile.NotBefore)),
    ];

    // The answer of the page is rebuilt as it was given, so that the page itself finds its words.
    private static AnswerRow[] Visibility(List<string> shown) => [.. new VisibilityForm
    {
        Directory = shown.Count > 0 ? VisibilityForm.Shown : VisibilityForm.Hidden,
        Fields = [.. shown.Where(code => code != PublicField.NameCode)],
    }.Recap()];

    private static string? Label(IEnumerable<Choice> choices, string code) => choices.FirstOrDefault(c => c.Value == code)?.Label;

    private static string? Day(DateOnly? day) => day is { } told ? FrenchDates.Day(told) : null;
}
