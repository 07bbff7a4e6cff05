using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>The answers of a complete draft, read into the values of the domain.</summary>
internal sealed class DlaAnswers(JourneyAnswers answers, TerritoryCatalogue territories)
{
    private readonly StructureEntry[] _entries = Read<StructuresForm>(answers, DlaJourney.StructuresSlug).Structures;
    private readonly ContactForm _contact = Read<ContactForm>(answers, DlaJourney.ContactSlug);
    private readonly SituationForm _situation = Read<SituationForm>(answers, DlaJourney.SituationSlug);
    private readonly NeedForm _need = Read<NeedForm>(answers, DlaJourney.NeedSlug);
    private readonly SupportForm _support = Read<SupportForm>(answers, DlaJourney.SupportSlug);

    /// <summary>The structure that joins in at the address of the one that carries the request, if any: each answers for itself.</summary>
    public string? SharesItsAddress()
    {
        var lead = EmailAddress.Parse(_contact.Email!).Normalized;
        return _entries.Skip(1).FirstOrDefault(e => EmailAddress.Parse(e.ContactEmail!).Normalized == lead)?.Name;
    }

    /// <summary>Every structure; the first carries the request, the others get the secret of their answer.</summary>
    public IReadOnlyList<SentStructure> Structures(Func<string> newTokenHash) =>
    [
        new(LeadStructure(), LeadContact(), IsLead: true, TokenHash: null),
        .. _entries.Skip(1).Select(e => new SentStructure(StructuresRead.ToStructure(e, territories), ContactOf(e), IsLead: false, newTokenHash())),
    ];

    public DlaNeed Need()
    {
        var urgency = _need.ReadUrgency() ?? throw new InvalidOperationException("The urgency was not told.");
        return new DlaNeed
        {
            WhatBrings = FrenchText.CleanText(_need.WhatBrings)!,
            BetterInAYear = FrenchText.CleanText(_need.BetterInAYear),
            Themes = [.. (_need.Themes ?? []).Distinct(StringComparer.Ordinal)],
            Urgency = urgency,
            DeadlineOn = urgency is DlaUrgency.Deadline && _need.Deadline is { } parts && parts.TryGetDate(out var day) ? day : null,
            FormerDlaYear = _support.FormerDla is SupportForm.Yes ? YearText.Read(_support.FormerDlaYear) : null,
            OtherSupports = FrenchText.CleanText(_support.OtherSupports),
            HeardFrom = FrenchText.CleanLine(_support.HeardFrom),
        };
    }

    private DlaStructure LeadStructure() => StructuresRead.ToStructure(_entries[0], territories) with
    {
        LegalForm = _situation.LegalForm,
        StaffGroup = _situation.Staff,
        HiresWithinAYear = _situation.Staff == StaffGroup.None.Code && _situation.HiresWithinAYear,
        FullTimeBand = FullTimeBand.Find(_situation.FullTime)?.Code,
        BudgetBand = BudgetBand.Find(_situation.Budget)?.Code,
        CreatedIn = YearText.Read(_situation.CreatedIn),
        LastAccountsYear = YearText.Read(_situation.LastAccounts),
        Networks = FrenchText.CleanLine(_situation.Networks),
        BoardAware = _contact.BoardAware,
    };

    private ContactPerson LeadContact()
    {
        var email = EmailAddress.Parse(_contact.Email!);
        return new ContactPerson
        {
            FirstName = FrenchText.CleanLine(_contact.FirstName)!,
            LastName = FrenchText.CleanLine(_contact.LastName)!,
            Email = email.Value,
            EmailKey = email.Normalized,
            Role = FrenchText.CleanLine(_contact.Role),
            Phone = FrenchPhone.TryParse(_contact.Phone, out var phone) ? phone.Value : null,
            PreferredTimes = FrenchText.CleanLine(_contact.Times),
        };
    }

    private static ContactPerson ContactOf(StructureEntry entry)
    {
        var email = EmailAddress.Parse(entry.ContactEmail!);
        return new ContactPerson
        {
            FirstName = FrenchText.CleanLine(entry.ContactFirstName)!,
            LastName = FrenchText.CleanLine(entry.ContactLastName)!,
            Email = email.Value,
            EmailKey = email.Normalized,
        };
    }

    private static TForm Read<TForm>(JourneyAnswers answers, string slug)
        where TForm : class =>
        answers.Find<TForm>(slug) ?? throw new InvalidOperationException($"The page « {slug} » was not filled in.");
}
