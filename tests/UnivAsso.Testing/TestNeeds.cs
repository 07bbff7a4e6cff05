using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Features.Qualification;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Testing;

/// <summary>Puts needs whose understanding is shared, and groups of needs, in the database.</summary>
public static class TestNeeds
{
    private static readonly Actor Dany = new(ActorKind.Coordination, Guid.Parse("00000000-0000-7000-8000-0000000000c1"), "Dany Exemple");

    extension(Site site)
    {
        /// <summary>A need whose author was asked whether it is understood.</summary>
        public async Task<TestRequest> SharedNeedAsync(string text = "Les bénévoles partent tôt.", string? email = null)
        {
            var request = await site.TakenOnNeedAsync(email);
            await using var scope = site.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Data.UnivAssoDb>();
            var root = await db.JoinRequests.Include(r => r.Decisions).Include(r => r.Understandings).SingleAsync(r => r.Id == request.Id, CancellationToken.None);
            var done = root.Understand(text, Dany, site.Clock.GetUtcNow()) is { IsDone: true }
                ? scope.ServiceProvider.GetRequiredService<ShareUnderstanding>().Share(root, Dany, site.Clock.GetUtcNow())
                : throw new InvalidOperationException("The text was refused.");
            await db.SaveChangesAsync(CancellationToken.None);
            return done.IsDone ? request : throw new InvalidOperationException(done.Refusal!.Message);
        }

        /// <summary>The reference of a group proposed to the authors of these needs.</summary>
        public async Task<string> NeedGroupAsync(string title, params TestRequest[] needs)
        {
            var proposed = await site.UseAsync<ChangeGroup, Result<string>>(groups => groups.ProposeAsync(
                title, "Ces associations perdent des bénévoles.", [.. needs.Select(n => n.Reference)], Dany, CancellationToken.None));
            return proposed.Value;
        }

        /// <summary>The group as it stands in the database.</summary>
        public Task<NeedGroup> FindGroupAsync(string reference) => site.InDatabaseAsync(db =>
            db.NeedGroups.AsNoTracking().Include(g => g.Needs).SingleAsync(g => g.Reference == reference, CancellationToken.None));

        /// <summary>A link by which the author of a need answers.</summary>
        public Task<string> NeedLinkAsync(NeedLinkPurpose purpose, TestRequest need, NeedGroupId? group = null) => site.InDatabaseAsync(async db =>
        {
            var link = new NeedLinks(db, site.Services.GetRequiredService<Secrets>(), site.Clock).Add(purpose, need.Id, group);
            await db.SaveChangesAsync(CancellationToken.None);
            return link.Address;
        });
    }
}
