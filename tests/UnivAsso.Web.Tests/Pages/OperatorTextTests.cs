using UnivAsso.Web.Features.Pages.OperatorTexts;
using Xunit;

namespace UnivAsso.Web.Tests.Pages;

/// <summary>What only the operator can write is shown as written, safely, or said to be missing.</summary>
public sealed class OperatorTextTests(PagesSite site) : IClassFixture<PagesSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Places => new()
    {
        { OperatorTextKeys.LegalNotice, "/mentions-legales" },
        { OperatorTextKeys.Contact, "/contact" },
        { OperatorTextKeys.DataController, "/donnees-personnelles" },
    };

    [Fact]
    public void Every_key_has_its_page() => Assert.Equivalent(OperatorTextKeys.All, Places.Select(p => p.Data.Item1), strict: true);

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_missing_text_is_said_to_be_missing(string key, string path)
    {
        site.OperatorTexts.Remove(key);

        var main = (await site.ReadAsync(path, Ct)).QuerySelector("main")!;

        Assert.Contains("À compléter par l’opérateur du portail", main.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_text_is_shown_in_paragraphs_and_its_markup_stays_text(string key, string path)
    {
        site.OperatorTexts[key] = "Structure d’essai\r\n1 rue Fictive\r\n\r\n<script>alert(1)</script> https://exemple.test";

        var page = await site.ReadAsync(path, Ct);

        var main = page.QuerySelector("main")!;
        Assert.Contains("Structure d’essai", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", main.TextContent, StringComparison.Ordinal);
        Assert.Null(main.QuerySelector("script"));
        Assert.Null(main.QuerySelector("a[href*='exemple.test']"));
        Assert.DoesNotContain("À compléter par l’opérateur", main.TextContent, StringComparison.Ordinal);
        site.OperatorTexts.Remove(key);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData(" \n \r\n", 0)]
    [InlineData("une ligne", 1)]
    [InlineData("une\ndeux\n\n\n  trois  \n", 2)]
    public void Blank_lines_part_the_paragraphs(string? text, int paragraphs) =>
        Assert.Equal(paragraphs, OperatorText.Parse(text).Paragraphs.Count);
}
