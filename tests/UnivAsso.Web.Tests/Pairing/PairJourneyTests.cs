using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Domain.Researchers;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Matching;
using UnivAsso.Web.Tests.Coordination;
using Xunit;

namespace UnivAsso.Web.Tests.Pairing;

/// <summary>From who fits to « vous pouvez vous parler », through the pages and the mails, as the coordination, the person and the association live it.</summary>
public sealed class PairJourneyTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_who_fits_is_invited_says_yes_is_presented_and_both_sides_get_to_talk()
    {
        var need = await site.TakenOnNeedAsync();
        var other = await site.TakenOnNeedAsync();
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les ruchers partagés et leurs bénévoles", need, other);
        var person = await site.TakenOnPersonAsync(Profile("Ruchers partagés et bénévoles"));
        await RefreshAsync();
        var desk = await site.SignedInAsync(Roles.Coordinator);

        var fits = await desk.OpenAsync($"/coordination/questions/{question}/apparier");
        var listed = await desk.SubmitAsync(fits, Answers(("People", person.Reference)), "#choisir");
        var sheet = await desk.OpenAsync($"/coordination/questions/{question}/invitations/{person.Reference}");
        var empty = await desk.SubmitAsync(sheet, Answers(("WhyYou", " ")), "#envoyer");
        var sent = await desk.SubmitAsync(sheet, Answers(("WhyYou", "Vos travaux sur les ruchers partagés.")), "#envoyer");
        await site.DeliverMailsAsync();
        Assert.Contains("Préparée", listed.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("sans réponse", sent.Words, StringComparison.Ordinal);
        var invitation = site.Mails.LastTo(person.Email);
        Assert.Contains("Une question de recherche pour vous", invitation.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Les Jardins d’Exemple", invitation.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(need.Email, invitation.Text, StringComparison.Ordinal);

        var visitor = site.Visitor();
        var page = await visitor.OpenAsync(LinkIn(invitation.Text, "/reponse/"));
        Assert.DoesNotContain("Les Jardins d’Exemple", page.Html, StringComparison.Ordinal);
        var answered = await visitor.SubmitAsync(page, Answers(("Answer", "interesse"), ("Message", "Avec plaisir.")), "#repondre");
        Assert.Contains("cela vous intéresse", answered.Words, StringComparison.Ordinal);

        sheet = await desk.OpenAsync(sheet.Path);
        Assert.Contains("Avec plaisir.", sheet.Words, StringComparison.Ordinal);
        await desk.SubmitAsync(sheet, Answers(("Presentation", "Cette personne étudie les ruchers partagés.")), "#presenter");
        await site.DeliverMailsAsync();
        var presentation = site.Mails.LastTo(need.Email);
        Assert.Contains("s’intéresse à votre question", presentation.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Email, presentation.Text, StringComparison.Ordinal);

        var association = site.Visitor();
        var shown = await association.OpenAsync(LinkIn(presentation.Text, "/presentation/"));
        Assert.DoesNotContain(person.Email, shown.Html, StringComparison.Ordinal);
        var yes = await association.SubmitAsync(shown, Answers(("Answer", "oui")), "#repondre");
        await site.DeliverMailsAsync();
        Assert.Contains(person.Email, yes.Html, StringComparison.Ordinal);
        Assert.Contains(need.Email, site.Mails.LastTo(person.Email).Text, StringComparison.Ordinal);
        Assert.Contains(person.Email, site.Mails.LastTo(need.Email).Text, StringComparison.Ordinal);

        // The other association has not answered: it reads no contact, nor that the first said yes.
        var silent = await site.Visitor().OpenAsync(LinkIn(site.Mails.LastTo(other.Email).Text, "/presentation/"));
        Assert.DoesNotContain(person.Email, silent.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(need.Email, silent.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Email, (await visitor.OpenAsync(page.Path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_has_its_reason_which_the_coordination_alone_reads_and_the_matching_remembers_it()
    {
        var need = await site.TakenOnNeedAsync();
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les ludothèques de village", need);
        var person = await site.TakenOnPersonAsync(Profile("Ludothèques de village"));
        var id = await site.PairAsync(question, person, PairStatus.Sent);
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync(await site.PairLinkAsync(id));

        var bare = await visitor.SubmitAsync(page, Answers(("Answer", "decline"), ("Message", "Un mot gardé")), "#repondre");
        var declined = await visitor.SubmitAsync(page, Answers(("Answer", "decline"), ("Reason", "conditions"), ("Again", "6")), "#repondre");
        await RefreshAsync();
        var desk = await site.SignedInAsync(Roles.Coordinator);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        Assert.Contains("Choisissez une raison", bare.ErrorOf("Reason"), StringComparison.Ordinal);
        Assert.Equal("Un mot gardé", bare.Value("Message"));
        Assert.Contains("Vous avez décliné", declined.Words, StringComparison.Ordinal);
        Assert.Contains("Les conditions ne conviennent pas", (await desk.OpenAsync($"/coordination/questions/{question}/invitations/{person.Reference}")).Words, StringComparison.Ordinal);
        Assert.Contains("A déjà décliné", (await desk.OpenAsync($"/coordination/questions/{question}/apparier/pourquoi?q={person.Reference}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_is_reminded_twice_then_closed_once_each_and_an_answer_stops_it()
    {
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les chorales de quartier");
        var (silent, answering) = (await site.TakenOnPersonAsync(), await site.TakenOnPersonAsync());
        var id = await site.PairAsync(question, silent, PairStatus.Sent);
        var answered = await site.PairAsync(question, answering, PairStatus.Sent);
        await site.UseAsync<Web.Features.Pairing.ChangePair, Domain.Common.Result>(pairs => pairs.AnswerAsync(
            answered, (pair, _, now) => pair.Decline("autre", null, null, PairParty.Person, Domain.Common.Actor.System, now), Ct));
        var sentOn = FrenchDates.DayInParis(site.Clock.GetUtcNow());

        List<string> subjects = [];
        foreach (var days in new[] { PairClocks.FirstReminderAfter, PairClocks.LastReminderAfter, PairClocks.ExpiresAfter })
        {
            var morning = ReminderPauses.MorningOf(ReminderPauses.AddDays(sentOn, days));
            site.Clock.Advance(morning - site.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
            await site.DoDueTasksAsync();
            await site.DeliverMailsAsync();
            subjects.Add(site.Mails.LastTo(silent.Email).Subject);
        }

        Assert.Equal(["Rappel", "Dernier rappel", "L’invitation est close"], subjects.Select(s => s.Split("] ")[1].Split(" :")[0]));
        Assert.Equal(4, site.Mails.Received.Count(m => m.To == silent.Email && m.Subject.Contains(question, StringComparison.Ordinal)));
        Assert.Equal(2, site.Mails.Received.Count(m => m.To == answering.Email && m.Subject.Contains(question, StringComparison.Ordinal)));
        Assert.Equal(PairStatus.Expired, (await site.FindPairAsync(id)).Status);
    }

    [Fact]
    public async Task Five_invitations_at_most_await_an_answer_for_a_question_whoever_sends_at_once()
    {
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les cafés associatifs");
        List<PairId> prepared = [];
        for (var i = 0; i < 8; i++)
        {
            prepared.Add(await site.PairAsync(question, await site.TakenOnPersonAsync(), PairStatus.Prepared));
        }

        var results = await Task.WhenAll(prepared.Select(id => site.UseAsync<Web.Features.Pairing.ChangePair, Domain.Common.Result>(
            pairs => pairs.SendAsync(id, 1, "Vos travaux.", Desk.Colleague, Ct))));

        Assert.Equal(PairClocks.PendingPerQuestion, results.Count(r => r.IsDone));
        Assert.All(results.Where(r => !r.IsDone), r => Assert.IsType<QuestionPendingFull>(r.Refusal));
        Assert.Equal(PairClocks.PendingPerQuestion, await site.InDatabaseAsync(db => db.Pairs.CountAsync(p => p.QuestionPlace != null && prepared.Contains(p.Id), Ct)));
    }

    [Fact]
    public async Task A_rule_is_passed_over_by_two_people_of_the_coordination()
    {
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les ressourceries");
        var person = await site.TakenOnPersonAsync(Profile("Ressourceries") with { NotBefore = new DateOnly(2099, 1, 1) });
        await RefreshAsync();
        var desk = await site.SignedInAsync(Roles.Coordinator);
        var list = await desk.OpenAsync($"/coordination/questions/{question}/invitations?personne={person.Reference}");

        var refused = await desk.SubmitAsync(list, Answers(("Note", "Rencontrée au café recherche")), "#ajouter");
        var added = await desk.SubmitAsync(refused, Answers(("Because", "Elle nous a rappelés.")), "#ajouter");
        var sheet = await desk.OpenAsync($"/coordination/questions/{question}/invitations/{person.Reference}");
        var alone = await desk.SubmitAsync(sheet, Answers(("WhyYou", "Vos travaux.")), "#envoyer");
        var self = await desk.SubmitAsync(sheet, Answers(), "#confirmer");
        var second = await site.SignedInAsync(Roles.Coordinator);
        await second.SubmitAsync(await second.OpenAsync(sheet.Path), Answers(), "#confirmer");
        var sent = await desk.SubmitAsync(await desk.OpenAsync(sheet.Path), Answers(("WhyYou", "Vos travaux.")), "#envoyer");

        Assert.Contains("A demandé de ne pas être sollicité avant", refused.ErrorOf("Because"), StringComparison.Ordinal);
        Assert.Equal("Rencontrée au café recherche", refused.Value("Note"));
        Assert.Contains("deuxième personne", added.Words, StringComparison.Ordinal);
        Assert.Contains("Une deuxième personne de la coordination doit confirmer", alone.Words, StringComparison.Ordinal);
        Assert.Contains("Une autre personne que vous", self.Words, StringComparison.Ordinal);
        Assert.Contains("Envoyée", sent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_researcher_offers_to_answer_an_open_question_once()
    {
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les jardins de trottoir");
        var person = await site.TakenOnPersonAsync();
        var browser = await site.WithAccountAsync(person);
        var address = $"/questions-de-recherche/{question}/repondre";

        var page = await browser.OpenAsync(address);
        var brief = await browser.SubmitAsync(page, Answers(("Message", "Moi !")), "#proposer");
        var offered = await browser.SubmitAsync(page, Answers(("Message", new string('é', 120))), "#proposer");
        var again = await browser.SubmitAsync(page, Answers(("Message", new string('é', 130))), "#proposer");
        var desk = await site.SignedInAsync(Roles.Coordinator);

        Assert.Contains("100 caractères au moins", brief.ErrorOf("Message"), StringComparison.Ordinal);
        Assert.Contains("déjà proposé", offered.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Pairs.CountAsync(p => p.Status == PairStatus.Proposed, Ct)));
        Assert.Contains("Proposée par la personne", (await desk.OpenAsync("/coordination/invitations?etat=proposee")).Words, StringComparison.Ordinal);
        Assert.Contains("Aucun profil de recherche", (await (await site.SignedInAsync(Roles.Association)).OpenAsync(address)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_people_ticked_together_all_are_added_or_none()
    {
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les bibliothèques de rue");
        var (free, quiet) = (await site.TakenOnPersonAsync(), await site.TakenOnPersonAsync(Profile("Lecture") with { NotBefore = new DateOnly(2099, 1, 1) }));
        await RefreshAsync();
        var desk = await site.SignedInAsync(Roles.Coordinator);
        var list = await desk.OpenAsync($"/coordination/questions/{question}/invitations");

        var refused = await desk.SubmitAsync(list, Answers(("People[0]", free.Reference), ("Person", quiet.Reference)), "#ajouter");

        Assert.Contains($"{quiet.Reference} : A demandé de ne pas être sollicité", refused.ErrorOf("Because"), StringComparison.Ordinal);
        Assert.Contains("Personne n’est encore invité", (await desk.OpenAsync(list.Path)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_s_work_tells_who_answered_and_who_keeps_silent()
    {
        var need = await site.TakenOnNeedAsync();
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les fêtes de village", need);
        await site.PairAsync(question, await site.TakenOnPersonAsync(), PairStatus.Interested);
        await site.PairAsync(question, await site.TakenOnPersonAsync(), PairStatus.Presented);
        var desk = await site.SignedInAsync(Roles.Coordinator);

        var now = await desk.OpenAsync("/coordination");
        Assert.Contains("Réponses de personnes de recherche", now.Words, StringComparison.Ordinal);
        Assert.Contains("Personnes présentées", now.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Présentations sans réponse", CardsWithLines(now), StringComparer.Ordinal);

        site.Clock.Advance(TimeSpan.FromDays(PairClocks.AssociationAnswerDays + 1));
        Assert.Contains("Présentations sans réponse", CardsWithLines(await (await site.SignedInAsync(Roles.Coordinator)).OpenAsync("/coordination")), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_left_is_neither_invited_nor_reminded()
    {
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les clubs de marche");
        var (before, after) = (await site.TakenOnPersonAsync(), await site.TakenOnPersonAsync());
        var prepared = await site.PairAsync(question, before, PairStatus.Prepared);
        await site.PairAsync(question, after, PairStatus.Sent);
        foreach (var person in new[] { before, after })
        {
            await site.ChangeAsync(person, r => r.Withdraw(Domain.Common.Actor.System, site.Clock.GetUtcNow()));
        }

        var sending = await site.UseAsync<Web.Features.Pairing.ChangePair, Domain.Common.Result>(pairs => pairs.SendAsync(prepared, 1, "Vos travaux.", Desk.Colleague, Ct));
        site.Clock.Advance(TimeSpan.FromDays(60));
        await site.DoDueTasksAsync();
        await site.DeliverMailsAsync();

        Assert.IsType<PersonLeft>(sending.Refusal);
        Assert.DoesNotContain(site.Mails.Received, m => m.To == before.Email && m.Subject.Contains(question, StringComparison.Ordinal));
        Assert.Equal(1, site.Mails.Received.Count(m => m.To == after.Email && m.Subject.Contains(question, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_link_does_not_open_a_text_that_is_no_longer_public_and_its_letter_does_not_keep_it()
    {
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les harmonies municipales");
        var person = await site.TakenOnPersonAsync();
        var id = await site.PairAsync(question, person, PairStatus.Sent);
        await site.DeliverMailsAsync();
        var version = (await site.FindQuestionAsync(question)).Version;
        await site.UseAsync<Web.Features.OpenQuestions.ChangeQuestion, Domain.Common.Result>(questions => questions.HandleAsync(question, version, (q, now) => q.TakeBack(Desk.Colleague, now), Ct));

        var page = await site.Visitor().OpenAsync(await site.PairLinkAsync(id));
        var kept = await site.InDatabaseAsync(db => db.OutboxMails.Where(m => m.To == person.Email && m.Subject.Contains(question)).Select(m => m.Text).ToListAsync(Ct));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("sans savoir pourquoi", page.Words, StringComparison.Ordinal);
        Assert.Contains("ne cherche plus d’équipe", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("/reponse/", Assert.Single(kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declined_offers_themselves_later_and_a_tie_is_passed_over_by_two_before_they_are_presented()
    {
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les moulins restaurés", await site.TakenOnNeedAsync());
        var person = await site.TakenOnPersonAsync();
        var browser = await site.WithAccountAsync(person);
        var id = await site.PairAsync(question, person, PairStatus.Sent);
        await site.UseAsync<Web.Features.Pairing.ChangePair, Domain.Common.Result>(pairs => pairs.AnswerAsync(
            id, (pair, _, now) => pair.Decline("pas-disponible", null, null, PairParty.Person, Domain.Common.Actor.System, now), Ct));
        await site.InDatabaseAsync(async db =>
        {
            db.InterestDeclarations.Add(new InterestDeclaration
            {
                Id = InterestDeclarationId.New(site.Clock.GetUtcNow()),
                ResearcherId = (await db.Researchers.SingleAsync(r => r.JoinRequestId == person.Id, Ct)).Id,
                Structure = "Les jardins d’exemple",
                Kind = "salariat",
                DeclaredAt = site.Clock.GetUtcNow(),
            });
            return await db.SaveChangesAsync(Ct);
        });
        await RefreshAsync();

        await browser.SubmitAsync(await browser.OpenAsync($"/questions-de-recherche/{question}/repondre"), Answers(("Message", new string('é', 120))), "#proposer");
        var desk = await site.SignedInAsync(Roles.Coordinator);
        var sheet = await desk.OpenAsync($"/coordination/questions/{question}/invitations/{person.Reference}");
        var blocked = await desk.SubmitAsync(sheet, Answers(("Presentation", "Cette personne étudie les moulins.")), "#presenter");
        var asked = await desk.SubmitAsync(sheet, Answers(("WhyPassOver", "Le poste est fini depuis deux ans.")), "#passer-outre");
        var second = await site.SignedInAsync(Roles.Coordinator);
        var confirmed = await second.SubmitAsync(await second.OpenAsync(sheet.Path), Answers(), "#confirmer");
        var presented = await second.SubmitAsync(confirmed, Answers(("Presentation", "Cette personne étudie les moulins.")), "#presenter");

        Assert.Contains("Proposée par la personne", sheet.Words, StringComparison.Ordinal);
        Assert.Contains("Lien d’intérêt déclaré avec « Les Jardins d’Exemple »", sheet.Words, StringComparison.Ordinal);
        Assert.Contains("passez outre à deux personnes", blocked.Words, StringComparison.Ordinal);
        Assert.Equal("Cette personne étudie les moulins.", blocked.Value("Presentation"));
        Assert.Contains("Une deuxième personne doit confirmer", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Présentée aux associations", presented.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_received_by_telephone_is_noted_with_what_was_said()
    {
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les troupes de théâtre");
        var person = await site.TakenOnPersonAsync();
        await site.PairAsync(question, person, PairStatus.Sent);
        var desk = await site.SignedInAsync(Roles.Coordinator);
        var sheet = await desk.OpenAsync($"/coordination/questions/{question}/invitations/{person.Reference}");

        var nothing = await desk.SubmitAsync(sheet, Answers(), "#noter");
        var unsaid = await desk.SubmitAsync(sheet, Answers(("Said", "decline")), "#noter");
        var noted = await desk.SubmitAsync(sheet, Answers(("Said", "interesse")), "#noter");

        Assert.Contains("Choisissez ce que la personne a dit", nothing.ErrorOf("Said"), StringComparison.Ordinal);
        Assert.Contains("Choisissez une raison", unsaid.ErrorOf("Reason"), StringComparison.Ordinal);
        Assert.Contains("Intérêt exprimé", noted.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_at_once_the_second_is_told_and_a_link_opens_only_its_own_side()
    {
        var need = await site.TakenOnNeedAsync();
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les ateliers de vélo", need);
        var person = await site.TakenOnPersonAsync();
        var id = await site.PairAsync(question, person, PairStatus.Presented);
        var desk = await site.SignedInAsync(Roles.Coordinator);
        var sheet = await desk.OpenAsync($"/coordination/questions/{question}/invitations/{person.Reference}");
        var (own, theirs) = (await site.PairLinkAsync(id), await site.PairLinkAsync(id, need));

        await desk.SubmitAsync(sheet, Answers(("Because", "Une autre équipe se forme.")), "#arreter");
        var late = await desk.SubmitAsync(sheet, Answers(("Because", "Encore.")), "#arreter");
        var gone = await site.Visitor().OpenAsync(theirs);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Vous n’avez plus à répondre", gone.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().OpenAsync(own.Replace("/reponse/", "/presentation/", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().OpenAsync(theirs.Replace("/presentation/", "/reponse/", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"/coordination/questions/{question}/invitations/{need.Reference}")).Status);
        var opened = await site.Visitor().OpenAsync(own);
        Assert.Equal(HttpStatusCode.OK, opened.Status);
        site.Clock.Advance(PairLink.Lifetime);
        Assert.Equal(HttpStatusCode.Gone, (await site.Visitor().OpenAsync(own)).Status);
    }

    private static IEnumerable<string> CardsWithLines(Page page) =>
        page.Document.QuerySelectorAll("main h2, main h3").Where(h => h.ParentElement!.QuerySelector("a[href]") is not null).Select(h => h.TextContent.Trim());

    private Task<MatchingSnapshot> RefreshAsync() => site.Services.GetRequiredService<MatchingIndexKeeper>().RefreshAsync(Ct);

    private static ResearchProfile Profile(params string[] works) => new()
    {
        Position = "doctorat",
        InRegion = true,
        Works = [.. works.Select(w => new HighlightedWork(w, null))],
    };

    private static string LinkIn(string text, string beginning) =>
        new Uri(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).First(w => w.Contains(beginning, StringComparison.Ordinal))).AbsolutePath;

    private static Dictionary<string, string?> Answers(params (string Name, string? Value)[] answers) =>
        answers.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
}
