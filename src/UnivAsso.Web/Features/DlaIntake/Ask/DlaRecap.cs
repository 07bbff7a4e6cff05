using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Organisations;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>How each page reads once answered: on the recap, and beside another tab's version.</summary>
public static class DlaRecap
{
    public static IEnumerable<AnswerRow> Structures(StructuresForm form, JourneyAnswers answers)
    {
        var read = StructuresRead.Of(answers);
        for (var i = 0; i < form.Structures.Length; i++)
        {
            var entry = form.Structures[i];
            var of = form.Structures.Length == 1 ? string.Empty : i == 0 ? " (elle porte la demande)" : $" (structure {i + 1})";
            yield return new(DlaQuestions.Name + of, FrenchText.CleanLine(entry.Name));
            yield return new(DlaQuestions.Number + of, NumberOf(entry.Number));
            var commune = read.CommuneOf(entry);
            yield return new(DlaQuestions.Seat + of, commune is not null && entry.OutsideRegion ? $"{commune} (hors de la région)" : commune);
            if (entry.RegionalHead)
            {
                yield return new(DlaQuestions.RegionalHead + of, "Oui");
            }

            if (i > 0)
            {
                yield return new(DlaQuestions.JoiningContact + of, Lines(
                    FrenchText.CleanLine($"{entry.ContactFirstName} {entry.ContactLastName}"), FrenchText.CleanLine(entry.ContactEmail)));
            }
        }
    }

    public static IEnumerable<AnswerRow> Contact(ContactForm form, JourneyAnswers answers) =>
    [
        new(DlaQuestions.FirstName, FrenchText.CleanLine(form.FirstName)),
        new(DlaQuestions.LastName, FrenchText.CleanLine(form.LastName)),
        new(DlaQuestions.Role, FrenchText.CleanLine(form.Role)),
        new(DlaQuestions.Email, FrenchText.CleanLine(form.Email)),
        new(DlaQuestions.Phone, PhoneOf(form.Phone)),
        new(DlaQuestions.Times, FrenchText.CleanLine(form.Times)),
        new(DlaQuestions.BoardAware, BoardAwareness.Find(form.BoardAware)?.Label),
    ];

    public static IEnumerable<AnswerRow> Situation(SituationForm form, JourneyAnswers answers)
    {
        yield return new(DlaQuestions.LegalForm, LegalForm.Find(form.LegalForm)?.Label);
        yield return new(DlaQuestions.Staff, StaffGroup.Find(form.Staff)?.Label);
        if (form.Staff == StaffGroup.None.Code)
        {
            yield return new(DlaQuestions.HiresWithinAYear, form.HiresWithinAYear ? "Oui" : "Non");
        }

        yield return new(DlaQuestions.FullTime, FullTimeBand.Find(form.FullTime)?.Label);
        yield return new(DlaQuestions.Budget, BudgetBand.Find(form.Budget)?.Label);
        yield return new(DlaQuestions.CreatedIn, FrenchText.CleanLine(form.CreatedIn));
        yield return new(DlaQuestions.LastAccounts, FrenchText.CleanLine(form.LastAccounts));
        yield return new(DlaQuestions.Networks, FrenchText.CleanLine(form.Networks));
    }

    public static IEnumerable<AnswerRow> Need(NeedForm form, JourneyAnswers answers)
    {
        yield return new(DlaQuestions.WhatBrings, FrenchText.CleanText(form.WhatBrings));
        yield return new(DlaQuestions.BetterInAYear, FrenchText.CleanText(form.BetterInAYear));
        yield return new(DlaQuestions.Themes, Lines([.. (form.Themes ?? []).Select(c => DlaTheme.Find(c)?.Label)]));
        yield return new(DlaQuestions.Urgency, form.ReadUrgency() is { } urgency ? DlaChoices.UrgencyInWords(urgency) : null);
        if (form.ReadUrgency() is DlaUrgency.Deadline)
        {
            yield return new(DlaQuestions.Deadline, form.Deadline is { } parts && parts.TryGetDate(out var day) ? FrenchDates.Day(day) : null);
        }
    }

    public static IEnumerable<AnswerRow> Support(SupportForm form, JourneyAnswers answers)
    {
        var answer = DlaChoices.FormerDla.FirstOrDefault(c => c.Value == form.FormerDla)?.Label;
        var year = form.FormerDla is SupportForm.Yes ? FrenchText.CleanLine(form.FormerDlaYear) : null;
        yield return new(DlaQuestions.FormerDla, year is null ? answer : $"{answer}, en {year}");
        yield return new(DlaQuestions.OtherSupports, FrenchText.CleanText(form.OtherSupports));
        yield return new(DlaQuestions.HeardFrom, FrenchText.CleanLine(form.HeardFrom));
    }

    internal static string? PhoneOf(string? phone) => FrenchPhone.TryParse(phone, out var read) ? read.Display : FrenchText.CleanLine(phone);

    internal static string? Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>()) is { Length: > 0 } told ? told : null;

    private static string NumberOf(string? typed) => OrganisationNumber.TryRecognise(typed, out var number, out _)
        ? number.Display
        : FrenchText.CleanLine(typed) ?? "Pas encore de numéro";
}
