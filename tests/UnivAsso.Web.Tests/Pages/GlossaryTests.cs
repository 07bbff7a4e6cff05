using System.Globalization;
using UnivAsso.Web.Features.Pages.Help;
using Xunit;

namespace UnivAsso.Web.Tests.Pages;

/// <summary>The glossary keeps its order, its anchors and the words other pages link to.</summary>
public sealed class GlossaryTests(PagesSite site) : IClassFixture<PagesSite>
{
    [Fact]
    public void Words_are_in_alphabetical_order_and_each_has_its_own_anchor()
    {
        var words = Glossary.Words;

        Assert.True(words.Count >= 20);
        var french = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);
        Assert.Equal(words.Select(w => w.Word).Order(french), words.Select(w => w.Word));
        Assert.Equal(words.Count, words.Select(w => w.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(words, w => Assert.Matches("^[a-z]+(-[a-z]+)*$", w.Id));
    }

    [Fact]
    public async Task The_letter_index_covers_every_word()
    {
        var page = await site.ReadAsync("/aide/glossaire", TestContext.Current.CancellationToken);

        Assert.Equal(Glossary.Words.Select(w => w.Id), page.QuerySelectorAll("main dt").Select(dt => dt.Id!));
        Assert.Equal(
            Glossary.ByLetter.Select(l => "#" + l.Anchor),
            page.QuerySelectorAll(".letter-index a").Select(a => a.GetAttribute("href")!));
    }
}
