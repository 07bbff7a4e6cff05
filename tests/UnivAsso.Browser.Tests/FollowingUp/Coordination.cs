using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Browser.Tests.FollowingUp;

/// <summary>What the coordination does between two visits of the author, put straight into the database of the program.</summary>
internal static class Coordination
{
    private static readonly Actor Noa = new(ActorKind.Coordination, Guid.Parse("0199a000-0000-7000-8000-000000000001"), "Noa Exemple");

    extension(IPortalData portal)
    {
        public async Task TakeAsync(TestRequest request) =>
            Assert.True((await portal.ChangeAsync(request, r => r.Take(Noa, portal.Clock.GetUtcNow()))).IsDone);

        /// <summary>Takes the request and decides, at once visible.</summary>
        public async Task DecideAsync(TestRequest request, JoinRequestExit exit)
        {
            await portal.TakeAsync(request);
            Assert.Null((await portal.ChangeAsync(request, r => r.Decide(exit, Noa, TimeSpan.Zero, portal.Clock.GetUtcNow()))).Refusal);
        }

        /// <summary>Writes to the author.</summary>
        public Task WriteAsync(TestRequest request, string text) => portal.InDatabaseAsync(async db =>
        {
            var now = portal.Clock.GetUtcNow();
            db.CaseMessages.Add(new CaseMessage
            {
                Id = Guid.CreateVersion7(now),
                CaseId = request.Id.Value,
                FromRequester = false,
                AuthorName = Noa.Name,
                Text = text,
                At = now,
                VisibleAt = now,
            });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
    }

    public static JoinRequestExit Question => new(JoinRequestAct.AskQuestion) { Text = "Depuis quand cela dure-t-il ?" };

    public static JoinRequestExit TakenOn => new(JoinRequestAct.TakeOn)
    {
        Text = "Nous avons compris votre besoin et nous le prenons en charge.",
        NextStep = "Un groupe se forme au printemps.",
    };

    public static JoinRequestExit Redirected => new(JoinRequestAct.Redirect)
    {
        Target = "Dispositif local d’accompagnement (DLA)",
        TargetContact = "Accueil du DLA du Nord\nhttps://dla.exemple.test/une-adresse-plutot-longue/pour-un-petit-ecran",
        Text = "Votre demande porte d’abord sur l’organisation de votre structure : c’est le métier du DLA.",
        NextStep = "Prenez contact avec le DLA. Votre besoin pourra revenir ensuite.",
    };

    public static JoinRequestExit NotRetained => new(JoinRequestAct.NotRetain)
    {
        Reason = "deja-connu",
        Text = "Plusieurs travaux publiés répondent déjà à cette question.",
        NextStep = "Nous vous proposons une liste de lectures.",
    };
}
