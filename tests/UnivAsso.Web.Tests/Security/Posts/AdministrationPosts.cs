using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Notifications;
using Xunit;
using static UnivAsso.Web.Tests.Security.Posts.PostBook;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>What the administration sends.</summary>
internal static class AdministrationPosts
{
    private const string Accounts = "administration/comptes/{id:guid}";

    public static IReadOnlyList<PostCase> All { get; } =
    [
        new("administration/comptes/inviter", "invite", Owner.Nobody, async site => await FromAsync(
            site,
            "/administration/comptes/inviter",
            MainForm,
            ("FirstName", "Noa"), ("LastName", "Exemple"), ("Email", "noa-invitee@exemple.test"), ("Roles", Roles.Coordinator))),
        Account("fermer", "close an account", user => user.EmailConfirmed = true, id => $"/{id}/fermer"),
        Account("second-facteur", "reset a second factor", user => user.TwoFactorEnabled = true, id => $"/{id}/second-facteur"),
        Account("roles", "change roles", user => user.EmailConfirmed = true, id => $"/{id}/roles?roles={Roles.Researcher}&roles={Roles.Council}"),
        Account("rouvrir", "open an account again", user => user.DisabledAt = user.CreatedAt, id => $"/{id}", "form[action$='/rouvrir']"),
        new($"{Accounts}/inviter", "invite again", Owner.Administration, async site =>
        {
            await site.SignedInAsync(Roles.Council, "sans-mot-de-passe@exemple.test");
            var id = await site.InDatabaseAsync(db => db.Users.Where(u => u.Email == "sans-mot-de-passe@exemple.test").Select(u => u.Id).SingleAsync(Ct));
            return (await FromAsync(site, $"/administration/comptes/{id}", "form[action$='/inviter']")) with { Ids = [id.ToString()] };
        }),
        Mail("reessayer"),
        Mail("abandonner"),
        DueTask("reessayer"),
        DueTask("abandonner"),
        new("administration/referentiels/axes/{slug}", "change an axis", Owner.Nobody, async site => await FromAsync(
            site, "/administration/referentiels/axes/gouvernance", MainForm, ("Label", "Gouverner ensemble"), ("Rank", "3"))),
        new("administration/referentiels/defis/nouveau", "add a challenge", Owner.Nobody, async site => await FromAsync(
            site,
            "/administration/referentiels/defis/nouveau",
            MainForm,
            ("Title", "Un défi d’exemple"), ("Status", "Fragment"), ("Source", "Document d’exemple"), ("Rank", "7"))),
        new("administration/referentiels/defis/{id:guid}", "change a challenge", Owner.Administration, async site =>
        {
            var id = await ChallengeAsync(site);
            return (await FromAsync(site, $"/administration/referentiels/defis/{id}", MainForm, ("Title", "Un autre intitulé"))) with { Ids = [id.ToString()] };
        }),
        new("administration/referentiels/defis/{id:guid}/supprimer", "remove a challenge", Owner.Administration, async site =>
        {
            var id = await ChallengeAsync(site);
            return (await FromAsync(site, $"/administration/referentiels/defis/{id}/supprimer", MainForm)) with { Ids = [id.ToString()] };
        }),
        new("administration/textes/{key}", "publish a text", Owner.Nobody, async site => await FromAsync(
            site, "/administration/textes/contact", MainForm, ("Text", "Écrivez-nous à l’adresse d’exemple."))),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<ReadyPost> FromAsync(GuardedSite site, string address, string form, params (string Name, string Value)[] answers)
    {
        var browser = await site.SignedInAsync(Roles.Administrator);
        return new ReadyPost(browser, (await browser.OpenAsync(address)).Fill(form, answers));
    }

    private static PostCase Account(string act, string what, Action<User> change, Func<Guid, string> page, string form = MainForm) =>
        new($"{Accounts}/{act}", what, Owner.Administration, async site =>
        {
            var user = await site.AccountAsync(change: change);
            return (await FromAsync(site, "/administration/comptes" + page(user.Id), form)) with { Ids = [user.Id.ToString()] };
        });

    private static PostCase Mail(string act) => new($"administration/courriels/{{id:guid}}/{act}", act, Owner.Administration, async site =>
    {
        var now = site.Clock.GetUtcNow();
        var mail = new OutboxMail
        {
            Id = Guid.CreateVersion7(now),
            Key = $"essai:{Guid.CreateVersion7(now):N}",
            To = "perdue@exemple.test",
            Subject = "Un courriel perdu",
            Text = "Bonjour.",
            Html = "<p>Bonjour.</p>",
            CreatedAt = now,
            DueAt = now,
            Attempts = 8,
            FailedAt = now,
            LastError = "550",
        };
        await site.InDatabaseAsync(db =>
        {
            db.OutboxMails.Add(mail);
            return db.SaveChangesAsync(Ct);
        });
        return (await FromAsync(site, "/administration/courriels", $"form[action='/administration/courriels/{mail.Id}/{act}']")) with { Ids = [mail.Id.ToString()] };
    });

    private static PostCase DueTask(string act) => new($"administration/taches/{{id:guid}}/{act}", $"{act} a task", Owner.Administration, async site =>
    {
        var now = site.Clock.GetUtcNow();
        var task = Domain.Notifications.DueTask.Plan("referral-feedback", Guid.CreateVersion7(now), "once", now.AddDays(-1));
        (task.Attempts, task.FailedAt, task.LastError) = (8, now, "Essai manqué.");
        await site.InDatabaseAsync(db =>
        {
            db.DueTasks.Add(task);
            return db.SaveChangesAsync(Ct);
        });
        return (await FromAsync(site, "/administration/taches", $"form[action='/administration/taches/{task.Id}/{act}']")) with { Ids = [task.Id.ToString()] };
    });

    private static Task<Guid> ChallengeAsync(GuardedSite site) =>
        site.InDatabaseAsync(db => db.KnowledgeChallenges.OrderBy(c => c.Rank).Select(c => c.Id).FirstAsync(Ct));
}
