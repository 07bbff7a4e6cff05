using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Matching;
using UnivAsso.Web.Tests.Coordination;
using Xunit;

namespace UnivAsso.Web.Tests.OpenQuestions;

/// <summary>A research question from the needs it comes from to the public directory, by the pages of all who take part.</summary>
public sealed class QuestionJourneyTests(DeskSite site) : IClassFixture<DeskSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_two_needs_to_a_question_that_both_authors_validated()
    {
        var (first, second) = (await site.TakenOnNeedAsync(), await site.TakenOnNeedAsync());
        var desk = await site.SignedInAsync(Roles.Coordinator);

        var form = await desk.OpenAsync($"/coordination/questions/nouvelle?besoin={first.Reference}");
        Assert.Equal(first.Reference, form.Value("Needs"));
        var sheet = await desk.SubmitAsync(form, Answers(
            ("Needs", $"{first.Reference}\n {second.Reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)}"),
            ("Title", "Pourquoi les bénévoles quittent-ils les petits clubs ?"),
            ("Summary", "Des clubs perdent leurs bénévoles."),
            ("WouldAnswer", "Des récits de départ."),
            ("Themes", "gouvernance")));
        Assert.Matches("^/coordination/questions/Q-26-[0-9]{4}-[A-Z]$", sheet.Path);
        Assert.Contains("Les 2 besoins d’où elle vient", sheet.Words, StringComparison.Ordinal);
        var reference = sheet.Path.Split('/')[^1];

        await desk.SubmitAsync(sheet, Answers(), "#relecture");
        await site.DeliverMailsAsync();
        var asked = site.Mails.LastTo(first.Email);
        Assert.Contains("Relisez la question", asked.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(second.Reference, asked.Text, StringComparison.Ordinal);

        var author = site.Visitor();
        var review = await author.OpenAsync(LinkIn(asked.Text));
        Assert.Contains("Vos mots", review.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(second.Reference, review.Html, StringComparison.Ordinal);
        var mute = await author.SubmitAsync(review, Answers(("Answer", "corrige")), "#repondre");
        Assert.Contains("Dites ce qu’il faut corriger", mute.ErrorOf("Comment"), StringComparison.Ordinal);
        var corrected = await author.SubmitAsync(review, Answers(("Answer", "corrige"), ("Comment", "Dites « associations sportives ».")), "#repondre");
        Assert.Contains("Vous avez demandé une correction", corrected.Words, StringComparison.Ordinal);

        var toDo = await desk.OpenAsync("/coordination");
        Assert.Contains("Corrections demandées", toDo.Words, StringComparison.Ordinal);
        var waiting = await desk.OpenAsync(sheet.Path);
        Assert.Contains("Dites « associations sportives ».", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("Une correction est demandée", waiting.Words, StringComparison.Ordinal);
        var draft = await desk.SubmitAsync(waiting, Answers(), "#reprendre");
        var rewritten = await desk.SubmitAsync(
            await desk.OpenAsync(sheet.Path + "/modifier"), Answers(("Title", "Pourquoi les bénévoles quittent-ils les associations sportives ?")), "#question");
        Assert.Contains("Ébauche", draft.Words, StringComparison.Ordinal);
        Assert.Contains("version 2", rewritten.Words, StringComparison.Ordinal);
        Assert.Equal("petits clubs", string.Join(' ', rewritten.Document.QuerySelectorAll("del").Select(d => d.LastChild!.PreviousSibling!.TextContent.Trim())).Trim());
        await desk.SubmitAsync(rewritten, Answers(), "#relecture");
        await site.DeliverMailsAsync();

        var again = await author.OpenAsync(LinkIn(site.Mails.LastTo(first.Email).Text));
        Assert.Contains("Ce qui a changé depuis votre réponse", again.Words, StringComparison.Ordinal);
        var agreed = await author.SubmitAsync(again, Answers(("Answer", "valide"), ("Comment", null)), "#repondre");
        Assert.Contains("Vous avez validé ce texte", agreed.Words, StringComparison.Ordinal);
        var other = site.Visitor();
        await other.SubmitAsync(await other.OpenAsync(LinkIn(site.Mails.LastTo(second.Email).Text)), Answers(("Answer", "valide")), "#repondre");
        Assert.Equal(QuestionStatus.Validated, (await site.FindQuestionAsync(reference)).Status);
        Assert.Contains("Questions à publier", (await desk.OpenAsync("/coordination")).Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().OpenAsync($"/questions-de-recherche/{reference}")).Status);
        var open = await desk.SubmitAsync(await desk.OpenAsync(sheet.Path), Answers(), "#ouvrir");
        await site.DeliverMailsAsync();
        var read = await site.Visitor().OpenAsync($"/questions-de-recherche/{reference}");
        Assert.Contains("Ouverte", open.Words, StringComparison.Ordinal);
        Assert.Contains("La question est ouverte", site.Mails.LastTo(second.Email).Subject, StringComparison.Ordinal);
        Assert.Contains("associations sportives", read.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Les Jardins d’Exemple", read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Reference, read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Alix", read.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_directory_shows_what_is_public_narrowed_in_the_database()
    {
        var open = await site.QuestionAsync(QuestionStatus.Open, "Question ouverte d’essai");
        var filled = await site.QuestionAsync(QuestionStatus.Filled, "Question pourvue d’essai");
        var draft = await site.QuestionAsync(QuestionStatus.Draft, "Question cachée d’essai");
        var archived = await site.QuestionAsync(QuestionStatus.Archived, "Question archivée d’essai");
        var visitor = site.Visitor();

        Page all = null!;
        var heard = await site.Sql.ListenAsync(async () => all = await visitor.OpenAsync("/questions-de-recherche"));
        Assert.True(heard.Count <= 4, $"{heard.Count} statements.");
        Assert.Contains(open, all.Html, StringComparison.Ordinal);
        Assert.Contains(filled, all.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(draft, all.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(archived, all.Html, StringComparison.Ordinal);

        foreach (var (query, shown) in new[]
        {
            ("axe=gouvernance", true), ("axe=autre", false), ("departement=59", true), ("departement=80", false),
            ("forme=etude", true), ("forme=seminaire", false), ("discipline=19", true), ("discipline=05", false), ("etat=ouverte", true), ("etat=pourvue", false),
            ("etat=ebauche", true), ("page=-3", true),
        })
        {
            var narrowed = await visitor.OpenAsync("/questions-de-recherche?" + query);
            Assert.True(shown == narrowed.Html.Contains(open, StringComparison.Ordinal), query);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/questions-de-recherche/{draft}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/questions-de-recherche/n-importe-quoi")).Status);
    }

    [Fact]
    public async Task A_researcher_sees_the_open_questions_that_fit_and_why_and_nothing_of_anybody_else()
    {
        var fits = await site.QuestionAsync(QuestionStatus.Open, "Départs de bénévoles et transmission dans les clubs de kayak");
        await site.QuestionAsync(QuestionStatus.Draft, "Bénévoles et kayak : une ébauche");
        var other = await site.ReceivedResearchAsync(profile: Profile("Les bénévoles des clubs de kayak : une thèse"));
        var mine = await site.ReceivedResearchAsync(profile: Profile("Transmission et départs de bénévoles dans les clubs de kayak"));
        var browser = await site.SignedInAsync(Roles.Researcher, mine.Email);
        await site.InDatabaseAsync(async db =>
        {
            var account = await db.Users.SingleAsync(u => u.Email == mine.Email, Ct);
            var request = await db.JoinRequests.SingleAsync(r => r.Id == mine.Id, Ct);
            request.AttachAccount(account.Id, Desk.Colleague, site.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });
        await site.Services.GetRequiredService<MatchingIndexKeeper>().RefreshAsync(Ct);

        var page = await browser.OpenAsync("/espace/recherche");

        var row = page.Document.QuerySelector($"a[href='/questions-de-recherche/{fits}']")!.Closest("li")!.TextContent;
        Assert.Contains("« Transmission et départs de bénévoles dans les clubs de kayak » parle de", row, StringComparison.Ordinal);
        Assert.DoesNotContain("ébauche", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("une thèse", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Reference, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("%", row, StringComparison.Ordinal);

        var empty = await (await site.SignedInAsync(Roles.Association)).OpenAsync("/espace/recherche");
        Assert.Contains("Aucun profil de recherche n’est rattaché", empty.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_could_answer_a_question_is_told_as_for_a_need_ties_of_every_structure_included()
    {
        var question = await site.QuestionAsync(QuestionStatus.Open, "Les fanfares et leurs bénévoles");
        var fits = await site.ReceivedResearchAsync(profile: Profile("Fanfares et bénévoles"));
        await site.ChangeAsync(fits, r => r.Take(Desk.Colleague, site.Clock.GetUtcNow()));
        await site.ChangeAsync(fits, r => r.Decide(new JoinRequestExit(JoinRequestAct.TakeOn) { Text = "Bienvenue.", NextStep = "À bientôt." }, Desk.Colleague, TimeSpan.Zero, site.Clock.GetUtcNow()));
        await site.Services.GetRequiredService<MatchingIndexKeeper>().RefreshAsync(Ct);
        var desk = await site.SignedInAsync(Roles.Coordinator);

        var page = await desk.OpenAsync($"/coordination/questions/{question}/apparier");
        Assert.Contains("Qui pourrait répondre à cette question ?", page.Words, StringComparison.Ordinal);
        Assert.Contains(fits.Reference, page.Words, StringComparison.Ordinal);

        await site.InDatabaseAsync(async db =>
        {
            var researcher = await db.Researchers.SingleAsync(r => r.JoinRequestId == fits.Id, Ct);
            db.InterestDeclarations.Add(new InterestDeclaration
            {
                Id = InterestDeclarationId.New(site.Clock.GetUtcNow()),
                ResearcherId = researcher.Id,
                Structure = "Les jardins d’exemple",
                Kind = "salariat",
                DeclaredAt = site.Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(Ct);
            return await db.JoinRequests.Where(r => r.Id == fits.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Version, x => x.Version + 1), Ct);
        });
        await site.Services.GetRequiredService<MatchingIndexKeeper>().RefreshAsync(Ct);
        var why = await desk.OpenAsync($"/coordination/questions/{question}/apparier/pourquoi?q={fits.Reference}");
        Assert.Contains("Lien d’intérêt déclaré avec « Les Jardins d’Exemple »", why.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_already_known_is_told_on_the_sheet_of_a_need_with_the_words_in_common()
    {
        var question = await site.QuestionAsync(QuestionStatus.Open, "Bénévoles qui partent : pourquoi ?");
        var need = await site.ReceivedNeedAsync();
        await site.Services.GetRequiredService<MatchingIndexKeeper>().RefreshAsync(Ct);
        var desk = await site.SignedInAsync(Roles.Coordinator);

        var sheet = await desk.OpenAsync($"/coordination/besoins/{need.Reference}");

        var near = sheet.Document.QuerySelector($"#proches a[href='/coordination/questions/{question}']")!.Closest("li")!.TextContent;
        Assert.Matches("En commun : .*« bénévoles »", near);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost()
    {
        var need = await site.TakenOnNeedAsync();
        var received = await site.ReceivedNeedAsync();
        var desk = await site.SignedInAsync(Roles.Coordinator);
        var form = await desk.OpenAsync("/coordination/questions/nouvelle");

        var empty = await desk.SubmitAsync(form, Answers());
        var notYet = await desk.SubmitAsync(form, Answers(
            ("Needs", $"{need.Reference}, {received.Reference}"), ("Title", "Une question"), ("Summary", "En bref."), ("Themes", "gouvernance"), ("Disciplines[1]", "19")));
        var foreign = await desk.SubmitAsync(form, Answers(
            ("Needs", need.Reference), ("Title", "Une question"), ("Summary", "En bref."), ("Themes", "gouvernance"), ("Forms", "inconnue")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("au moins un besoin", empty.ErrorOf("Needs"), StringComparison.Ordinal);
        Assert.Contains("en une phrase", empty.ErrorOf("Title"), StringComparison.Ordinal);
        Assert.Contains($"cette référence : {received.Reference}", notYet.ErrorOf("Needs"), StringComparison.Ordinal);
        Assert.Equal("Une question", notYet.Value("Title"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreign.Status);
    }

    [Fact]
    public async Task Of_two_people_at_once_the_second_is_told_and_loses_nothing()
    {
        var question = await site.QuestionAsync(QuestionStatus.Draft);
        var desk = await site.SignedInAsync(Roles.Coordinator);
        var address = $"/coordination/questions/{question}";
        var (sheet, form) = (await desk.OpenAsync(address), await desk.OpenAsync(address + "/modifier"));

        await desk.SubmitAsync(sheet, Answers(), "#relecture");
        var act = await desk.SubmitAsync(sheet, Answers(), "#relecture");
        var text = await desk.SubmitAsync(form, Answers(("Title", "Un titre gardé")), "#question");

        Assert.Equal(HttpStatusCode.Conflict, act.Status);
        Assert.Equal(HttpStatusCode.Conflict, text.Status);
        Assert.Equal("Un titre gardé", text.Value("Title"));
        Assert.Single((await site.FindQuestionAsync(question)).Versions);
    }

    [Fact]
    public async Task A_link_that_is_unknown_old_or_of_a_need_that_left_opens_nothing()
    {
        var need = await site.TakenOnNeedAsync();
        var question = await site.QuestionAsync(QuestionStatus.InReview, "Une question relue", need);
        var link = await site.ReviewLinkAsync(question, need);
        var stranger = await site.ReviewLinkAsync(question, await site.TakenOnNeedAsync());

        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().OpenAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().OpenAsync("/question/inconnu")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().OpenAsync(stranger)).Status);
        var author = site.Visitor();
        var page = await author.OpenAsync(link);
        site.Clock.Advance(QuestionLink.Lifetime);

        Assert.Equal(HttpStatusCode.Gone, (await site.Visitor().OpenAsync(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await author.SubmitAsync(page, Answers(("Answer", "valide")), "#repondre")).Status);
        Assert.Null(Assert.Single((await site.FindQuestionAsync(question)).Needs).Answer);
    }

    private static ResearchProfile Profile(params string[] works) => new()
    {
        Position = "doctorat",
        InRegion = true,
        Works = [.. works.Select(w => new HighlightedWork(w, null))],
    };

    private static string LinkIn(string text) => new Uri(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).First(w => w.Contains("/question/", StringComparison.Ordinal))).AbsolutePath;

    private static Dictionary<string, string?> Answers(params (string Name, string? Value)[] answers) =>
        answers.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
}
