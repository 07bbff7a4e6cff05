using Xunit;

namespace UnivAsso.Browser.Tests.Joining;

/// <summary>Somebody who joins, page after page, in a real window.</summary>
internal abstract class JourneyWalk(Window window, string start)
{
    /// <summary>The page of the journey that shows now.</summary>
    public string Slug => window.Path[(window.Path.LastIndexOf('/') + 1)..];

    /// <summary>Complete answers to a page.</summary>
    public abstract IEnumerable<(string Name, string Value)> AnswersTo(string slug);

    /// <summary>Answers the page that shows and goes on.</summary>
    public async Task AnswerAsync()
    {
        await window.FillAsync(AnswersTo(Slug));
        await window.PressAsync("Continuer");
    }

    /// <summary>Answers pages from the first one until the one asked for shows.</summary>
    public async Task ToAsync(string slug)
    {
        await window.GoAsync($"{start}/intentions");
        for (var page = 0; page < 12 && Slug != slug; page++)
        {
            await AnswerAsync();
        }

        Assert.Equal(slug, Slug);
    }

    /// <summary>Checks and answers every page that follows, up to the recap; tells which pages there were.</summary>
    public async Task<IReadOnlyList<string>> CheckAllAsync()
    {
        List<string> seen = [];
        while (Slug != "verifier")
        {
            Assert.DoesNotContain(Slug, seen);
            seen.Add(Slug);
            await window.CheckEverywhereAsync();
            await AnswerAsync();
        }

        return seen;
    }

    /// <summary>The reference that the last page shows.</summary>
    public async Task<string> ReferenceAsync() => await window.Page.Locator(".reference").InnerTextAsync();
}
