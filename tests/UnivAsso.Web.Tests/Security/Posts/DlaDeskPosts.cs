using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using UnivAsso.Web.Features.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Acts;
using UnivAsso.Web.Tests.DlaIntake;
using Xunit;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>What the officers of the DLA send about requests, and what the administration sends about their desks.</summary>
internal static class DlaDeskPosts
{
    public const string Sheet = "espace-dla/demandes/{reference}";

    private const string Desks = "administration/guichets-dla/{code}";

    public static IReadOnlyList<PostCase> All { get; } = [.. OnSheets(), .. Letters(), .. Quiet(), .. Lists(), .. OwnDesk(), .. Keeping()];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static IEnumerable<PostCase> OnSheets()
    {
        yield return OnSheet("prendre", "#prendre", DlaRequestStatus.Received);
        yield return new($"{Sheet}/confier", "confier", Owner.DlaDesk, async site =>
        {
            var colleague = await site.SeatedOfficerAsync();
            var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
            var page = await officer.Browser.OpenAsync(DlaIntakeFeature.AddressOf(request.Reference));
            return new ReadyPost(officer.Browser, page.Fill("#confier", ("Colleague", colleague.Id.ToString()))) { Ids = [request.Reference] };
        });
        yield return OnSheet("appels", "#noter-appel", DlaRequestStatus.Assigned, ("Reached", "non"), ("CallNote", "Messagerie."));
        yield return OnSheet("reponse", "#repondre", DlaRequestStatus.AwaitingComplement, ("Heard", "Quatre personnes."));
        yield return OnSheet("reprendre", "#reprendre", DlaRequestStatus.Suspended);
        yield return OnSheet("messages", "#ecrire", DlaRequestStatus.Assigned, ("Message", "Bonjour."));
        yield return OnSheet("notes", "#noter", DlaRequestStatus.Assigned, ("Note", "Rappeler jeudi."));
    }

