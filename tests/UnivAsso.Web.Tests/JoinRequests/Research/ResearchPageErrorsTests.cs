using System.Net;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.JoinRequests.Research;

public sealed class ResearchPageErrorsTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("intentions", "Intention", "", "Indiquez ce que vous souhaitez faire.")]
    [InlineData("intentions", "Intention", "autre-chose", "Indiquez ce que vous souhaitez faire.")]
    [InlineData("vous", "FirstName", " ", "Indiquez votre prénom.")]
    [InlineData("vous", "LastName", "\u200B", "Indiquez votre nom.")]
    [InlineData("vous", "Email", "camille", "Indiquez une adresse électronique, par exemple prenom@exemple.fr.")]
    [InlineData("vous", "Phone", "douze", "Indiquez un numéro comme 03 20 00 00 00, ou laissez ce champ vide.")]
    [InlineData("vous", "Position", "ministre", "Choisissez votre statut.")]
    [InlineData("vous", "Salutation", "12345678901234567890123456789012345678901234567890123456789012345678901234567890 x", "Écrivez 80 caractères au plus.")]
    [InlineData("rattachement", "InRegion", "", "Indiquez si vous travaillez dans les Hauts-de-France.")]
    [InlineData("travaux", "Axes", "inconnu", "Choisissez des réponses de la liste.")]
    [InlineData("travaux", "Methods", "divination", "Choisissez des réponses de la liste.")]
    [InlineData("facon-de-travailler", "HoursPerMonth", "toutes", "Choisissez une réponse de la liste.")]
    [InlineData("facon-de-travailler", "Roles", "chef", "Choisissez des réponses de la liste.")]
    [InlineData("facon-de-travailler", "Territories", "75", "Choisissez des réponses de la liste.")]
    [InlineData("facon-de-travailler", "GroupsAtOnce", "400", "Choisissez une réponse de la liste.")]
    [InlineData("liens-d-interet", "Declaration", "", "Indiquez si vous avez des liens avec des structures.")]
    [InlineData("visibilite", "Directory", "peut-etre", "Indiquez si vous souhaitez apparaître dans l’annuaire.")]
    [InlineData("visibilite", "Fields", "email", "Choisissez des réponses de la liste.")]
    [InlineData("charte", "Accepted", "false", "Acceptez la charte pour participer, ou choisissez d’être tenu au courant.")]
    public async Task A_point_to_review_is_told_beside_its_field_and_in_the_summary(string slug, string field, string typed, string message)
    {
        var browser = site.Visitor();
        var walk = new ResearchWalk(browser);
        var page = await walk.ToAsync(slug);

        var back = await browser.SubmitAsync(page, [.. walk.Answers[slug].Where(a => a.Name != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal($"Erreur : {message}", back.ErrorOf(field));
        Assert.Contains(message, back.Text(".error-summary"), StringComparison.Ordinal);
        Assert.StartsWith("Erreur : ", back.Document.Title!, StringComparison.Ordinal);
        AssertEveryPointLeadsSomewhere(back);
    }

    [Fact]
    public async Task What_was_typed_stays_on_the_page()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("vous");

        var back = await browser.SubmitAsync(
            page, [("FirstName", "Camille"), ("LastName", ""), ("Email", "camille sans arobase"), ("Position", "retraite")]);

        Assert.Equal("Camille", back.Value("FirstName"));
        Assert.Equal("camille sans arobase", back.Value("Email"));
        Assert.Equal("retraite", back.Document.QuerySelector("input[name=Position]:checked")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("0000-0002-1825-0097")]
    [InlineData("https://orcid.org/0000-0001-5109-3700")]
    [InlineData("0000 0002 1694 233x")]
    [InlineData("")]
    public async Task An_orcid_is_read_however_it_is_typed(string typed)
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("vous");

        var next = await browser.SubmitAsync(
            page, [("FirstName", "Camille"), ("LastName", "Exemple"), ("Email", "a@exemple.test"), ("Position", "doctorat"), ("Orcid", typed)]);

        Assert.Equal("rattachement", ResearchWalk.SlugOf(next));
    }

    [Theory]
    [InlineData("0000-0002-1825-0098", "Comparez cet identifiant avec votre page ORCID : un de ses caractères a changé.")]
    [InlineData("0000-0002-1852-0097", "Comparez cet identifiant avec votre page ORCID : un de ses caractères a changé.")]
    [InlineData("0000-0002-1825", "Écrivez les seize caractères de l’identifiant ORCID, par exemple 0000-0002-1825-0097, ou laissez ce champ vide.")]
    [InlineData("Exemple", "Écrivez les seize caractères de l’identifiant ORCID, par exemple 0000-0002-1825-0097, ou laissez ce champ vide.")]
    public async Task A_wrong_orcid_is_told_in_a_way_that_helps(string typed, string message)
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("vous");

        var back = await browser.SubmitAsync(page, [("Orcid", typed)]);

        Assert.Equal($"Erreur : {message}", back.ErrorOf("Orcid"));
        Assert.Equal(typed, back.Value("Orcid"));
    }

    [Fact]
    public async Task A_mistyped_address_is_advised_and_never_refused()
    {
        var browser = site.Visitor();
        var walk = new ResearchWalk(browser);
        walk.With("vous", [.. walk.Answers["vous"].Where(a => a.Name != "Email"), ("Email", "camille@gmial.com")]);

        var next = await walk.ToAsync("rattachement");
        var again = await browser.OpenAsync(next.Path.Replace("rattachement", "vous", StringComparison.Ordinal));
        var check = await walk.ToAsync("verifier");

        Assert.Equal("rattachement", ResearchWalk.SlugOf(next));
        Assert.Contains("camille@gmail.com", again.Text(".notice--warning"), StringComparison.Ordinal);
        Assert.Contains("Vouliez-vous écrire camille@gmail.com ?", check.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_axis_nor_keyword_is_too_little()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("travaux");

        var back = await browser.SubmitAsync(page, [("Keywords", " , ;")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal("Erreur : Choisissez au moins un axe, ou écrivez un mot-clé.", back.ErrorOf("Axes"));
        AssertEveryPointLeadsSomewhere(back);
    }

    [Fact]
    public async Task One_keyword_is_enough()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("travaux");

        var next = await browser.SubmitAsync(page, [("Keywords", "bénévolat")]);

        Assert.Equal("facon-de-travailler", ResearchWalk.SlugOf(next));
    }

    [Fact]
    public async Task More_than_eight_keywords_are_counted_and_kept()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("travaux");
        const string Typed = "un, deux, trois\nquatre ; cinq, six\nsept\nhuit\nneuf";

        var back = await browser.SubmitAsync(page, [("Keywords", Typed)]);

        Assert.Equal("Erreur : Gardez 8 mots-clés au plus : vous en avez écrit 9.", back.ErrorOf("Keywords"));
        Assert.Equal(Typed, back.Value("Keywords"));
    }

    [Theory]
    [InlineData("Axes", "Disciplines[0]")]
    [InlineData("Methods", "Methods")]
    public async Task Too_many_answers_of_a_list_are_refused(string required, string list)
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("travaux");
        (string, string)[] many = list == "Methods"
            ? [.. new[] { "entretiens", "questionnaires", "archives", "reseaux", "evaluation", "observation" }.Select(m => ("Methods", m))]
            : [.. new[] { "01", "02", "03", "04" }.Select((d, i) => ($"Disciplines[{i}]", d))];

        var back = await browser.SubmitAsync(page, [(required, required == "Axes" ? "gouvernance" : "entretiens"), ("Keywords", "bénévolat"), .. many]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Contains("au plus", back.Text(".error-summary"), StringComparison.Ordinal);
        AssertEveryPointLeadsSomewhere(back);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript://exemple.test/%0Aalert(1)")]
    [InlineData("data:text/html,<b>x</b>")]
    [InlineData("ftp://exemple.test/a")]
    [InlineData("//exemple.test/a")]
    [InlineData("https://connu.fr@exemple.test/")]
    [InlineData("pas un lien")]
    public async Task A_link_that_is_no_web_page_is_refused(string typed)
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("travaux");

        var back = await browser.SubmitAsync(
            page, [("Axes", "gouvernance"), ("Works[1].Title", "Un rapport"), ("Works[1].Address", typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Contains("https://", back.ErrorOf("Works_1__Address"), StringComparison.Ordinal);
        Assert.Equal(typed, back.Value("Works[1].Address"));
        Assert.NotNull(back.Document.QuerySelector("details[open] [name='Works[1].Address']"));
        AssertEveryPointLeadsSomewhere(back);
    }

    [Fact]
    public async Task A_link_without_a_title_asks_for_the_title()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("travaux");

        var back = await browser.SubmitAsync(page, [("Axes", "gouvernance"), ("Works[0].Address", "hal.science/exemple")]);

        Assert.Equal("Erreur : Indiquez le titre de ce travail, ou effacez son lien.", back.ErrorOf("Works_0__Title"));
        Assert.Empty(back.ErrorOf("Works_0__Address"));
    }

    [Theory]
    [InlineData("NotBefore", "31", "2", "2027", "Indiquez un jour qui existe, par exemple 15 9 2027.")]
    [InlineData("NotBefore", "x", "", "", "Indiquez un jour qui existe, par exemple 15 9 2027.")]
    [InlineData("NotBefore", "2", "3", "2026", "Indiquez une date à venir, avant 2036.")]
    [InlineData("AvailableUntil", "1", "1", "2126", "Indiquez une date à venir, avant 2036.")]
    [InlineData("AvailableUntil", "31", "8", "2026", "Indiquez une fin qui vient après le début.")]
    [InlineData("NotBefore", "1", "7", "2027", "Indiquez une date d’avant la fin de vos disponibilités.")]
    [InlineData("AvailableFrom", "1", "1", "1926", "Indiquez une date entre 2025 et 2036.")]
    public async Task A_date_that_cannot_be_is_told_beside_its_boxes(string field, string day, string month, string year, string message)
    {
        var browser = site.Visitor();
        var walk = new ResearchWalk(browser);
        var page = await walk.ToAsync("facon-de-travailler");
        var others = walk.Answers["facon-de-travailler"].Where(a => !a.Name.StartsWith(field, StringComparison.Ordinal));

        var back = await browser.SubmitAsync(
            page, [.. others, ($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal($"Erreur : {message}", back.ErrorOf(field));
        Assert.Equal(day, back.Value($"{field}.Day"));
        AssertEveryPointLeadsSomewhere(back);
    }

    [Fact]
    public async Task Saying_nothing_of_the_way_of_working_is_fine()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("facon-de-travailler");

        var next = await browser.SubmitAsync(page, []);

        Assert.Equal("liens-d-interet", ResearchWalk.SlugOf(next));
    }

    [Fact]
    public async Task A_structure_needs_its_kind_of_tie_and_the_other_way_round()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("liens-d-interet");

        var back = await browser.SubmitAsync(
            page, [("Declaration", "oui"), ("Ties[0].Structure", "Les Amis"), ("Ties[1].Kind", "mission")]);

        Assert.Equal("Erreur : Choisissez la nature de ce lien.", back.ErrorOf("Ties_0__Kind"));
        Assert.Equal("Erreur : Indiquez le nom de la structure.", back.ErrorOf("Ties_1__Structure"));
        Assert.NotNull(back.Document.QuerySelector("details[open] [name='Ties[1].Kind']"));
        AssertEveryPointLeadsSomewhere(back);
    }

    [Fact]
    public async Task A_tie_without_any_structure_asks_for_one()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("liens-d-interet");

        var back = await browser.SubmitAsync(page, [("Declaration", "oui")]);

        Assert.Equal("Erreur : Indiquez au moins une structure, ou répondez « Non, aucun lien ».", back.ErrorOf("Declaration"));
    }

    [Fact]
    public async Task An_unticked_charter_is_not_accepted()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("charte");

        var back = await browser.SubmitAsync(page, []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.StartsWith("Erreur : Acceptez la charte", back.ErrorOf("Accepted"), StringComparison.Ordinal);
    }

    private static void AssertEveryPointLeadsSomewhere(Page page)
    {
        var links = page.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")!.TrimStart('#')).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, id => Assert.NotNull(page.Document.GetElementById(id)));
    }
}
