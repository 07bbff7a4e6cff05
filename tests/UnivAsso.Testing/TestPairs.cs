using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.Researchers;
using UnivAsso.Web.Features.Pairing;

namespace UnivAsso.Testing;

/// <summary>Puts people of research taken on, and pairs of them with questions, in the database.</summary>
public static class TestPairs
{
    private static readonly Actor Dany = new(ActorKind.Coordination, Guid.Parse("00000000-0000-7000-8000-0000000000c1"), "Dany Exemple");

    extension(Site site)
    {
        /// <summary>A person of research whom the coordination has taken on.</summary>
        public async Task<TestRequest> TakenOnPersonAsync(ResearchProfile? profile = null)
        {
            var request = await site.ReceivedResearchAsync(profile: profile);
            await site.ChangeAsync(request, r => r.Take(Dany, site.Clock.GetUtcNow()));
            var decided = await site.ChangeAsync(request, r => r.Decide(
                new JoinRequestExit(JoinRequestAct.TakeOn) { Text = "Bienvenue.", NextStep = "À bientôt." }, Dany, TimeSpan.Zero, site.Clock.GetUtcNow()));
            return decided.IsDone ? request : throw new InvalidOperationException(decided.Refusal!.Message);
        }

        /// <summary>The browser of a person of research who opened an account for their profile.</summary>
        public async Task<Browser> WithAccountAsync(TestRequest person)
        {
            var browser = await site.SignedInAsync(Data.Accounts.Roles.Researcher, person.Email);
            await site.InDatabaseAsync(async db =>
            {
                var account = await db.Users.SingleAsync(u => u.Email == person.Email, CancellationToken.None);
                (await db.JoinRequests.SingleAsync(r => r.Id == person.Id, CancellationToken.None)).AttachAccount(account.Id, Dany, site.Clock.GetUtcNow());
                return await db.SaveChangesAsync(CancellationToken.None);
            });
            return browser;
        }

        /// <summary>A pair of an open question and a person, led to a status by the acts that lead there.</summary>
        public async Task<PairId> PairAsync(string question, TestRequest person, PairStatus status)
        {
            var prepared = await site.UseAsync<ChangePair, Result<IReadOnlyList<PairId>>>(pairs => pairs.PrepareAsync(
                question, [(person.Reference, null)], new PairIntent("Vos travaux parlent de cela.", null), null, Dany, CancellationToken.None));
            var id = prepared.Value[0];
            if (status is not PairStatus.Prepared)
            {
                Must(await site.UseAsync<ChangePair, Result>(async pairs => await pairs.SendAsync(
                    id, await site.InDatabaseAsync(db => db.Pairs.Where(p => p.Id == id).Select(p => p.Version).SingleAsync(CancellationToken.None)), "Vos travaux parlent de cela.", Dany, CancellationToken.None)));
            }

            if (status is PairStatus.Interested or PairStatus.Presented)
            {
                Must(await site.UseAsync<ChangePair, Result>(pairs => pairs.AnswerAsync(id, (pair, _, now) => pair.SayInterested(null, PairParty.Person, Dany, now), CancellationToken.None)));
            }

            if (status is PairStatus.Presented)
            {
                Must(await site.UseAsync<ChangePair, Result>(pairs => pairs.AnswerAsync(
                    id, (pair, sides, now) => pair.Present("Sacha étudie les clubs.", [.. sides.Carriers.Select(c => c.Request.Id)], Dany, now), CancellationToken.None)));
            }

            return id;
        }

        /// <summary>The pair as it stands in the database.</summary>
        public Task<Pair> FindPairAsync(PairId id) => site.InDatabaseAsync(db => db.Pairs.AsNoTracking().Include(p => p.Associations).SingleAsync(p => p.Id == id, CancellationToken.None));

        /// <summary>A link by which the person, or an association, answers.</summary>
        public Task<string> PairLinkAsync(PairId id, TestRequest? association = null) => site.InDatabaseAsync(async db =>
        {
            var link = new PairLinks(db, site.Services.GetRequiredService<Web.Platform.Security.Secrets>(), site.Clock).Add(id, association?.Id);
            await db.SaveChangesAsync(CancellationToken.None);
            return link.Address;
        });
    }

    private static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
