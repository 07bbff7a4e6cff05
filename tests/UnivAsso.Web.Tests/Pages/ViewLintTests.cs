using System.Text.RegularExpressions;
using UnivAsso.Web.Features.Pages.Help;
using Xunit;

namespace UnivAsso.Web.Tests.Pages;

/// <summary>What no view of the site may contain, and how long its sentences may be.</summary>
public sealed partial class ViewLintTests
{
    private const double LongestAverage = 20;

    [Fact]
    public Task No_view_puts_a_middle_dot_or_an_e_in_brackets_inside_a_word() => NoViewMatches(BrokenWord());

    [Fact]
    public Task No_view_borrows_the_identity_of_the_State() => NoViewMatches(StateIdentity());

    [Fact]
    public Task No_view_has_an_inline_style_or_script() => NoViewMatches(Inline());

    [Fact]
    public void The_lint_sees_what_it_forbids()
    {
        Assert.Matches(BrokenWord(), "<p>les chercheur·ses</p>");
        Assert.Matches(BrokenWord(), "<p>chargé(e) de mission</p>");
        Assert.Matches(StateIdentity(), "<link href=\"/dsfr.min.css\">");
        Assert.Matches(StateIdentity(), "font-family: Marianne");
        Assert.Matches(Inline(), "<p style=\"color:red\">");
        Assert.Matches(Inline(), "<a href=\"#\" onclick='go()'>");
        Assert.Matches(Inline(), "<script>go()</script>");
        Assert.Matches(Inline(), "<style>p { }</style>");
        Assert.Matches(Inline(), "<a href=\"javascript:go()\">");
        Assert.DoesNotMatch(Inline(), "<script type=\"module\" src=\"/js/site.js\"></script>");
        Assert.Matches(Inline(), "<form\n  onsubmit=\"go()\">");
        Assert.DoesNotMatch(Inline(), "<option-list only=\"two\">");
        Assert.DoesNotMatch(BrokenWord(), "Se tenir au courant (facultatif) · écoute (DLA)");
    }

    [Fact]
    public async Task Sentences_of_the_editorial_pages_have_twenty_words_on_average_at_most()
    {
        var views = SourceTree.Views(Path.Combine("Features", "Pages"));
        Assert.True(views.Count >= 15, $"Only {views.Count} views were found.");

        var measured = 0;
        foreach (var view in views)
        {
            var text = await File.ReadAllTextAsync(view, TestContext.Current.CancellationToken);
            var lengths = ViewText.SentenceLengths(text);
            measured += lengths.Count;
            if (lengths.Count > 0)
            {
                var average = lengths.Average();
                Assert.True(average <= LongestAverage, $"{SourceTree.Name(view)}: {average:F1} words.");
            }
        }

        Assert.True(measured >= 200, $"Only {measured} sentences were measured.");
    }

    [Fact]
    public void Meanings_of_the_glossary_have_short_sentences_too()
    {
        var lengths = Glossary.Words.SelectMany(word => ViewText.LengthsOf(word.Meaning)).ToList();

        Assert.True(lengths.Count >= 30, $"Only {lengths.Count} sentences were measured.");
        Assert.True(lengths.Average() <= LongestAverage, $"{lengths.Average():F1} words.");
        Assert.All(Glossary.Words, word => Assert.DoesNotMatch(BrokenWord(), word.Word + " " + word.Meaning));
    }

    [Fact]
    public void The_measure_counts_words_by_sentence()
    {
        var lengths = ViewText.SentenceLengths(
            """
            @model string
            @{
              ViewData["Title"] = "Ce titre n’est pas une phrase de la page";
            }
            <h1>Ce titre non plus n’est pas compté</h1>
            <p>Une phrase de cinq mots. Puis une <a href="/x">autre</a> de sept mots !</p>
            <ul><li>Trop court</li><li>Une ligne de liste</li></ul>
            """);

        Assert.Equal([5, 6, 4], lengths);
    }

    [Fact]
    public async Task Every_page_has_a_title_and_a_description()
    {
        var pages = SourceTree.Views(Path.Combine("Features", "Pages"))
            .Where(view => !Path.GetFileName(view).StartsWith('_'))
            .ToList();

        Assert.NotEmpty(pages);
        foreach (var view in pages)
        {
            var text = await File.ReadAllTextAsync(view, TestContext.Current.CancellationToken);
            Assert.Contains("ViewData[\"Title\"] = \"", text, StringComparison.Ordinal);
            Assert.Contains("ViewData[\"Description\"] = \"", text, StringComparison.Ordinal);
        }
    }

    private static async Task NoViewMatches(Regex forbidden)
    {
        var views = SourceTree.Views();
        Assert.NotEmpty(views);

        List<string> found = [];
        foreach (var view in views)
        {
            var text = await File.ReadAllTextAsync(view, TestContext.Current.CancellationToken);
            found.AddRange(forbidden.Matches(text).Select(match =>
                $"{SourceTree.Name(view)}:{text.AsSpan(0, match.Index).Count('\n') + 1} {match.Value}"));
        }

        Assert.Empty(found);
    }

    [GeneratedRegex(
        @"\p{L}[·•‧∙⋅]\p{L}|\p{L}\((e|es|ne|nes|se|ses|trice|trices|rice|rices|s|x)\)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000)]
    private static partial Regex BrokenWord();

    [GeneratedRegex(
        @"\bdsfr\b|gouvfr|\bmarianne\b|\bfr-(btn|header|footer|grid|col)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000)]
    private static partial Regex StateIdentity();

    // The events are named one by one: a tag helper may well have an attribute called « only ».
    [GeneratedRegex(
        @"\sstyle\s*=|<style\b|javascript:|<script(?![^>]*\ssrc\s*=)"
        + @"|\son(click|dblclick|change|submit|reset|input|select|load|unload|error|focus|blur|toggle|scroll|resize|paste|drop"
        + @"|(key|mouse|pointer|touch|drag|before|animation|transition)[a-z]+)\s*=",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000)]
    private static partial Regex Inline();
}
