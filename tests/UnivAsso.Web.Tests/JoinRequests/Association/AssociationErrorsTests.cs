using System.Net;
using UnivAsso.Testing;
using Xunit;
using static UnivAsso.Web.Tests.JoinRequests.Association.AssociationVisit;

namespace UnivAsso.Web.Tests.JoinRequests.Association;

public sealed class AssociationErrorsTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task No_intention_is_told_beside_the_list()
    {
        var visit = new AssociationVisit(site);

        var page = await visit.BeginAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Choisissez au moins une réponse", page.ErrorOf("Intentions"), StringComparison.Ordinal);
        Assert.StartsWith("Erreur : ", page.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_intention_that_does_not_exist_is_refused()
    {
        var page = await new AssociationVisit(site).BeginAsync(Need, "tout-casser");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Theory]
    [InlineData("structure", "Name", "", "Indiquez le nom de la structure.")]
    [InlineData("structure", "Name", "\u200B \u202E", "Indiquez le nom de la structure.")]
    [InlineData("structure", "NumberAnswer", "", "Dites si votre structure a un numéro.")]
    [InlineData("details", "LegalForm", "", "Choisissez la forme")]
    [InlineData("details", "LegalForm", "inconnue", "Choisissez la forme")]
    [InlineData("details", "Family1", "999", "Choisissez une des réponses proposées.")]
    [InlineData("details", "Staff", "mille", "Choisissez une des réponses proposées.")]
    [InlineData("vous", "FirstName", " ", "Indiquez votre prénom.")]
    [InlineData("vous", "LastName", "", "Indiquez votre nom.")]
    [InlineData("vous", "Role", "", "Indiquez votre rôle")]
    [InlineData("vous", "Email", "", "Indiquez une adresse électronique complète")]
    [InlineData("vous", "Email", "alix@", "Indiquez une adresse électronique complète")]
    [InlineData("vous", "Phone", "12", "Écrivez un numéro de téléphone")]
    [InlineData("vous", "CopyEmail", "pas une adresse", "Indiquez une adresse électronique complète")]
    [InlineData("besoin", "Situation", "", "Racontez ce qui se passe")]
    [InlineData("besoin", "Question", "", "Dites ce que vous voudriez comprendre")]
    [InlineData("besoin", "Purpose", "Trop court.", "150 caractères au moins, vous en avez écrit 11")]
    [InlineData("existant", "Themes", "", "Choisissez au moins un axe.")]
    [InlineData("possibilites", "TimePerMonth", "toujours", "Choisissez une des réponses proposées.")]
    [InlineData("visibilite", "Visibility", "Tout", "Choisissez ce qui peut être rendu public.")]
    [InlineData("visibilite", "ContactBy", "tout-le-monde", "Choisissez qui peut vous contacter.")]
    public async Task A_wrong_answer_is_told_beside_its_field_and_the_rest_is_kept(string slug, string field, string typed, string message)
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync(slug, Need);

        var refused = await visit.ContinueAsync(page, (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(message, refused.ErrorOf(field), StringComparison.Ordinal);
        Assert.Contains(message, refused.Text(".error-summary"), StringComparison.Ordinal);
        foreach (var (name, value) in visit.AnswersTo(slug).Where(a => a.Name != field))
        {
            Assert.Contains(value, Given(refused, name));
        }

        var next = await visit.ContinueAsync(refused);
        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.NotEqual(slug, SlugOf(next));
    }

    [Theory]
    [InlineData("", "Indiquez le numéro")]
    [InlineData("bonjour", "W suivi de 9 caractères")]
    [InlineData("12345678", "Comptez les chiffres")]
    [InlineData("W12", "Complétez le vôtre")]
    [InlineData("732829321", "faute de frappe")]
    [InlineData("12345678912345", "faute de frappe")]
    [InlineData("000000000", "que des zéros")]
    public async Task A_wrong_number_is_told_by_its_reason(string typed, string message)
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("structure", Support);

        var refused = await visit.ContinueAsync(page, ("NumberAnswer", "numero"), ("Number", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(message, refused.ErrorOf("Number"), StringComparison.Ordinal);
        Assert.Equal(typed, refused.Value("Number"));
    }

    [Theory]
    [InlineData("w595 012.345")]
    [InlineData("W2A1001234")]
    [InlineData("0653005592")]
    [InlineData("732 829 320")]
    [InlineData("SIRET : 732 829 320 00074")]
    [InlineData("35600000049837")]
    public async Task A_number_that_is_well_formed_but_unknown_is_accepted(string typed)
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("structure", Support);

        var next = await visit.ContinueAsync(page, ("NumberAnswer", ""), ("Number", typed));

        Assert.Equal("details", SlugOf(next));
    }

    [Fact]
    public async Task A_group_without_a_number_tells_its_kind_and_is_not_asked_its_form_twice()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("structure", Support);

        var refused = await visit.ContinueAsync(page, ("NumberAnswer", "sans-numero"));
        Assert.Contains("Choisissez ce qui décrit", refused.ErrorOf("GroupKind"), StringComparison.Ordinal);
        var details = await visit.ContinueAsync(refused, ("NumberAnswer", "sans-numero"), ("GroupKind", "collectif"));

        Assert.Equal("details", SlugOf(details));
        Assert.Contains("collectif", Given(details, "LegalForm"));
    }

    [Fact]
    public async Task A_slip_in_an_address_is_pointed_out_once()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("vous", Support);

        var advised = await visit.ContinueAsync(page, ("Email", "alix@gmial.com"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, advised.Status);
        Assert.Contains("vouliez-vous écrire alix@gmail.com ?", advised.ErrorOf("Email"), StringComparison.Ordinal);

        var other = await visit.ContinueAsync(advised, ("Email", "alix@outlok.fr"));
        Assert.Contains("alix@outlook.fr", other.ErrorOf("Email"), StringComparison.Ordinal);

        var accepted = await visit.Browser.SubmitAsync(other, Array.Empty<(string, string)>());
        Assert.Equal("visibilite", SlugOf(accepted));
    }

    [Fact]
    public async Task Who_prefers_the_phone_gives_a_number()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("vous", Support);

        var refused = await visit.ContinueAsync(page, ("Phone", ""), ("Channel", "telephone"));

        Assert.Contains("Indiquez un numéro de téléphone, ou choisissez le courriel", refused.ErrorOf("Phone"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_too_long_is_kept_whole()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("besoin", Need);
        var tooLong = string.Concat(Enumerable.Repeat("Encore. ", 200));

        var refused = await visit.ContinueAsync(page, ("Question", tooLong));

        Assert.Contains("Raccourcissez ce texte", refused.ErrorOf("Question"), StringComparison.Ordinal);
        Assert.Equal(tooLong, refused.Value("Question"));
    }

    [Fact]
    public async Task Four_axes_are_too_many()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("existant", Need);

        var refused = await visit.ContinueAsync(
            page, ("Themes", "gouvernance"), ("Themes", "pouvoirs-publics"), ("Themes", "modele-socio-economique"), ("Themes", "autre"));

        Assert.Contains("Gardez 3 axes au plus.", refused.ErrorOf("Themes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_recap_asks_for_the_pages_that_are_missing()
    {
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("vous", Need);
        var recap = await visit.Browser.OpenAsync(page.Path.Replace("vous", "verifier", StringComparison.Ordinal));

        var refused = await visit.SendAsync(recap);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Il reste des pages à remplir", refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Votre besoin, avec vos mots", refused.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rejoindre/association/n-existe-pas", HttpStatusCode.NotFound)]
    [InlineData("/rejoindre/association/vous", HttpStatusCode.OK)]
    [InlineData("/rejoindre/association/vous?brouillon=inconnu", HttpStatusCode.OK)]
    public async Task An_address_out_of_place_leads_somewhere(string address, HttpStatusCode status)
    {
        var page = await site.Visitor().OpenAsync(address);

        Assert.Equal(status, page.Status);
        Assert.True(status != HttpStatusCode.OK || page.Path == StartAddress);
    }

    private static IReadOnlyList<string> Given(Page page, string name) =>
        [.. page.Document.QuerySelectorAll($"[name='{name}']").Select(e => e switch
        {
            AngleSharp.Html.Dom.IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? box.Value : "(non)",
            AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
            AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
            AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? string.Empty,
            _ => string.Empty,
        })];
}
