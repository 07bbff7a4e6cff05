using System.Net;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>A wrong answer is told beside its field, in words that say what to do, and nothing typed is lost.</summary>
public sealed class AskErrorsTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("structures", "Structures[0].Name", "", "Structures_0__Name", "Indiquez le nom de la structure.")]
    [InlineData("structures", "Structures[0].Number", "123", "Structures_0__Number", "Comptez les chiffres")]
    [InlineData("structures", "Structures[0].CommuneText", "", "Structures_0__CommuneCode", "Indiquez la commune")]
    [InlineData("contacts", "FirstName", "", "FirstName", "Indiquez votre prénom.")]
    [InlineData("contacts", "LastName", "", "LastName", "Indiquez votre nom.")]
    [InlineData("contacts", "Role", "", "Role", "Indiquez votre rôle")]
    [InlineData("contacts", "Email", "alix", "Email", "Indiquez une adresse électronique complète")]
    [InlineData("contacts", "Phone", "12", "Phone", "Écrivez un numéro de téléphone")]
    [InlineData("contacts", "BoardAware", "", "BoardAware", "Dites si la présidence est informée.")]
    [InlineData("situation", "LegalForm", "inventee", "LegalForm", "Choisissez la forme")]
    [InlineData("situation", "Staff", "", "Staff", "Choisissez un nombre de salariés.")]
    [InlineData("situation", "CreatedIn", "hier", "CreatedIn", "Écrivez une année")]
    [InlineData("situation", "LastAccounts", "2030", "LastAccounts", "Écrivez une année passée")]
    [InlineData("situation", "Budget", "inventee", "Budget", "Choisissez une des réponses proposées.")]
    [InlineData("besoin", "WhatBrings", " ", "WhatBrings", "Dites ce qui vous amène")]
    [InlineData("besoin", "Urgency", "peut-etre", "Urgency", "Dites si c’est urgent.")]
    [InlineData("besoin", "Themes", "inventee", "Themes", "Choisissez au moins un sujet.")]
    [InlineData("deja-accompagne", "FormerDla", "", "FormerDla", "Choisissez une réponse.")]
    [InlineData("deja-accompagne", "FormerDlaYear", "1950", "FormerDlaYear", "Écrivez une année passée")]
    public async Task A_wrong_answer_is_told_beside_its_field(string slug, string field, string value, string id, string words)
    {
        var visit = new DlaVisit(site);
        var page = await visit.ReachAsync(slug);

        var answer = await visit.ContinueAsync(page, (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.ErrorOf(id), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Text(".error-summary"));
        var (kept, typed) = visit.AnswersTo(slug).First(a => a.Name != field && a.Value.Length > 0);
        Assert.Equal(typed, answer.Value(kept) is { } still && answer.Document.QuerySelector($"[name='{kept}']")!.GetAttribute("type") is not ("radio" or "checkbox") ? still : typed);
    }

    [Fact]
    public async Task More_than_four_themes_are_too_many()
    {
        var visit = new DlaVisit(site);
        var page = await visit.ReachAsync("besoin");

        var answer = await visit.ContinueAsync(
            page, ("Themes", "strategie"), ("Themes", "gouvernance"), ("Themes", "emploi"), ("Themes", "finances"), ("Themes", "numerique"));

        Assert.Contains("Gardez 4 sujets au plus", answer.ErrorOf("Themes"), StringComparison.Ordinal);
        Assert.Equal(DlaVisit.WhatBrings, answer.Document.QuerySelector("[name=WhatBrings]")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("30", "2", "2027")]
    [InlineData("1", "1", "2020")]
    public async Task A_deadline_is_a_day_to_come(string day, string month, string year)
    {
        var visit = new DlaVisit(site);
        var page = await visit.ReachAsync("besoin");

        var answer = await visit.ContinueAsync(page, ("Urgency", "Deadline"), ("Deadline.Day", day), ("Deadline.Month", month), ("Deadline.Year", year));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Indiquez une date à venir", answer.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_structure_that_joins_in_needs_a_contact_at_an_address_of_its_own()
    {
        var visit = new DlaVisit(site);
        var page = await visit.PressAsync(await visit.PressAsync(await visit.BeginAsync(), "ajouter"), "ajouter");

        var answer = await visit.ContinueAsync(
            page, [.. visit.Joining(1), .. visit.Joining(2).Where(a => !a.Name.Contains("Contact", StringComparison.Ordinal)), ("Structures[2].ContactEmail", visit.EmailOf(1))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Indiquez une autre adresse", answer.ErrorOf("Structures_2__ContactEmail"), StringComparison.Ordinal);
        Assert.Contains("Indiquez le prénom", answer.ErrorOf("Structures_2__ContactFirstName"), StringComparison.Ordinal);
        Assert.Empty(answer.ErrorOf("Structures_1__ContactEmail"));
        Assert.Equal(visit.NameOf(2), answer.Value("Structures[2].Name"));
    }

    [Fact]
    public async Task The_summary_leads_to_the_field_of_each_structure_in_the_order_of_the_page()
    {
        var visit = new DlaVisit(site);
        var page = await visit.PressAsync(await visit.BeginAsync(), "ajouter");

        var answer = await visit.Browser.SubmitAsync(page, Array.Empty<(string, string)>());

        var links = answer.Document.QuerySelectorAll(".error-summary a").Select(a => (Target: a.GetAttribute("href"), Words: a.TextContent.Replace('\u00A0', ' '))).ToList();
        Assert.Equal(
            ["#Structures_0__Name", "#Structures_0__CommuneText", "#Structures_1__Name", "#Structures_1__CommuneText", "#Structures_1__ContactFirstName",
                "#Structures_1__ContactLastName", "#Structures_1__ContactEmail"],
            links.Select(l => l.Target));
        Assert.Equal("Numéro 1 : Indiquez le nom de la structure.", links[0].Words);
        Assert.Equal("Numéro 2 : Indiquez le nom de la structure.", links[2].Words);
        Assert.Equal("Indiquez le prénom de son contact.", links[4].Words);
    }

    [Fact]
    public async Task A_structure_cannot_answer_at_the_address_of_the_one_that_asks()
    {
        var visit = new DlaVisit(site);
        var contacts = await visit.BeginWithAsync(2);
        var recap = await visit.ReachAsync("verifier", await visit.ContinueAsync(contacts, ("Email", visit.EmailOf(1))));

        var answer = await visit.SendAsync(recap);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Chaque structure répond pour elle-même", answer.Text(".error-summary"), StringComparison.Ordinal);
    }
}
