using System.Net;
using AngleSharp.Dom;
using Xunit;

namespace UnivAsso.Web.Tests.Ui;

public sealed class FormControlTests(GalleryHost host) : IClassFixture<GalleryHost>
{
    private const string Form = "form[method=post][action='/dev/ui'] ";

    [Theory]
    [InlineData("/dev/ui")]
    [InlineData("/dev/ui?etat=erreurs")]
    public async Task Every_control_has_a_label(string path)
    {
        var page = await host.ReadAsync(path);

        var unlabelled = page.QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .Where(control => page.QuerySelector($"label[for='{control.Id}']") is null);
        Assert.Empty(unlabelled.Select(control => control.OuterHtml));
    }

    [Theory]
    [InlineData("/dev/ui")]
    [InlineData("/dev/ui?etat=erreurs")]
    public async Task No_id_is_used_twice(string path)
    {
        var page = await host.ReadAsync(path);

        var twice = page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(twice);
    }

    [Theory]
    [InlineData("/dev/ui")]
    [InlineData("/dev/ui?etat=erreurs")]
    public async Task Every_description_exists(string path)
    {
        var page = await host.ReadAsync(path);

        var missing = page.QuerySelectorAll("[aria-describedby], [aria-labelledby], [aria-controls]")
            .SelectMany(e => $"{e.GetAttribute("aria-describedby")} {e.GetAttribute("aria-labelledby")}".Split(' '))
            .Where(id => id.Length > 0 && page.GetElementById(id) is null);
        Assert.Empty(missing);
    }

    [Fact]
    public async Task Hint_and_error_are_tied_to_their_field()
    {
        var page = await host.ReadAsync("/dev/ui?etat=erreurs");

        var title = page.QuerySelector("#Title")!;
        Assert.Equal("Title-hint Title-error", title.GetAttribute("aria-describedby"));
        Assert.Equal("true", title.GetAttribute("aria-invalid"));
        Assert.Contains("Indiquez l’intitulé du besoin.", page.GetElementById("Title-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_without_error_is_not_said_to_be_wrong()
    {
        var page = await host.ReadAsync("/dev/ui");

        Assert.Empty(page.QuerySelectorAll("[aria-invalid], .field__error, .error-summary"));
        Assert.StartsWith("Composants", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_summary_leads_to_each_field_in_the_order_of_the_form()
    {
        var page = await host.ReadAsync("/dev/ui?etat=erreurs");

        var targets = page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")![1..]).ToList();
        string[] expected =
        [
            "Title", "Email", "Budget", "Situation", "Territory", "OtherTerritory", "Intentions", "Answer", "Department",
            "Since_Day", "CommuneText", "Document", "Agreed",
        ];
        Assert.Equal(expected, targets);
        Assert.All(targets, id => Assert.NotNull(page.GetElementById(id)));
        Assert.Equal("13 points sont à revoir avant de continuer", page.QuerySelector(".error-summary__title")!.TextContent);
    }

    [Fact]
    public async Task The_page_title_begins_with_the_error()
    {
        var page = await host.ReadAsync("/dev/ui?etat=erreurs");

        Assert.Equal("Erreur : Composants – Univ’Asso", page.Title);
    }

    [Fact]
    public async Task What_was_typed_comes_back_as_typed()
    {
        var (response, page) = await host.PostAsync(
            ("Title", "  Deux  <b>mots</b> & \"guillemets\" "),
            ("Budget", "12 mille"),
            ("Situation", "\nUne ligne.\nUne autre."),
            ("Territory", "autre"),
            ("Intentions", "groupe"),
            ("Intentions", "relais"),
            ("Department", "62"),
            ("Since.Day", "31"),
            ("Since.Month", "fevrier"),
            ("CommuneText", "St Quentin"),
            ("Agreed", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("  Deux  <b>mots</b> & \"guillemets\" ", Value(page, "#Title"));
        Assert.Equal("12 mille", Value(page, "#Budget"));
        Assert.Equal("\nUne ligne.\nUne autre.", page.QuerySelector("#Situation")!.TextContent);
        Assert.Equal(["autre"], Checked(page, "Territory"));
        Assert.Equal(["groupe", "relais"], Checked(page, "Intentions"));
        Assert.Equal("62", page.QuerySelector(Form + "#Department option[selected]")!.GetAttribute("value"));
        Assert.Equal("31", Value(page, "#Since_Day"));
        Assert.Equal("fevrier", Value(page, "#Since_Month"));
        Assert.Equal("St Quentin", Value(page, "#CommuneCode"));
        Assert.Equal(["true"], Checked(page, "Agreed"));
    }

    [Fact]
    public async Task A_group_says_its_question_and_its_error()
    {
        var page = await host.ReadAsync("/dev/ui?etat=erreurs");

        var group = page.QuerySelector("#Territory")!.Closest("fieldset")!;
        Assert.Equal("Quel territoire est concerné\u00A0?", group.QuerySelector("legend")!.TextContent);
        Assert.Equal("Territory-error", group.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task One_answer_takes_radios_and_several_take_boxes()
    {
        var page = await host.ReadAsync("/dev/ui");

        Assert.All(page.QuerySelectorAll("[name=Territory]"), e => Assert.Equal("radio", e.GetAttribute("type")));
        Assert.All(page.QuerySelectorAll("[name=Intentions]"), e => Assert.Equal("checkbox", e.GetAttribute("type")));
    }

    [Fact]
    public async Task A_revealed_question_follows_its_option_and_is_there_without_scripts()
    {
        var page = await host.ReadAsync("/dev/ui");

        var block = page.QuerySelector("#OtherTerritory")!.Closest(".choices__reveal")!;
        var option = page.GetElementById(block.GetAttribute("data-reveal-for")!)!;
        Assert.Equal("autre", option.GetAttribute("value"));
        Assert.Same(option.ParentElement, block.PreviousElementSibling);
        Assert.False(block.HasAttribute("hidden"));
    }

    [Fact]
    public async Task Optional_questions_say_so_and_the_others_carry_no_mark()
    {
        var page = await host.ReadAsync("/dev/ui");

        Assert.Equal("Budget annuel (facultatif)", page.QuerySelector("label[for=Budget]")!.TextContent);
        Assert.Equal("Intitulé du besoin", page.QuerySelector("label[for=Title]")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("[required]"));
    }

    [Fact]
    public async Task A_posted_form_with_its_own_address_carries_exactly_one_token()
    {
        var page = await host.ReadAsync("/dev/ui");

        Assert.Single(page.QuerySelectorAll(Form + "input[name=__RequestVerificationToken]"));
        Assert.Empty(page.QuerySelectorAll("form[method=get] input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task The_trap_for_robots_is_out_of_reach_of_people()
    {
        var page = await host.ReadAsync("/dev/ui");

        var trap = page.QuerySelector("[name=site_web]")!;
        Assert.Equal("-1", trap.GetAttribute("tabindex"));
        Assert.Equal("true", trap.Closest("div")!.GetAttribute("aria-hidden"));
    }

    private static string? Value(IDocument page, string selector) => page.QuerySelector(Form + selector)!.GetAttribute("value");

    private static List<string?> Checked(IDocument page, string name) =>
        [.. page.QuerySelectorAll($"{Form}[name={name}][checked]").Select(e => e.GetAttribute("value"))];
}
