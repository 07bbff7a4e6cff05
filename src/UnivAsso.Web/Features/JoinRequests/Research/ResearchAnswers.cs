using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.JoinRequests.Research.Steps;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.JoinRequests.Research;

/// <summary>Reads the answers as values of the domain. A page that the intention does not call for says nothing, even if it was filled in once.</summary>
public sealed class ResearchAnswers(ResearchJourney journey, ThemeChoices themes, TerritoryCatalogue territories, TimeProvider clock)
{
    public TForm Of<TForm>(JourneyAnswers answers)
        where TForm : class, new() =>
        journey.Pages.PagesFor(answers).Any(s => s.FormType == typeof(TForm)) ? answers.FindIn<TForm>(journey.Pages) ?? new TForm() : new TForm();

    public ContactPerson Contact(JourneyAnswers answers)
    {
        var you = Of<AboutYouForm>(answers);
        var email = EmailAddress.Parse(you.Email ?? string.Empty);
        return new ContactPerson
        {
            FirstName = Line(you.FirstName) ?? string.Empty,
            LastName = Line(you.LastName) ?? string.Empty,
            Email = email.Value,
            EmailKey = email.Normalized,
            Phone = FrenchPhone.TryParse(you.Phone, out var phone) ? phone.Value : null,
            Salutation = Line(you.Salutation),
            Role = ResearchPosition.Find(you.Position)?.Label,
        };
    }

    public ResearchProfile Profile(JourneyAnswers answers)
    {
        var you = Of<AboutYouForm>(answers);
        var place = Of<AffiliationForm>(answers);
        var works = Of<WorksForm>(answers);
        var way = Of<WayOfWorkingForm>(answers);
        return new ResearchProfile
        {
            Position = you.Position ?? string.Empty,
            Orcid = Orcid.TryParse(you.Orcid, out var orcid) ? orcid.Value : null,
            Institution = Line(place.Institution),
            ResearchUnit = Line(place.ResearchUnit),
            Site = Line(place.Site),
            InRegion = place.InRegion == AffiliationForm.Inside,
            Disciplines = [.. Typed.Chosen(works.Disciplines)],
            Methods = [.. Typed.Chosen(works.Methods)],
            Keywords = [.. Typed.Keywords(works.Keywords)],
            Languages = [.. Typed.Chosen(works.Languages)],
            Works =
            [
                .. works.ToldWorks().Select(w => new HighlightedWork(
                    Line(w.Title) ?? string.Empty, WorkAddress.TryParse(w.Address, out var address) ? address.Value : null)),
            ],
            ParticipatoryExperience = Line(way.Experience),
            Roles = [.. Typed.Chosen(way.Roles)],
            Territories = [.. Typed.Chosen(way.Territories)],
            HoursPerMonth = Line(way.HoursPerMonth),
            GroupsAtOnce = int.TryParse(way.GroupsAtOnce, out var groups) ? groups : null,
            AvailableFrom = Day(way.AvailableFrom),
            AvailableUntil = Day(way.AvailableUntil),
            NotBefore = Day(way.NotBefore),
            CharterAcceptedOn = Of<CharterForm>(answers).Accepted ? FrenchDates.DayInParis(clock.GetUtcNow()) : null,
        };
    }

    public IReadOnlyList<string> Themes(JourneyAnswers answers) =>
        [.. Typed.Chosen(Of<WorksForm>(answers).Axes).Where(slug => themes.LabelOf(slug) is not null)];

    /// <summary>The rows of the declaration; « aucun » is an answer too, and is kept as one row without a structure.</summary>
    public IReadOnlyList<InterestDeclaration> Interests(JourneyAnswers answers, ResearcherId researcherId)
    {
        var form = Of<InterestsForm>(answers);
        if (form.Declaration is null)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var comment = form.ToldComment();
        var ties = form.ToldTies().ToList();
        return
        [
            .. ties.DefaultIfEmpty(new TieRow()).Select((tie, rank) => new InterestDeclaration
            {
                Id = InterestDeclarationId.New(now),
                ResearcherId = researcherId,
                Structure = Line(tie.Structure),
                Kind = Line(tie.Kind),
                Comment = rank == 0 ? comment : null,
                DeclaredAt = now,
            }),
        ];
    }

    /// <summary>The département of the place of work, when the place is a commune of the region beyond doubt.</summary>
    public string? DepartmentCode(JourneyAnswers answers) =>
        Of<AffiliationForm>(answers) is { InRegion: AffiliationForm.Inside, Site: { } site } ? territories.FindExact(site)?.DepartmentCode : null;

    /// <summary>What each field of the directory would show, in the person's own answers.</summary>
    public IReadOnlyList<(PublicField Field, string? Value)> Directory(JourneyAnswers answers)
    {
        var profile = Profile(answers);
        return
        [
            (PublicField.Position, ResearchPosition.Find(profile.Position)?.Label),
            (PublicField.Institution, profile.Institution),
            (PublicField.ResearchUnit, profile.ResearchUnit),
            (PublicField.Site, profile.Site),
            (PublicField.Themes, Typed.Labels(Themes(answers), themes.LabelOf)),
            (PublicField.Disciplines, Typed.Labels(profile.Disciplines, Typed.DisciplineLabel)),
            (PublicField.Methods, Typed.Labels(profile.Methods, code => ResearchMethod.Find(code)?.Label)),
            (PublicField.Keywords, Typed.Labels(profile.Keywords, k => k)),
            (PublicField.Works, Typed.Lines(profile.Works.Select(w => w.Title))),
            (PublicField.Languages, Typed.Labels(profile.Languages, code => WorkLanguage.Find(code)?.Label)),
            (PublicField.Orcid, profile.Orcid),
        ];
    }

    private static string? Line(string? typed) => FrenchText.CleanLine(typed);

    private static DateOnly? Day(DateParts? parts) => parts is not null && parts.TryGetDate(out var day) ? day : null;
}
