using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>What follows the meeting is decided by both sides, through the real pages: the four outcomes, alone and together.</summary>
public sealed class DecisionTests(DlaDecisionSite site) : IClassFixture<DlaDecisionSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Going_on_is_decided_once_the_structure_agrees()
    {
        var (request, officer) = await site.MetAsync();

        var proposed = await site.ProposeAsync(request, officer, ("Outcome", "poursuivre"));
        var before = await site.FindAsync(request);
        var answered = await site.AnswerAsync(request.Lead, "accord", "Oui, volontiers.");
        await site.DeliverMailsAsync();

        Assert.Contains("vous pouvez l’annuler", proposed.Words, StringComparison.Ordinal);
        Assert.Equal(DlaRequestStatus.DecisionProposed, before.Status);
        Assert.Contains("C’est décidé ensemble", answered.Words, StringComparison.Ordinal);
        var after = await site.FindAsync(request);
        Assert.Equal(DlaRequestStatus.Continued, after.Status);
        var position = Assert.Single(after.Proposal!.Positions);
        Assert.Equal((PositionAnswer.Agree, "Oui, volontiers.", false), (position.Answer!.Value, position.Words, position.IsOral));
        Assert.Contains("décidé ensemble", site.Mails.LastTo(request.Lead.Email).Subject, StringComparison.Ordinal);
        var page = await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/decision");
        Assert.Contains("Oui, volontiers.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Décidé ensemble", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirection_that_is_refused_goes_to_the_next_actor_and_is_followed_to_its_outcome()
    {
        var (request, officer) = await site.MetAsync();
        var (first, next) = (await site.ActorAsync("Alpha Point fictif"), await site.ActorAsync("Bêta Point fictif"));
        await site.ProposeAsync(request, officer, ("Outcome", "reorienter"), ("Reason", "information"), ("Actors", first.Id.ToString()), ("Actors", next.Id.ToString()));
        await site.AnswerAsync(request.Lead, "accord");
        await site.DeliverMailsAsync();
        Assert.Equal(DlaRequestStatus.Redirected, (await site.FindAsync(request)).Status);
        Assert.DoesNotContain(site.Mails.Received, m => m.To == first.Email);

        using var structure = site.Visitor();
        var consent = await structure.OpenAsync(site.LinkIn(request.Lead.Email, "/dla/orientation/[0-9a-f]+"));
        var ids = await site.InDatabaseAsync(db => db.Referrals.Where(r => r.CaseId == request.Id.Value).OrderBy(r => r.Rank).Select(r => r.Id).ToListAsync(Ct));
        await structure.SubmitAsync(consent, [("Answer", "transmettre"), ("PassEmail", "true"), ("Wanted", ids[0].Value.ToString()), ("Wanted", ids[1].Value.ToString())], "#repondre");
        await site.DeliverMailsAsync();
        using var firstTarget = site.Visitor();
        var firstPage = await firstTarget.OpenAsync(site.LinkIn(first.Email, "/orientation/[0-9a-f]+"));
        var seen = firstPage.Words;
        await firstTarget.SubmitAsync(firstPage, [("Answer", "pas-pour-nous"), ("Reason", ReferralReason.Of(ReferralParty.Target).First().Code)]);
        await site.DeliverMailsAsync();
        using var nextTarget = site.Visitor();
        await nextTarget.SubmitAsync(await nextTarget.OpenAsync(site.LinkIn(next.Email, "/orientation/[0-9a-f]+")), [("Answer", "contact")]);

        // The actor reads what was ticked, and nothing else.
        Assert.Contains(request.Lead.Email, seen, StringComparison.Ordinal);
        Assert.DoesNotContain(request.Lead.Name, seen, StringComparison.Ordinal);
        var statuses = await site.InDatabaseAsync(db => db.Referrals.Where(r => r.CaseId == request.Id.Value).OrderBy(r => r.Rank).Select(r => r.Status).ToListAsync(Ct));
        Assert.Equal([ReferralStatus.NotForUs, ReferralStatus.Taken], statuses);
        var list = await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/orientations");
        Assert.Contains("Alpha Point fictif", list.Words, StringComparison.Ordinal);

        // Forty-five days later the structure says what came of it.
        site.Clock.Advance(TimeSpan.FromDays(46));
        await site.DoDueTasksAsync();
        await site.DeliverMailsAsync();
        Assert.Matches("/satisfaction/[0-9a-f]+", site.Mails.LastTo(request.Lead.Email).Text);
    }

    [Fact]
    public async Task A_disagreement_is_read_again_by_somebody_else_and_both_positions_stay()
    {
        var (request, officer) = await site.MetAsync();
        var colleague = await site.SeatedOfficerAsync();
        await site.ProposeAsync(request, officer, ("Outcome", "arreter"), ("Reason", "moyens"), ("Exception", "Rien ne convient aujourd’hui ; revenez en juin."));

        var withoutWords = await site.AnswerAsync(request.Lead, "desaccord");
        await site.AnswerAsync(request.Lead, "desaccord", "Nous tenons à un accompagnement.");
        await site.DeliverMailsAsync();
        var own = await DlaDecisionSite.PreviewAsync(request, officer, ("Outcome", "poursuivre"));
        var refused = await officer.Browser.SubmitAsync(own, [], "#confirmer");
        await site.ProposeAsync(request, colleague, ("Outcome", "poursuivre"));
        await site.AnswerAsync(request.Lead, "accord");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, withoutWords.Status);
        Assert.Contains("Écrivez en quelques mots", withoutWords.ErrorOf("Text"), StringComparison.Ordinal);
        Assert.Contains("seconde lecture", site.Mails.LastTo(officer.Email).Subject, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("La seconde lecture revient à une autre personne", refused.Words, StringComparison.Ordinal);
        var after = await site.FindAsync(request);
        Assert.Equal(DlaRequestStatus.Continued, after.Status);
        Assert.Equal(2, after.Decisions.Count);
        Assert.Equal(
            (PositionAnswer.Disagree, "Nous tenons à un accompagnement."),
            after.Decisions.OrderBy(d => d.Round).First().Positions.Select(p => (p.Answer!.Value, p.Words)).Single());
    }

    [Fact]
    public async Task Together_each_structure_answers_for_itself_and_one_that_leaves_does_not_stop_the_others()
    {
        var (request, officer) = await site.MetAsync(structures: 3);
        await site.ProposeAsync(request, officer, ("Outcome", "poursuivre"));

        await site.AnswerAsync(request.Structures[0], "accord");
        await site.AnswerAsync(request.Structures[1], "accord");
        var before = (await site.FindAsync(request)).Status;
        await site.ChangeAsync(request, r => r.Leave(request.Structures[2].Id, "Nous arrêtons.", site.Clock.GetUtcNow()));

        Assert.Equal(DlaRequestStatus.DecisionProposed, before);
        Assert.Equal(DlaRequestStatus.Continued, (await site.FindAsync(request)).Status);
    }

    [Fact]
    public async Task Nobody_is_left_without_a_way_on_and_nothing_typed_is_lost()
    {
        var (request, officer) = await site.MetAsync();

        var dead = await DlaDecisionSite.PreviewAsync(request, officer, ("Outcome", "arreter"), ("Reason", "moyens"));
        var nowhere = await DlaDecisionSite.PreviewAsync(request, officer, ("Outcome", "reorienter"), ("Reason", "information"));
        var nothing = await DlaDecisionSite.PreviewAsync(request, officer, ("Wording", ""));

        Assert.All([dead, nowhere, nothing], page => Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status));
        Assert.Contains("personne ne reste sans issue", dead.ErrorOf("Exception"), StringComparison.Ordinal);
        Assert.Contains("Voici ce que nous avons compris", dead.Value("Wording"), StringComparison.Ordinal);
        Assert.Contains("Préparez au moins une orientation", nowhere.ErrorOf("Actors"), StringComparison.Ordinal);
        Assert.Contains("Choisissez ce que vous proposez", nothing.ErrorOf("Outcome"), StringComparison.Ordinal);
        Assert.Equal(DlaRequestStatus.Met, (await site.FindAsync(request)).Status);
    }

    [Fact]
    public async Task A_proposal_taken_back_in_time_sends_nothing()
    {
        var (request, officer) = await site.MetAsync();
        var sent = site.Mails.Received.Count(m => m.To == request.Lead.Email);
        var preview = await DlaDecisionSite.PreviewAsync(request, officer, ("Outcome", "poursuivre"));
        var positions = await officer.Browser.SubmitAsync(preview, [], "#confirmer");

        var back = await officer.Browser.SubmitAsync(positions, [], "#annuler");
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        await site.DeliverMailsAsync();

        Assert.Contains("Aucun courriel n’est parti", back.Words, StringComparison.Ordinal);
        Assert.Equal(DlaRequestStatus.Met, (await site.FindAsync(request)).Status);
        Assert.Equal(sent, site.Mails.Received.Count(m => m.To == request.Lead.Email));
    }

    [Fact]
    public async Task Of_two_officers_who_decide_at_once_one_is_told_and_keeps_their_words()
    {
        var (request, officer) = await site.MetAsync();
        var colleague = await site.SeatedOfficerAsync();
        var mine = await DlaDecisionSite.PreviewAsync(request, officer, ("Outcome", "poursuivre"));
        var theirs = await DlaDecisionSite.PreviewAsync(request, colleague, ("Outcome", "arreter"), ("Reason", "moyens"), ("Exception", "Mes mots à garder."));

        var pages = await Task.WhenAll(
            officer.Browser.SubmitAsync(mine, [], "#confirmer"), colleague.Browser.SubmitAsync(theirs, [], "#confirmer"));
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        await site.DeliverMailsAsync();

        Assert.Single(pages, p => p.Status is HttpStatusCode.OK);
        var late = Assert.Single(pages, p => p.Status is HttpStatusCode.Conflict);
        Assert.Contains("Voici ce que nous avons compris, et ce que nous proposons.", late.Words, StringComparison.Ordinal);
        Assert.Single((await site.FindAsync(request)).Decisions);
        Assert.Single(site.Mails.Received, m => m.To == request.Lead.Email && m.Text.Contains("/dla/decision/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Opening_a_link_changes_nothing_and_an_unknown_one_says_what_to_do()
    {
        var (request, officer) = await site.MetAsync();
        await site.ProposeAsync(request, officer, ("Outcome", "poursuivre"));
        var version = (await site.FindAsync(request)).Version;
        using var visitor = site.Visitor();
        var address = site.AnswerAddress(request.Lead);

        await visitor.OpenAsync(address);
        await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        var unknown = await visitor.OpenAsync("/dla/decision/00000000000000000000000000000000");

        Assert.Equal(version, (await site.FindAsync(request)).Version);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Contains("/suivi", unknown.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_is_reminded_twice_then_called_and_an_oral_agreement_waits_for_thirty_days()
    {
        var (request, officer) = await site.MetAsync();
        await site.ProposeAsync(request, officer, ("Outcome", "poursuivre"));

        // The jobs were stopped for three days around the first reminder.
        site.Clock.Advance(TimeSpan.FromDays(8));
        await site.DoDueTasksAsync();
        await site.DoDueTasksAsync();
        await site.DeliverMailsAsync();
        var afterOne = Reminders(request);
        var early = await OralAsync(request, officer, "accord");
        site.Clock.Advance(TimeSpan.FromDays(8));
        await site.DoDueTasksAsync();
        await site.DeliverMailsAsync();
        var afterTwo = Reminders(request);
        var call = site.Mails.LastTo(officer.Email);
        using var visitor = site.Visitor();
        var byReminder = await visitor.OpenAsync(site.AnswerAddress(request.Lead));
        site.Clock.Advance(TimeSpan.FromDays(16));
        var late = await OralAsync(request, officer, "accord");

        Assert.Equal(1, afterOne);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("trente jours", early.Words, StringComparison.Ordinal);
        Assert.Equal(2, afterTwo);
        Assert.Contains("appelez", call.Subject, StringComparison.Ordinal);
        Assert.Contains("Votre réponse", byReminder.Words, StringComparison.Ordinal);
        Assert.Contains("La réponse est notée", late.Words, StringComparison.Ordinal);
        var after = await site.FindAsync(request);
        Assert.Equal(DlaRequestStatus.Continued, after.Status);
        Assert.True(after.Proposal!.Positions.Single().IsOral);
    }

    [Fact]
    public async Task An_actor_that_left_the_directory_since_is_told_to_the_officer_and_the_others_are_proposed()
    {
        var (request, officer) = await site.MetAsync();
        var (stays, leaves) = (await site.ActorAsync("Gamma Point fictif"), await site.ActorAsync("Delta Point fictif"));
        await site.ProposeAsync(request, officer, ("Outcome", "reorienter"), ("Reason", "information"), ("Actors", leaves.Id.ToString()), ("Actors", stays.Id.ToString()));
        await site.InDatabaseAsync(async db =>
        {
            var actor = await db.ResourceActors.SingleAsync(a => a.Id == new ResourceActorId(leaves.Id), Ct);
            Assert.True(actor.Archive("Fermé.", Actor.System, site.Clock.GetUtcNow()).IsDone);
            return await db.SaveChangesAsync(Ct);
        });

        await site.AnswerAsync(request.Lead, "accord");
        await site.DeliverMailsAsync();

        var proposed = await site.InDatabaseAsync(db => db.Referrals.Where(r => r.CaseId == request.Id.Value).Select(r => r.ActorName).ToListAsync(Ct));
        Assert.Equal([stays.Name], proposed);
        Assert.Contains("n’est plus possible", site.Mails.LastTo(officer.Email).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_seat_there_finds_nothing()
    {
        var (request, _) = await site.MetAsync();
        var elsewhere = await site.SeatedOfficerAsync("somme");

        foreach (var page in new[] { "decision", "decision/proposer", "fiche", "rendez-vous", "orientations", "poursuite", "poursuite/dossier.csv", "poursuite/dossier.json" })
        {
            var answer = await elsewhere.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/{page}");
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }
    }

    private int Reminders(TestDlaRequest request) =>
        site.Mails.Received.Count(m => m.To == request.Lead.Email && m.Subject.Contains("Rappel", StringComparison.Ordinal));

    private async Task<Page> OralAsync(TestDlaRequest request, TestOfficer officer, string answer)
    {
        officer = await site.BackAsync(officer);
        var today = DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime);
        return await officer.Browser.SubmitAsync(
            await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/decision"),
            [
                ("Answer", answer), ("SaidBy", "Alix Exemple"),
                ("SaidOn.Day", $"{today.Day}"), ("SaidOn.Month", $"{today.Month}"), ("SaidOn.Year", $"{today.Year}"),
            ],
            "main form[action$='/oral']");
    }
}
