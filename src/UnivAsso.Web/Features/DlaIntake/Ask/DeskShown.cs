using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>The desk that the visitor's own draft would go to, so that an urgent page can say whom to call.</summary>
public sealed class DeskShown(DraftStore drafts, DlaDesks desks, TerritoryCatalogue territories)
{
    public async Task<DeskContact> FindAsync(JourneyPage page, CancellationToken ct)
    {
        var draft = await drafts.OpenAsync(page.Journey.Kind, page.Handle, ct);
        var entries = draft is null ? null : JourneyAnswers.Parse(draft.State).Find<StructuresForm>(DlaJourney.StructuresSlug)?.Structures;
        IReadOnlyCollection<DlaStructure> structures = [.. (entries ?? []).Select(e => StructuresRead.ToStructure(e, territories))];
        return DeskContact.Of(await desks.ForAsync(structures, ct));
    }
}
