using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>
/// What the server understood of the page « votre structure ». It lies beside the typed answers, under a name that no page has: nothing
/// posted can write it.
/// </summary>
public sealed record StructureRead
{
    private const string Slot = "structure~lue";

    public string? CommuneTyped { get; init; }

    public string? CommuneName { get; init; }

    public Guid? NearId { get; init; }

    public string? NearName { get; init; }

    public string? NearCommune { get; init; }

    public static StructureRead Of(JourneyAnswers answers) => answers.Find<StructureRead>(Slot) ?? new StructureRead();

    /// <summary>Reads the page again each time it is validated; another near structure asks its question anew.</summary>
    public static async Task<StructureForm> PrepareAsync(
        StructureForm form, JourneyAnswers answers, IServiceProvider services, CancellationToken ct)
    {
        var territories = services.GetRequiredService<TerritoryCatalogue>();
        var told = StructureIdentity.Read(form, territories);
        var near = await services.GetRequiredService<NearStructures>().FindAsync(told, ct);
        if (near?.Id.Value != Of(answers).NearId)
        {
            answers.Keep(AssociationJourney.NearSlug, new NearStructureForm(), done: false);
        }

        answers.Keep(
            Slot,
            new StructureRead
            {
                CommuneTyped = form.CommuneText,
                CommuneName = told.Commune.Name,
                NearId = near?.Id.Value,
                NearName = near?.Name,
                NearCommune = territories.Find(near?.CommuneCode)?.DisplayName,
            },
            done: false);
        SuggestLegalForm(form, answers);
        return form;
    }

    /// <summary>The official name of the commune, as long as the words it was read from are still there.</summary>
    public string? CommuneOf(StructureForm form) =>
        CommuneName is not null && CommuneTyped == form.CommuneText ? CommuneName : FrenchText.CleanLine(form.CommuneText);

    // What was just told is not asked twice: the next page opens with it, and it can still be changed.
    private static void SuggestLegalForm(StructureForm form, JourneyAnswers answers)
    {
        var suggested = form.GroupKind switch
        {
            "collectif" => LegalForm.UnregisteredGroup,
            "droit-local" => LegalForm.LocalLawAssociation,
            _ => null,
        };
        if (form.NumberAnswer is AssociationChoices.NoNumber
            && suggested is not null
            && answers.Find<DetailsForm>(AssociationJourney.DetailsSlug) is null)
        {
            answers.Keep(AssociationJourney.DetailsSlug, new DetailsForm { LegalForm = suggested.Code }, done: false);
        }
    }
}

/// <summary>The near structure that the page of the visitor's own draft may show: its name and its commune, nothing else.</summary>
public sealed class NearStructureShown(DraftStore drafts)
{
    public async Task<StructureRead> FindAsync(JourneyPage page, CancellationToken ct) =>
        await drafts.OpenAsync(page.Journey.Kind, page.Handle, ct) is { } draft
            ? StructureRead.Of(JourneyAnswers.Parse(draft.State))
            : new StructureRead();
}
