using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Sheet;

/// <summary>Something that the officer would look for: told, or still to be asked.</summary>
public sealed record Gap(string Words, bool IsTold);

/// <summary>What a request tells and what it does not. Nothing of it is required: a first call completes it.</summary>
public static class Gaps
{
    public static IReadOnlyList<Gap> Of(DlaRequest request)
    {
        var structures = request.Participations.Where(p => p.IsExpected).ToList();
        var several = structures.Count > 1;
        return
        [
            new("Ce qui irait mieux dans un an", request.Need.BetterInAYear is not null),
            new("Les thèmes", request.Need.Themes.Count > 0),
            .. structures.SelectMany(p => OfStructure(p.Structure, p.Contact.Phone).Select(g => several ? g with { Words = $"{g.Words} ({p.Structure.Name})" } : g)),
        ];
    }

    private static IEnumerable<Gap> OfStructure(DlaStructure structure, string? phone) =>
    [
        new("Un numéro RNA ou SIREN", structure.Rna is not null || structure.Siren is not null),
        new("La commune du siège", structure.CommuneCode is not null),
        new("La forme juridique", structure.LegalForm is not null),
        new("Le nombre de salariés", structure.StaffGroup is not null),
        new("L’ordre de grandeur du budget", BudgetBand.Find(structure.BudgetBand) is { Code: not "inconnu" }),
        new("L’année des derniers comptes clos", structure.LastAccountsYear is not null),
        new("L’information de la présidence", structure.BoardAware is not null),
        new("Un téléphone", phone is not null),
    ];
}
