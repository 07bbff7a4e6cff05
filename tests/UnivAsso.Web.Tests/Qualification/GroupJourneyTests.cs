using System.Net;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Matching;
using UnivAsso.Web.Tests.Coordination;
using Xunit;

namespace UnivAsso.Web.Tests.Qualification;

/// <summary>Needs brought together, from the suggestion of the desk to the answers of their authors.</summary>
public sealed class GroupJourneyTests(DeskSite site) : IClassFixture<DeskSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_author_says_yes_or_no_and_learns_nothing_of_the_others()
    {
        var (first, second, third) = (
            await site.TakenOnNeedAsync(title: "Le premier titre"), await site.TakenOnNeedAsync(title: "Le deuxième titre"), await site.TakenOnNeedAsync(title: "Le troisième titre"));
        await site.Services.GetRequiredService<MatchingIndexKeeper>().RefreshAsync(Ct);
        var desk = await site.SignedInAsync(Roles.Coordinator);

        var list = await desk.OpenAsync("/coordination/regrouper");
        Assert.Contains("En commun avec le premier", list.Words, StringComparison.Ordinal);
        var form = await desk.OpenAsync($"/coordination/regrouper/proposer?besoin={first.Reference}&besoin={second.Reference}&besoin={third.Reference}");
        var empty = await desk.SubmitAsync(form, Answers(), "#proposer");
        Assert.Contains("Écrivez en une phrase", empty.ErrorOf("Title"), StringComparison.Ordinal);
        var group = await desk.SubmitAsync(empty, Answers(("Title", "Pourquoi les bénévoles partent-ils ?"), ("Text", "Des associations perdent des bénévoles.")), "#proposer");
        Assert.Matches("^/coordination/regrouper/N-26-[0-9]{4}-[A-Z]$", group.Path);
        var reference = group.Path.Split('/')[^1];
        await site.DeliverMailsAsync();

        foreach (var (own, others, answer) in new[] { (first, new[] { second, third }, "oui"), (second, [first, third], "oui"), (third, [first, second], "non") })
        {
            var author = site.Visitor();
            var mail = site.Mails.LastTo(own.Email);
            Assert.Contains("Vous êtes plusieurs à poser cette question", mail.Subject, StringComparison.Ordinal);
            var page = await author.OpenAsync(LinkIn(mail.Text));
            var answered = await author.SubmitAsync(page, Answers(("Answer", answer), ("Reason", "Un mot de " + own.Reference)), "#repondre");
            foreach (var other in others)
            {
                Assert.All([mail.Text, page.Html, answered.Html], text =>
                {
                    Assert.DoesNotContain(other.Reference, text, StringComparison.Ordinal);
                    Assert.DoesNotContain(other.Email, text, StringComparison.Ordinal);
                });
            }

            Assert.DoesNotContain("titre", string.Concat(mail.Text, page.Words, answered.Words), StringComparison.Ordinal);
            Assert.DoesNotContain("Les Jardins d’Exemple", string.Concat(mail.Text, page.Words), StringComparison.Ordinal);
        }

        var sheet = await desk.OpenAsync(group.Path);
        Assert.Contains("Préfère continuer seule", sheet.Words, StringComparison.Ordinal);
        Assert.Contains("Un mot de " + third.Reference, sheet.Words, StringComparison.Ordinal);
        Assert.Contains("Rassemblé avec d’autres besoins", (await desk.SheetAsync(first)).Words, StringComparison.Ordinal);
        var question = await desk.OpenAsync($"/coordination/questions/nouvelle?groupe={reference}");
        Assert.Equal(
            new[] { first.Reference, second.Reference }.Order(StringComparer.Ordinal),
            question.Value("Needs")!.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Until_their_yes_a_need_is_not_shown_as_brought_together()
    {
        var (mine, other) = (await site.TakenOnNeedAsync(), await site.TakenOnNeedAsync());
        await site.NeedGroupAsync("Un titre commun", mine, other);
        var group = await site.FindGroupAsync(await GroupOfAsync(mine));
        var author = site.Visitor();
        Assert.Equal(GroupPlace.Asked, group.Needs[0].Place);

        var page = await author.OpenAsync(await site.NeedLinkAsync(NeedLinkPurpose.Group, mine, group.Id));
        var agreed = await author.SubmitAsync(page, Answers(("Answer", "oui")), "#repondre");
        var left = await author.SubmitAsync(agreed, Answers(("Answer", "non")), "#repondre");
        var back = await author.SubmitAsync(left, Answers(("Answer", "oui")), "#repondre");

        Assert.Contains("Votre besoin est dans le groupe", agreed.Words, StringComparison.Ordinal);
        Assert.Contains("Votre besoin continue seul", left.Words, StringComparison.Ordinal);
        Assert.Contains("Votre besoin est dans le groupe", back.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_is_held_by_one_group_at_most()
    {
        var (first, second, third) = (await site.TakenOnNeedAsync(), await site.TakenOnNeedAsync(), await site.TakenOnNeedAsync());
        await site.NeedGroupAsync("Un premier groupe", first, second);
        var desk = await site.SignedInAsync(Roles.Coordinator);
        var form = await desk.OpenAsync($"/coordination/regrouper/proposer?besoin={third.Reference}");

        Assert.DoesNotContain(first.Reference, form.Html, StringComparison.Ordinal);
        var forced = await site.UseAsync<UnivAsso.Web.Features.Qualification.ChangeGroup, Domain.Common.Result<string>>(groups =>
            groups.ProposeAsync("Un deuxième", "Texte", [first.Reference, third.Reference], Desk.Colleague, Ct));
        Assert.IsType<UnivAsso.Web.Features.Qualification.NeedsNotFree>(forced.Refusal);
    }

    [Fact]
    public async Task A_need_dissociated_goes_back_as_it_was_and_two_people_do_not_overwrite_each_other()
    {
        var (first, second) = (await site.TakenOnNeedAsync(), await site.TakenOnNeedAsync());
        var reference = await site.NeedGroupAsync("Un groupe défait", first, second);
        var group = await site.FindGroupAsync(reference);
        await site.UseAsync<UnivAsso.Web.Features.Qualification.ChangeGroup, Domain.Common.Result>(groups => groups.AnswerAsync(group.Id, first.Id, true, null, Desk.Colleague, Ct));
        await site.DeliverMailsAsync();
        var before = await site.FindAsync(first);
        var (one, other) = (await site.SignedInAsync(Roles.Coordinator), await site.SignedInAsync(Roles.Coordinator));
        var (hers, his) = (await one.OpenAsync($"/coordination/regrouper/{reference}"), await other.OpenAsync($"/coordination/regrouper/{reference}"));

        var mute = await one.SubmitAsync(hers, Answers(("Because", null)), "#arreter");
        Assert.Contains("Écrivez pourquoi", mute.ErrorOf("Because"), StringComparison.Ordinal);
        await one.SubmitAsync(hers, Answers(("Because", "Deux sujets.")), "#arreter");
        var late = await other.SubmitAsync(his, Answers(), $"#dissocier-{second.Reference}");

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var after = await site.FindAsync(first);
        Assert.Equal((before.Status, before.Version, before.Title), (after.Status, after.Version, after.Title));
        await site.DeliverMailsAsync();
        Assert.Contains("Votre besoin continue seul", site.Mails.LastTo(first.Email).Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Votre besoin continue seul", site.Mails.LastTo(second.Email).Subject, StringComparison.Ordinal);
        var gone = await site.Visitor().OpenAsync(await site.NeedLinkAsync(NeedLinkPurpose.Group, second, group.Id));
        Assert.Null(gone.Document.QuerySelector("#repondre"));
        var again = await one.SubmitAsync(await one.OpenAsync($"/coordination/regrouper/{reference}"), Answers(), "#rouvrir");
        await one.SubmitAsync(again, Answers(), $"#redemander-{second.Reference}");
        Assert.Equal(GroupPlace.Asked, (await site.FindGroupAsync(reference)).Needs.Single(n => n.JoinRequestId == second.Id).Place);
    }

    private Task<string> GroupOfAsync(TestRequest need) => site.InDatabaseAsync(db => Task.FromResult(
        db.NeedGroups.Where(g => g.Needs.Any(n => n.JoinRequestId == need.Id)).Select(g => g.Reference).Single()));

    private static string LinkIn(string text) =>
        new Uri(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).First(w => w.Contains("/ensemble/", StringComparison.Ordinal))).AbsolutePath;

    private static Dictionary<string, string?> Answers(params (string Name, string? Value)[] answers) =>
        answers.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
}
