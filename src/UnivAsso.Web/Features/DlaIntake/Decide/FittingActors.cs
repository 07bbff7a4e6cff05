using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Features.Referrals;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Decide;

/// <summary>The actors that fit a request, found inside the screen where it is decided.</summary>
public sealed class FittingActors(ResourceFinder finder)
{
    public Task<FoundActors> FindAsync(DlaRequest request, string? words, CancellationToken ct)
    {
        var structure = request.Lead.Structure;
        var question = new FinderQuestion { CommuneCode = structure.CommuneCode, Words = FilterSearch.Cut(words) };

        // Words are a question of their own; without any, the themes of the request ask.
        return finder.FindAsync(
            string.IsNullOrWhiteSpace(words) ? question with { Themes = request.Need.Themes, Structure = KindOf(structure) } : question, ct);
    }

    private static string? KindOf(DlaStructure structure) => LegalForm.Find(structure.LegalForm) switch
    {
        { } form when form == LegalForm.UnregisteredGroup || form == LegalForm.Foundation || form == LegalForm.Cooperative || form == LegalForm.WorkIntegration => form.Code,
        { } form when form == LegalForm.Other => null,
        _ => StaffGroup.Find(structure.StaffGroup) switch
        {
            null => null,
            { } none when none == StaffGroup.None => "association-sans-salarie",
            _ => "association-employeuse",
        },
    };
}
