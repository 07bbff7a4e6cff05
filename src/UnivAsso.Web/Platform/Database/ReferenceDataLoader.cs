using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Platform.Database;

/// <summary>Puts the editable reference rows in place once; what the administration changed since is never overwritten.</summary>
public sealed class ReferenceDataLoader(UnivAssoDb db, TerritoryCatalogue territories, TimeProvider clock)
{
    public async Task LoadAsync(CancellationToken ct)
    {
        var roles = await db.Roles.Select(r => r.Name).ToListAsync(ct);
        db.Roles.AddRange(Roles.All.Except(roles).Select(name => new IdentityRole<Guid>(name!)
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            NormalizedName = name!.ToUpperInvariant(),
        }));

        if (!await db.ResearchThemes.AnyAsync(ct))
        {
            db.ResearchThemes.AddRange(ReferenceSeeds.Themes.Select((t, rank) => new ResearchTheme
            {
                Slug = t.Slug,
                Label = t.Label,
                Source = t.Source,
                Rank = rank + 1,
            }));
        }

        if (!await db.KnowledgeChallenges.AnyAsync(ct))
        {
            db.KnowledgeChallenges.AddRange(ReferenceSeeds.Challenges.Select((c, rank) => new KnowledgeChallenge
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Title = c.Title,
                Status = c.Status,
                Source = c.Source,
                Rank = rank + 1,
            }));
        }

        if (!await db.VocabularyTerms.AnyAsync(ct))
        {
            var now = clock.GetUtcNow();
            db.VocabularyTerms.AddRange(VocabularySeeds.Cards.Select(card => VocabularyTerm.Add(Guid.CreateVersion7(now), card, Actor.System, now).Value));
        }

        if (!await db.DlaDesks.AnyAsync(ct))
        {
            var now = clock.GetUtcNow();
            db.DlaDesks.AddRange(DeskSeeds.All.Select(d => DlaDesk.Open(
                DlaDeskId.New(now),
                d.Code,
                d.Level,
                new DeskCard { Name = d.Name, Departments = d.Department is null ? [] : [d.Department] },
                Actor.System,
                now)));
        }

        if (!await db.ResourceActors.AnyAsync(ct))
        {
            AddResourceActors();
        }

        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(ct);
        }
    }

    private void AddResourceActors()
    {
        var now = clock.GetUtcNow();
        foreach (var card in ResourceActorSeeds.Cards)
        {
            var added = ResourceActor.Add(
                ResourceActorId.New(now), card, null, territories, Actor.System, FrenchDates.DayInParis(now), now);
            db.ResourceActors.Add(added.Value);
            db.SearchTerms.AddRange(ActorTerms.Of(added.Value, territories));
        }
    }
}
