using System.Net;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Coordination;

public sealed class SavedViewTests(DeskSite site) : IClassFixture<DeskSite>
{
    [Fact]
    public async Task A_view_is_kept_opened_renamed_and_deleted()
    {
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var list = await SaveAsync(coordinator, "etat=recue&departement=59", "Nord à lire");
        var link = Assert.Single(list.Document.QuerySelectorAll("main nav[aria-label='Mes vues de cette liste'] a"));
        Assert.Equal("/coordination/besoins?etat=recue&departement=59", link.GetAttribute("href"));

        var views = await coordinator.OpenAsync("/coordination/vues");
        views = await coordinator.SubmitAsync(views, new Dictionary<string, string?> { ["Name"] = "Nord" }, "form[action$='/renommer']");
        Assert.Contains("Nord", views.Text("h2"), StringComparison.Ordinal);

        views = await coordinator.SubmitAsync(views, new Dictionary<string, string?>(), "form[action$='/supprimer']");
        Assert.Contains("Aucune vue gardée", views.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_belongs_to_one_person()
    {
        var (mine, theirs) = (await site.SignedInAsync(Roles.Coordinator), await site.SignedInAsync(Roles.Coordinator));
        await SaveAsync(mine, "etat=recue", "Ma vue");
        await SaveAsync(theirs, "etat=retiree", "Sa vue");
        var page = await mine.OpenAsync("/coordination/vues");
        var other = await theirs.OpenAsync("/coordination/vues");

        Assert.DoesNotContain("Ma vue", other.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ma vue", (await theirs.OpenAsync("/coordination/besoins?tout=oui")).Words, StringComparison.Ordinal);
        var token = other.Value("__RequestVerificationToken")!;
        foreach (var form in page.Document.QuerySelectorAll("main form[method=post]"))
        {
            var answer = await theirs.PostAsync(
                form.GetAttribute("action")!,
                new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Version"] = "1", ["Name"] = "Prise" });

            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        Assert.Contains("Ma vue", (await mine.OpenAsync("/coordination/vues")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_holds_filters_and_nothing_else()
    {
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var list = await coordinator.OpenAsync("/coordination/besoins?etat=recue");

        await coordinator.SubmitAsync(
            list,
            new Dictionary<string, string?> { ["Name"] = "Piège", ["Query"] = "?etat=recue&suite=//exemple.test&tri=;drop", ["OwnerId"] = Guid.Empty.ToString() },
            "#garder-la-vue");

        var views = await coordinator.OpenAsync("/coordination/vues");
        Assert.Equal("/coordination/besoins?etat=recue&tri=-recue", views.Document.QuerySelector("h2 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_view_without_a_name_is_told_and_an_unknown_list_is_not_found()
    {
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var list = await coordinator.OpenAsync("/coordination/structures?etat=a-verifier");

        var nameless = await coordinator.SubmitAsync(list, new Dictionary<string, string?> { ["Name"] = " " }, "#garder-la-vue");
        var unknown = await coordinator.SubmitAsync(list, new Dictionary<string, string?> { ["Name"] = "x", ["List"] = "../administration" }, "#garder-la-vue");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.Status);
        Assert.Contains("Donnez un nom à cette vue.", nameless.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
    }

    private static async Task<Page> SaveAsync(Browser browser, string query, string name)
    {
        var list = await browser.OpenAsync("/coordination/besoins?" + query);
        return await browser.SubmitAsync(list, new Dictionary<string, string?> { ["Name"] = name }, "#garder-la-vue");
    }
}
