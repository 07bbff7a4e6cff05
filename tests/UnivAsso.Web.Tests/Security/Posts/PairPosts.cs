using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Coordination.Invitations;
using UnivAsso.Web.Features.Pairing;
using UnivAsso.Web.Platform.Matching;
using UnivAsso.Web.Tests.Coordination;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>What is sent about invitations, by the coordination and by both sides.</summary>
internal static class PairPosts
{
    public const string Sheet = InvitationDesk.QuestionRoute + "/{person}";

    public static IReadOnlyList<PostCase> All { get; } =
    [
        new(InvitationDesk.QuestionRoute, "add somebody", Owner.Coordination, async site =>
        {
            var (question, person) = (await site.QuestionAsync(QuestionStatus.Open), await site.TakenOnPersonAsync());
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync(InvitationDesk.AddressOf(question));
            return new ReadyPost(browser, page.Fill("#ajouter", ("Person", person.Reference))) { Ids = [question] };
        }),
        OnSheet("envoyer", PairStatus.Prepared, ("WhyYou", "Vos travaux.")),
        OnSheet("arreter", PairStatus.Sent, ("Because", "Une autre équipe se forme.")),
        OnSheet("relances", PairStatus.Sent, ("Weeks", "2")),
        OnSheet("noter", PairStatus.Sent, ("Said", "interesse")),
        OnSheet("presenter", PairStatus.Interested, ("Presentation", "Cette personne étudie les clubs.")),
        new($"{Sheet}/confirmer", "confirmer", Owner.Coordination, async site =>
        {
            var (question, person) = (await site.QuestionAsync(QuestionStatus.Open), await site.TakenOnPersonAsync());
            await site.UseAsync<ChangePair, Domain.Common.Result<IReadOnlyList<PairId>>>(pairs => pairs.PrepareAsync(
                question, [(person.Reference, "A atteint sa limite.")], new PairIntent("Vos travaux.", null), "Un groupe finit lundi.", Desk.Colleague, CancellationToken.None));
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync(InvitationDesk.AddressOf(question, person.Reference));
            return new ReadyPost(browser, page.Fill("#confirmer")) { Ids = [question, person.Reference] };
        }),
        new($"{Sheet}/passer-outre", "passer-outre", Owner.Coordination, async site =>
        {
            var (question, person) = (await site.QuestionAsync(QuestionStatus.Open), await site.TakenOnPersonAsync(new ResearchProfile { Position = "doctorat", NotBefore = new DateOnly(2099, 1, 1) }));
            await site.Services.GetRequiredService<MatchingIndexKeeper>().RefreshAsync(CancellationToken.None);
            await site.PairAsync(question, person, PairStatus.Prepared);
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync(InvitationDesk.AddressOf(question, person.Reference));
            return new ReadyPost(browser, page.Fill("#passer-outre", ("WhyPassOver", "Elle nous a rappelés."))) { Ids = [question, person.Reference] };
        }),
        new(PairLinks.PersonRoute, "answer an invitation", Owner.Nobody, async site =>
        {
            var id = await site.PairAsync(await site.QuestionAsync(QuestionStatus.Open), await site.TakenOnPersonAsync(), PairStatus.Sent);
            var browser = site.Visitor();
            var page = await browser.OpenAsync(await site.PairLinkAsync(id));
            return new ReadyPost(browser, page.Fill("#repondre", ("Answer", "decline"), ("Reason", "autre"), ("Message", "Pas cette année.")));
        }),
        new(PairLinks.AssociationRoute, "answer a presentation", Owner.Nobody, async site =>
        {
            var need = await site.TakenOnNeedAsync();
            var question = await site.QuestionAsync(QuestionStatus.Open, "Une question présentée", need);
            var id = await site.PairAsync(question, await site.TakenOnPersonAsync(), PairStatus.Presented);
            var browser = site.Visitor();
            var page = await browser.OpenAsync(await site.PairLinkAsync(id, need));
            return new ReadyPost(browser, page.Fill("#repondre", ("Answer", "non"), ("Reason", "autre"), ("Comment", "Plus tard.")));
        }),
        new("questions-de-recherche/{reference}/repondre", "offer to answer a question", Owner.Nobody, async site =>
        {
            var (question, person) = (await site.QuestionAsync(QuestionStatus.Open), await site.TakenOnPersonAsync());
            var browser = await site.WithAccountAsync(person);
            var page = await browser.OpenAsync($"/questions-de-recherche/{question}/repondre");
            return new ReadyPost(browser, page.Fill("#proposer", ("Message", new string('é', 120))));
        }),
    ];

    private static PostCase OnSheet(string act, PairStatus status, params (string Name, string Value)[] answers) =>
        new($"{Sheet}/{act}", act, Owner.Coordination, async site =>
        {
            var (question, person) = (await site.QuestionAsync(QuestionStatus.Open), await site.TakenOnPersonAsync());
            await site.PairAsync(question, person, status);
            var browser = await site.SignedInAsync(Roles.Coordinator);
            var page = await browser.OpenAsync(InvitationDesk.AddressOf(question, person.Reference));
            return new ReadyPost(browser, page.Fill("#" + act, answers)) { Ids = [question, person.Reference] };
        });
}