    private static IEnumerable<PostCase> Letters()
    {
        foreach (var act in LetterAct.All)
        {
            yield return new($"{Sheet}/{LetterAct.Route}/confirmer", act.Slug, Owner.DlaDesk, async site =>
            {
                var (officer, request) = await site.OnDeskAsync(act == LetterAct.Reopen ? DlaRequestStatus.Unreachable : DlaRequestStatus.Assigned, triedThrice: true);
                var form = await officer.Browser.OpenAsync($"{DlaIntakeFeature.AddressOf(request.Reference)}/{act.Slug}");
                var answers = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Text"] = "Quelques mots." };
                if (act.HasDesk)
                {
                    answers["ToDesk"] = (await site.DeskAsync("oise")).Id.Value.ToString();
                }

                var preview = await officer.Browser.SubmitAsync(form, answers, "#ecrire-acte");
                return new ReadyPost(officer.Browser, preview.Fill("#confirmer")) { Ids = [request.Reference] };
            });
        }

        yield return new($"{Sheet}/{LetterAct.Route}/apercu", "preview", Owner.DlaDesk, async site =>
        {
            var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
            var form = await officer.Browser.OpenAsync($"{DlaIntakeFeature.AddressOf(request.Reference)}/completer");
            return new ReadyPost(officer.Browser, form.Fill("#ecrire-acte", ("Text", "Combien ?"))) { Ids = [request.Reference] };
        });
        yield return new($"{Sheet}/{LetterAct.Route}/corriger", "back to the text", Owner.DlaDesk, async site =>
        {
            var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
            var form = await officer.Browser.OpenAsync($"{DlaIntakeFeature.AddressOf(request.Reference)}/completer");
            var preview = await officer.Browser.SubmitAsync(form, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Text"] = "Combien ?" }, "#ecrire-acte");
            return new ReadyPost(officer.Browser, preview.Fill("#corriger")) { Ids = [request.Reference] };
        });
    }

    private static IEnumerable<PostCase> Quiet()
    {
        foreach (var act in QuietAct.All)
        {
            yield return new($"{Sheet}/{QuietAct.Route}", act.Slug, Owner.DlaDesk, async site =>
            {
                var original = await site.SentDlaRequestAsync();
                var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
                var page = await officer.Browser.OpenAsync($"{DlaIntakeFeature.AddressOf(request.Reference)}/{act.Slug}");
                (string, string)[] answers = act == QuietAct.Suspend ? [("Reason", "Un départ.")] : act == QuietAct.Duplicate ? [("Original", original.Reference)] : [];
                return new ReadyPost(officer.Browser, page.Fill("#confirmer", answers)) { Ids = [request.Reference] };
            });
        }
    }

    private static IEnumerable<PostCase> Lists()
    {
        foreach (var act in new[] { "prendre", "confier" })
        {
            yield return new("espace-dla/plusieurs", $"{act} several", Owner.Nobody, async site =>
            {
                var (officer, request) = await site.OnDeskAsync(DlaRequestStatus.Received);
                var page = await officer.Browser.OpenAsync($"/espace-dla/plusieurs?demande={request.Reference}&faire={act}");
                return new ReadyPost(officer.Browser, page.Fill("#confirmer", act == "confier" ? [("Colleague", officer.Id.ToString())] : []));
            });
        }

        yield return new("espace-dla/courriel-quotidien", "refuse the daily letter", Owner.Nobody, async site =>
        {
            var officer = await site.SeatedOfficerAsync();
            return new ReadyPost(officer.Browser, (await officer.Browser.OpenAsync("/espace-dla/courriel-quotidien")).Fill("main form[method=post]", ("Wanted", "false")));
        });
        yield return new("espace-dla/vues", "keep a view", Owner.Nobody, async site =>
        {
            var officer = await site.SeatedOfficerAsync();
            return new ReadyPost(officer.Browser, (await officer.Browser.OpenAsync("/espace-dla?onglet=nouvelles")).Fill("#garder-la-vue", ("Name", "À lire")));
        });
        foreach (var (act, answers) in new (string, (string, string)[])[] { ("renommer", [("Name", "Autre nom")]), ("supprimer", []) })
        {
            yield return new($"espace-dla/vues/{{viewId:guid}}/{act}", act, Owner.DlaOfficer, async site =>
            {
                var browser = (await site.SeatedOfficerAsync()).Browser;
                var list = await browser.OpenAsync("/espace-dla?onglet=nouvelles");
                await browser.SubmitAsync(list, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Name"] = "À lire" }, "#garder-la-vue");
                var form = (await browser.OpenAsync("/espace-dla/vues")).Fill($"form[action$='/{act}']", answers);
                return new ReadyPost(browser, form) { Ids = [form.Address.Split('/')[^2]] };
            });
        }
    }

    private static IEnumerable<PostCase> OwnDesk()
    {
        yield return new("espace-dla/guichet/absences", "announce an absence", Owner.Nobody, async site =>
        {
            var colleague = await site.SeatedOfficerAsync();
            var officer = await site.SeatedOfficerAsync();
            return new ReadyPost(officer.Browser, (await officer.Browser.OpenAsync("/espace-dla/guichet")).Fill("#absence", Away(colleague)));
        });
        yield return new("espace-dla/guichet/absences/{absence:guid}/retirer", "take back an absence", Owner.DlaOfficer, async site =>
        {
            var colleague = await site.SeatedOfficerAsync();
            var officer = await site.SeatedOfficerAsync();
            var page = await officer.Browser.OpenAsync("/espace-dla/guichet");
            page = await officer.Browser.SubmitAsync(page, Away(colleague), "#absence");
            var form = page.Fill("form[action$='/retirer']");
            return new ReadyPost(officer.Browser, form) { Ids = [form.Address.Split('/')[^2]] };
        });
        yield return new("espace-dla/guichet/{code}/portefeuilles/{owner:guid}", "hand over a portfolio", Owner.DlaDesk, async site =>
        {
            var lead = await site.SeatedOfficerAsync(isLead: true);
            var colleague = await site.SeatedOfficerAsync();
            var (leaving, _) = await site.OnDeskAsync(DlaRequestStatus.Assigned);
            var page = await lead.Browser.OpenAsync($"/espace-dla/guichet/pas-de-calais/portefeuilles/{leaving.Id}");
            return new ReadyPost(lead.Browser, page.Fill("#confirmer", ("Colleague", colleague.Id.ToString()))) { Ids = [leaving.Id.ToString()] };
        });
    }

    private static IEnumerable<PostCase> Keeping()
    {
        yield return new(Desks, "write a card", Owner.Nobody, async site => await OnCardAsync(site, "#fiche-guichet", ("Carrier", "Porteur d’exemple")));
        yield return new($"{Desks}/fermetures", "announce a closing", Owner.Nobody, async site => await OnCardAsync(site, "#annoncer", Closing));
        yield return new($"{Desks}/fermetures/{{closing:guid}}/annuler", "cancel a closing", Owner.Administration, async site =>
        {
            var admin = await site.SignedInAsync(Roles.Administrator);
            var page = await admin.SubmitAsync(await admin.OpenAsync("/administration/guichets-dla/aisne"), Closing, "#annoncer");
            var form = page.Fill("form[action$='/annuler']");
            return new ReadyPost(admin, form) { Ids = [form.Address.Split('/')[^2]] };
        });
        yield return new($"{Desks}/places", "give a seat", Owner.Nobody, async site =>
        {
            var email = $"dla-{Guid.CreateVersion7():N}@exemple.test";
            await site.SignedInAsync(Roles.DlaOfficer, email);
            var id = await site.InDatabaseAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Ct));
            return await OnCardAsync(site, "#donner-place", ("Account", id.ToString()), ("Line", "03 20 00 00 00"));
        });
        foreach (var (end, what) in new[] { (string.Empty, "change a seat"), ("/fin", "end a seat") })
        {
            yield return new($"{Desks}/places/{{seat:guid}}{end}", what, Owner.Administration, async site =>
            {
                var officer = await site.SeatedOfficerAsync("oise");
                var seat = await site.InDatabaseAsync(db => db.DlaOfficerSeats.Where(s => s.UserId == officer.Id).Select(s => s.Id).SingleAsync(Ct));
                var admin = await site.SignedInAsync(Roles.Administrator);
                var page = await admin.OpenAsync("/administration/guichets-dla/oise");
                (string, string)[] answers = end.Length is 0 ? [("IsLead", "true")] : [];
                return new ReadyPost(admin, page.Fill($"form[action$='{seat.Value}{end}']", answers)) { Ids = [seat.Value.ToString()] };
            });
        }
    }

