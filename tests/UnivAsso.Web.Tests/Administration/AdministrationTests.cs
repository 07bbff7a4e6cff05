using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Notifications;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.Accounts;
using Xunit;
using static UnivAsso.Web.Tests.Accounts.AccountsSite;

namespace UnivAsso.Web.Tests.Administration;

/// <summary>What the administration sees and does, each act in the journal.</summary>
public sealed class AdministrationTests(AccountsSite site) : IClassFixture<AccountsSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accounts_are_found_without_accents_by_role_and_by_state()
    {
        var mark = $"zoe{Guid.CreateVersion7():N}"[..12];
        var user = await site.AccountAsync(Roles.DlaOfficer, u => u.LastName = $"{mark} Évariste");
        var administrator = await site.SignedInAsync(Roles.Administrator);

        foreach (var query in new[] { $"Recherche={mark}", $"Recherche=EVARISTE {mark[..8]}&Role=DlaOfficer", $"Recherche={user.Email}&Etat=ouvert" })
        {
            Assert.Contains(user.Email!, (await administrator.OpenAsync($"/administration/comptes?{query}")).Words, StringComparison.Ordinal);
        }

        foreach (var query in new[] { $"Recherche={mark}&Role=Coordinator", $"Recherche={mark}&Etat=ferme", "Recherche=personne-de-ce-nom" })
        {
            Assert.Contains("Aucun compte ne correspond", (await administrator.OpenAsync($"/administration/comptes?{query}")).Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_renamed_person_is_found_under_the_new_name_only()
    {
        var user = await site.AccountAsync(change: u => u.FirstName = "Prénomavant");
        var administrator = await site.SignedInAsync(Roles.Administrator);
        await site.WithUsersAsync(async users =>
        {
            var row = (await users.FindByIdAsync(user.Id.ToString()))!;
            row.FirstName = "Prénomaprès";
            return await users.UpdateAsync(row);
        });

        Assert.Contains(user.Email!, (await administrator.OpenAsync("/administration/comptes?Recherche=prenomapres")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(user.Email!, (await administrator.OpenAsync("/administration/comptes?Recherche=prenomavant")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invited_colleague_chooses_a_password_and_sets_up_the_second_factor()
    {
        var administrator = await site.SignedInAsync(Roles.Administrator);
        var email = $"noa-{Guid.CreateVersion7():N}@exemple.test";
        var form = await administrator.OpenAsync("/administration/comptes/inviter");

        var missing = await administrator.SubmitAsync(form, Fields(("FirstName", "Noa"), ("LastName", ""), ("Email", "noa")));
        var sheet = await administrator.SubmitAsync(
            form, [("FirstName", "Noa"), ("LastName", "Exemple"), ("Email", email), ("Roles", Roles.Coordinator), ("Roles", "Inventé")]);
        var twice = await administrator.SubmitAsync(
            form, [("FirstName", "Noa"), ("LastName", "Exemple"), ("Email", email.ToUpperInvariant()), ("Roles", Roles.Coordinator)]);
        var tooEarly = await SignInAsync(site.Visitor(), email);
        site.Clock.Advance(TimeSpan.FromDays(3));
        var colleague = site.Visitor();
        var choose = await colleague.OpenAsync(await site.MailedLinkAsync(email));
        await colleague.SubmitAsync(choose, Fields(("Password", Password)));
        var space = await SignInAsync(colleague, email);
        var desk = await colleague.OpenAsync("/coordination");

        Assert.Contains("Indiquez", missing.ErrorOf("LastName"), StringComparison.Ordinal);
        Assert.Contains("Indiquez", missing.ErrorOf("Email"), StringComparison.Ordinal);
        Assert.Contains("au moins un rôle", missing.ErrorOf("Roles"), StringComparison.Ordinal);
        Assert.Equal("Noa", missing.Value("FirstName"));
        Assert.Contains("En attente du premier mot de passe", sheet.Words, StringComparison.Ordinal);
        Assert.Contains("existe déjà", twice.ErrorOf("Email"), StringComparison.Ordinal);
        Assert.Equal("/connexion", tooEarly.Path);
        Assert.Contains("Bienvenue", choose.Heading, StringComparison.Ordinal);
        Assert.Contains("coordination du programme", space.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("administration du portail", space.Words, StringComparison.Ordinal);
        Assert.Equal("/espace/securite", desk.Path);
    }

    [Fact]
    public async Task A_change_of_roles_is_shown_before_it_is_made_and_told_in_the_journal()
    {
        var user = await site.AccountAsync(Roles.Association);
        var administrator = await site.SignedInAsync(Roles.Administrator);

        var check = await administrator.OpenAsync($"/administration/comptes/{user.Id}/roles?roles={Roles.Researcher}&roles=Inventé");
        var unchanged = await RolesOfAsync(user);
        var sheet = await administrator.SubmitAsync(check, Fields());
        var journal = await administrator.OpenAsync($"/administration/journal?recherche={user.Email}");

        Assert.Contains("Rôles ajoutésmembre de la recherche", check.Words, StringComparison.Ordinal);
        Assert.Contains("Rôles retirésmembre d’une association", check.Words, StringComparison.Ordinal);
        Assert.Equal([Roles.Association], unchanged);
        Assert.Equal($"/administration/comptes/{user.Id}", sheet.Path);
        Assert.Equal([Roles.Researcher], await RolesOfAsync(user));
        Assert.Contains("Rôles modifiés", journal.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var alone = new AccountsSite();
        var user = await alone.AccountAsync(Roles.Administrator);
        var me = await alone.SignedInAsync(Roles.Administrator, user.Email);

        var check = await me.OpenAsync($"/administration/comptes/{user.Id}/roles?roles={Roles.Coordinator}");
        var refused = await me.SubmitAsync(check, Fields());
        var closing = await me.SubmitAsync(await me.OpenAsync($"/administration/comptes/{user.Id}/fermer"), Fields());
        await alone.AccountAsync(Roles.Administrator);
        var allowed = await me.SubmitAsync(check, Fields());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("le dernier à l’avoir", refused.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, closing.Status);
        Assert.Equal(HttpStatusCode.OK, allowed.Status);
        Assert.Equal([Roles.Coordinator], await alone.WithUsersAsync(async users => await users.GetRolesAsync((await users.FindByIdAsync(user.Id.ToString()))!)));
    }

    [Fact]
    public async Task A_text_is_published_and_a_stale_one_comes_back_with_both()
    {
        var administrator = await site.SignedInAsync(Roles.Administrator);
        var before = await administrator.OpenAsync("/administration/textes/contact");

        await administrator.SubmitAsync(before, Fields(("Text", "Écrivez à la Maison d’Exemple.\n\nRue Fictive.")));
        var read = await site.Visitor().OpenAsync("/contact");
        var stale = await administrator.SubmitAsync(before, Fields(("Text", "Un autre texte d’essai.")));
        var resolved = await administrator.SubmitAsync(stale, Fields());
        var empty = await administrator.SubmitAsync(before, Fields(("Text", "  ")));

        Assert.Contains("Maison d’Exemple", read.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Maison d’Exemple", stale.Words, StringComparison.Ordinal);
        Assert.Equal("Un autre texte d’essai.", stale.Value("Text"));
        Assert.Equal("/administration/textes", resolved.Path);
        Assert.Contains("Un autre texte d’essai", (await site.Visitor().OpenAsync("/contact")).Words, StringComparison.Ordinal);
        Assert.Contains("Écrivez le texte", empty.ErrorOf("Text"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync("/administration/textes/autre")).Status);
    }

    [Fact]
    public async Task A_theme_is_changed_under_its_slug_and_never_over_somebody_elses_change()
    {
        var administrator = await site.SignedInAsync(Roles.Administrator);
        var slug = await site.InDatabaseAsync(db => db.ResearchThemes.OrderBy(t => t.Rank).Select(t => t.Slug).FirstAsync(Ct));
        var form = await administrator.OpenAsync($"/administration/referentiels/axes/{slug}");

        var saved = await administrator.SubmitAsync(form, Fields(("Label", "Libellé d’essai"), ("Source", "Document d’essai"), ("Rank", "7"), ("Active", null)));
        var stale = await administrator.SubmitAsync(form, Fields(("Label", "Trop tard")));
        var wrong = await administrator.SubmitAsync(form, Fields(("Label", ""), ("Source", " "), ("Rank", "zéro")));

        Assert.Equal("/administration/referentiels", saved.Path);
        Assert.Contains("Libellé d’essai", saved.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal("Trop tard", stale.Value("Label"));
        Assert.Contains("Indiquez", wrong.ErrorOf("Label"), StringComparison.Ordinal);
        Assert.Contains("Indiquez", wrong.ErrorOf("Source"), StringComparison.Ordinal);
        Assert.Contains("de 1 à 999", wrong.ErrorOf("Rank"), StringComparison.Ordinal);
        var row = await site.InDatabaseAsync(db => db.ResearchThemes.SingleAsync(t => t.Slug == slug, Ct));
        Assert.Equal(("Libellé d’essai", 7, false), (row.Label, row.Rank, row.Active));
    }

    [Fact]
    public async Task A_challenge_is_added_changed_and_removed_after_a_confirmation()
    {
        var administrator = await site.SignedInAsync(Roles.Administrator);
        var title = $"Défi d’essai {Guid.CreateVersion7():N}";
        var form = await administrator.OpenAsync("/administration/referentiels/defis/nouveau");

        var missing = await administrator.SubmitAsync(form, Fields(("Title", title), ("Rank", "3")));
        var added = await administrator.SubmitAsync(form, Fields(("Title", title), ("Status", "Fragment"), ("Source", "Document d’essai"), ("Rank", "3")));
        var row = await site.InDatabaseAsync(db => db.KnowledgeChallenges.SingleAsync(c => c.Title == title, Ct));
        var edit = await administrator.OpenAsync($"/administration/referentiels/defis/{row.Id}");
        await administrator.SubmitAsync(edit, Fields(("Title", title + " bis"), ("Status", "Confirmed")));
        var stale = await administrator.SubmitAsync(edit, Fields(("Title", "Trop tard")));
        var check = await administrator.OpenAsync($"/administration/referentiels/defis/{row.Id}/supprimer");
        var removed = await administrator.SubmitAsync(check, Fields());

        Assert.Contains("Choisissez", missing.ErrorOf("Status"), StringComparison.Ordinal);
        Assert.Contains(title, added.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains(title + " bis", check.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(title, removed.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_mail_is_listed_without_its_content_and_sent_again_or_given_up()
    {
        var administrator = await site.SignedInAsync(Roles.Administrator);
        var (again, never) = (await FailedMailAsync("Courriel à renvoyer"), await FailedMailAsync("Courriel à oublier"));

        var list = await administrator.OpenAsync("/administration/courriels");
        await administrator.SubmitAsync(list, Fields(), $"form[action='/administration/courriels/{again}/reessayer']");
        var waiting = await administrator.OpenAsync("/administration/courriels?etat=attente");
        var gone = await administrator.SubmitAsync(
            await administrator.OpenAsync("/administration/courriels"), Fields(), $"form[action='/administration/courriels/{never}/abandonner']");
        await site.DeliverMailsAsync();
        var late = await administrator.SubmitAsync(waiting, Fields(), $"form[action='/administration/courriels/{again}/reessayer']");

        Assert.Contains("a…@exemple.test", list.Words, StringComparison.Ordinal);
        Assert.Contains("550 refusé", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("alix-secrete", list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("contenu privé", list.Html, StringComparison.Ordinal);
        Assert.Contains("Courriel à renvoyer", waiting.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Courriel à oublier", gone.Words, StringComparison.Ordinal);
        Assert.Contains(site.Mails.Received, m => m.Id == again);
        Assert.DoesNotContain(site.Mails.Received, m => m.Id == never);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Rechargez la liste", late.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_is_searched_by_reference_and_by_person()
    {
        var request = await site.ReceivedNeedAsync();
        var other = await site.ReceivedNeedAsync();
        var administrator = await site.SignedInAsync(Roles.Administrator);

        var found = await administrator.OpenAsync($"/administration/journal?recherche={request.Reference.ToLowerInvariant()}");
        var nobody = await administrator.OpenAsync("/administration/journal?recherche=personne-de-ce-nom");

        Assert.Contains("Demande reçue", found.Words, StringComparison.Ordinal);
        Assert.Contains(request.Reference, found.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Reference, found.Words, StringComparison.Ordinal);
        Assert.Contains("Aucune ligne ne correspond", nobody.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var administrator = await site.SignedInAsync(Roles.Administrator);
        var id = Guid.CreateVersion7();

        foreach (var path in new[] { $"comptes/{id}", $"comptes/{id}/roles", $"comptes/{id}/fermer", "referentiels/axes/rien", $"referentiels/defis/{id}", "comptes/pas-un-guid" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync($"/administration/{path}")).Status);
        }
    }

    private Task<IList<string>> RolesOfAsync(User user) =>
        site.WithUsersAsync(async users => await users.GetRolesAsync((await users.FindByIdAsync(user.Id.ToString()))!));

    private Task<Guid> FailedMailAsync(string subject) => site.InDatabaseAsync(async db =>
    {
        var now = site.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.OutboxMails.Add(new OutboxMail
        {
            Id = id,
            Key = $"test:{id:N}",
            To = "alix-secrete@exemple.test",
            Subject = subject,
            Text = "contenu privé",
            Html = "contenu privé",
            CreatedAt = now,
            DueAt = now,
            Attempts = OutboxMail.MaxAttempts,
            FailedAt = now,
            LastError = "550 refusé",
        });
        await db.SaveChangesAsync(Ct);
        return id;
    });
}
