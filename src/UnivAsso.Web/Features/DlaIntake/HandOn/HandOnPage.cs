using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.DlaIntake.Decide;
using UnivAsso.Web.Features.DlaIntake.Meet;
using UnivAsso.Web.Features.Referrals;

namespace UnivAsso.Web.Features.DlaIntake.HandOn;

/// <summary>A file as it is handed on: label and value, in the order in which it is typed again elsewhere.</summary>
public sealed record HandedFile(DlaCase Case, MeetingSheet? Sheet, IReadOnlyList<ReferralLine> Referrals, TerritoryCatalogue Territories)
{
    public string Address => $"{Case.Address}/poursuite";

    /// <summary>Words of a closing that was refused.</summary>
    public string? Typed { get; init; }

    public bool CanClose => Case.Allows(DlaRequestAct.Close);

    public int OpenReferrals => Referrals.Count(r => r.IsOpen);

    public IEnumerable<HandedPart> Parts =>
    [
        new("La demande", [.. Request()]),
        .. Case.Request.Participations.Where(p => p.IsExpected).OrderByDescending(p => p.IsLead).Select(p => new HandedPart(p.Structure.Name, [.. Structure(p)])),
        .. Sheet is null ? (HandedPart[])[] : [new("La rencontre", [.. Meeting(Sheet)])],
        .. Case.Request.Decisions.Where(d => d.TakenBackAt is null).OrderBy(d => d.Round).Select(d => new HandedPart($"La décision, proposition {d.Round}", [.. Decision(d)])),
        .. Referrals.Count == 0 ? (HandedPart[])[] : [new("Les orientations", [.. Referrals.Select(r => new HandedLine(r.ActorName, $"{ReferralWords.LabelOf(r.Status)}, {FrenchDates.ShortDay(r.StatusSince)}"))])],
    ];

    private IEnumerable<HandedLine> Request()
    {
        var request = Case.Request;
        yield return new("Référence", request.Reference);
        yield return new("Guichet", Case.Desk.Name);
        yield return new("Reçue le", FrenchDates.ShortDay(request.ReceivedAt));
        yield return new("Suivie par", request.OwnerName);
        yield return new("Nature", request.Mode is SupportMode.Collective ? "Collective" : "Individuelle");
        yield return new("Ce qui amène la structure", request.Need.WhatBrings);
        yield return new("Ce qui irait mieux dans un an", request.Need.BetterInAYear);
        yield return new("Thèmes", string.Join(", ", request.Need.Themes.Select(t => DlaTheme.Find(t)?.Label ?? t)));
        yield return new("Urgence", request.Need.Urgency switch
        {
            DlaUrgency.WagesAtRisk => "Salaires menacés dans les trois mois",
            DlaUrgency.Deadline => request.Need.DeadlineOn is { } day ? $"Échéance le {FrenchDates.ShortDay(day)}" : "Une échéance",
            _ => "Aucune",
        });
        yield return new("DLA précédent", request.Need.FormerDlaYear?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return new("Autres appuis", request.Need.OtherSupports);
    }

    private IEnumerable<HandedLine> Structure(DlaParticipation participation)
    {
        var structure = participation.Structure;
        yield return new("SIRET", structure.Siret ?? structure.Siren);
        yield return new("RNA", structure.Rna);
        yield return new("Forme juridique", LegalForm.Find(structure.LegalForm)?.Label);
        yield return new("Commune du siège", Territories.Find(structure.CommuneCode)?.DisplayName);
        yield return new("Effectif", StaffGroup.Find(structure.StaffGroup)?.Label);
        yield return new("Équivalents temps plein", FullTimeBand.Find(structure.FullTimeBand)?.Label);
        yield return new("Budget annuel", BudgetBand.Find(structure.BudgetBand)?.Label);
        yield return new("Créée en", structure.CreatedIn?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return new("Derniers comptes clos", structure.LastAccountsYear?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return new("Réseaux", structure.Networks);
        yield return new("Contact", participation.Contact.FullName);
        yield return new("Fonction", participation.Contact.Role);
        yield return new("Courriel", participation.Contact.Email);
        yield return new("Téléphone", participation.Contact.Phone is { } phone ? FrenchPhone.Shown(phone) : null);
    }

    private static IEnumerable<HandedLine> Meeting(MeetingSheet sheet)
    {
        yield return new("Étaient présents", sheet.Notes.Present);
        yield return new("Compris", sheet.Notes.Understood);
        yield return new("Cadre présenté", string.Join(", ", sheet.Notes.FramePresented.Select(p => FramePoint.Find(p)?.Label ?? p)));
        yield return new("Du ressort du DLA", SheetForm.Fits.FirstOrDefault(f => f.Value == SheetForm.CodeOf(sheet.Notes.Fit))?.Label);
        yield return new("Souhaits de la structure", sheet.Notes.StructureWishes);
        yield return new("Prochaine étape", sheet.Notes.NextStep);
    }

    private IEnumerable<HandedLine> Decision(IntakeDecision decision)
    {
        yield return new("Proposition", DecisionWords.Of(decision.Outcome));
        yield return new("Par", $"{decision.ByName}, {FrenchDates.ShortDay(decision.ProposedAt)}");
        yield return new("Mots", decision.Wording);
        yield return new("Raison", DlaReason.Find(decision.Reason)?.Label);
        foreach (var position in decision.Positions)
        {
            var name = Case.Request.Participations.Single(p => p.Id == position.ParticipationId).Structure.Name;
            yield return new($"Position de {name}", position.Answer is { } answer
                ? $"{DecisionWords.Of(answer)}, {position.ByName}, {FrenchDates.ShortDay(position.At!.Value)}{(position.IsOral ? $", par téléphone le {FrenchDates.ShortDay(position.SaidOn!.Value)}" : string.Empty)}{(position.Words is { } words ? $" : {words}" : string.Empty)}"
                : "Attendue");
        }

        yield return new("Décidé ensemble le", decision.SettledAt is { } at ? FrenchDates.ShortDay(at) : null);
    }
}

/// <summary>A part of a file.</summary>
public sealed record HandedPart(string Title, IReadOnlyList<HandedLine> Lines);

/// <summary>A label and its value; what was not told stays empty.</summary>
public sealed record HandedLine(string Label, string? Value);