    private static readonly (string Name, string Value)[] Closing =
    [
        ("From.Day", "3"), ("From.Month", "8"), ("From.Year", "2026"), ("To.Day", "14"), ("To.Month", "8"), ("To.Year", "2026"), ("Why", "Congés d’été"),
    ];

    private static (string Name, string Value)[] Away(TestOfficer substitute) =>
    [
        ("From.Day", "9"), ("From.Month", "3"), ("From.Year", "2026"), ("To.Day", "13"), ("To.Month", "3"), ("To.Year", "2026"),
        ("Substitute", substitute.Id.ToString()),
    ];

    private static async Task<ReadyPost> OnCardAsync(GuardedSite site, string form, params (string Name, string Value)[] answers)
    {
        var admin = await site.SignedInAsync(Roles.Administrator);
        return new ReadyPost(admin, (await admin.OpenAsync("/administration/guichets-dla/oise")).Fill(form, answers));
    }

    private static PostCase OnSheet(string act, string form, DlaRequestStatus status, params (string Name, string Value)[] answers) =>
        new($"{Sheet}/{act}", act, Owner.DlaDesk, async site =>
        {
            var (officer, request) = await site.OnDeskAsync(status);
            var page = await officer.Browser.OpenAsync(DlaIntakeFeature.AddressOf(request.Reference));
            return new ReadyPost(officer.Browser, page.Fill(form, answers)) { Ids = [request.Reference] };
        });
}
