using System.Globalization;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.DlaIntake.Ask;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>
/// What was sent, in the words of the form, as far as one structure may read it: the need is everybody's, a structure and its contact are
/// its own.
/// </summary>
public static class DlaSent
{
    /// <summary>The pages that hold at least one answer; an answer left out does not appear.</summary>
    public static IReadOnlyList<DlaSection> Of(DlaRequest request, DlaParticipation own, TerritoryCatalogue territories) =>
    [
        .. new[]
        {
            new DlaSection("Votre structure", Structure(own.Structure, territories)),
            new DlaSection("La personne à joindre", Contact(own)),
            new DlaSection(TitleOf(DlaJourney.SituationSlug), Situation(own.Structure)),
            new DlaSection(TitleOf(DlaJourney.NeedSlug), Need(request.Need)),
            new DlaSection(TitleOf(DlaJourney.SupportSlug), own.IsLead ? Support(request.Need) : []),
        }
            .Select(s => s with { Rows = [.. s.Rows.Where(r => !string.IsNullOrWhiteSpace(r.Answer))] })
            .Where(s => s.Rows.Count > 0),
    ];

    private static string TitleOf(string slug) => DlaJourney.Pages.Find(slug)!.Title;

    private static AnswerRow[] Structure(DlaStructure told, TerritoryCatalogue territories) =>
    [
        new(DlaQuestions.Name, told.Name),
        new(DlaQuestions.Number, NumberOf(told)),
        new(DlaQuestions.Seat, told.SeatOutside is { } outside ? $"{outside} (hors de la région)" : territories.Find(told.CommuneCode)?.DisplayName),
        new(DlaQuestions.RegionalHead, told.IsRegionalHead ? "Oui" : null),
    ];

    private static AnswerRow[] Contact(DlaParticipation own) =>
    [
        new(DlaQuestions.FirstName, own.Contact.FirstName),
        new(DlaQuestions.LastName, own.Contact.LastName),
        new(DlaQuestions.Role, own.Contact.Role),
        new(DlaQuestions.Email, own.Contact.Email),
        new(DlaQuestions.Phone, DlaRecap.PhoneOf(own.Contact.Phone)),
        new(DlaQuestions.Times, own.Contact.PreferredTimes),
        new(DlaQuestions.BoardAware, BoardAwareness.Find(own.Structure.BoardAware)?.Label),
    ];

    private static AnswerRow[] Situation(DlaStructure told) =>
    [
        new(DlaQuestions.LegalForm, LegalForm.Find(told.LegalForm)?.Label),
        new(DlaQuestions.Staff, StaffGroup.Find(told.StaffGroup)?.Label),
        new(DlaQuestions.HiresWithinAYear, told.HiresWithinAYear ? "Oui" : null),
        new(DlaQuestions.FullTime, FullTimeBand.Find(told.FullTimeBand)?.Label),
        new(DlaQuestions.Budget, BudgetBand.Find(told.BudgetBand)?.Label),
        new(DlaQuestions.CreatedIn, told.CreatedIn?.ToString(CultureInfo.InvariantCulture)),
        new(DlaQuestions.LastAccounts, told.LastAccountsYear?.ToString(CultureInfo.InvariantCulture)),
        new(DlaQuestions.Networks, told.Networks),
    ];

    private static AnswerRow[] Need(DlaNeed need) =>
    [
        new(DlaQuestions.WhatBrings, need.WhatBrings),
        new(DlaQuestions.BetterInAYear, need.BetterInAYear),
        new(DlaQuestions.Themes, DlaRecap.Lines(need.Themes.Select(c => DlaTheme.Find(c)?.Label))),
        new(DlaQuestions.Urgency, DlaChoices.UrgencyInWords(need.Urgency)),
        new(DlaQuestions.Deadline, need.DeadlineOn is { } day ? FrenchDates.Day(day) : null),
    ];

    private static AnswerRow[] Support(DlaNeed need) =>
    [
        new(DlaQuestions.FormerDla, need.FormerDlaYear is { } year ? $"Oui, en {year.ToString(CultureInfo.InvariantCulture)}" : null),
        new(DlaQuestions.OtherSupports, need.OtherSupports),
        new(DlaQuestions.HeardFrom, need.HeardFrom),
    ];

    private static string? NumberOf(DlaStructure told) =>
        RnaNumber.TryParse(told.Rna, out var rna) ? $"RNA {rna.Display}"
        : SiretNumber.TryParse(told.Siret, out var siret) ? $"SIRET {siret.Display}"
        : SirenNumber.TryParse(told.Siren, out var siren) ? $"SIREN {siren.Display}"
        : null;
}
