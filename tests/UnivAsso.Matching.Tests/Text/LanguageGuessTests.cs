using UnivAsso.Matching.Text;
using Xunit;

namespace UnivAsso.Matching.Tests.Text;

public sealed class LanguageGuessTests
{
    private const double Bar = 0.98;

    [Theory]
    [InlineData("fr", Language.French)]
    [InlineData("en", Language.English)]
    public async Task Short_texts_that_it_never_saw_are_told_apart(string code, Language language)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Text", "language-held-out.tsv");
        var texts = (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken))
            .Skip(1).Select(line => line.Split('\t')).Where(cells => cells[0] == code).Select(cells => cells[1]).ToList();
        Assert.True(texts.Count >= 150, $"Only {texts.Count} texts.");

        var wrong = texts.Where(text => LanguageGuess.Of(text) != language).ToList();

        Assert.True(1 - ((double)wrong.Count / texts.Count) >= Bar, $"{wrong.Count} of {texts.Count}: {string.Join(" | ", wrong)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("12 345")]
    [InlineData("ESS")]
    [InlineData("justice")]
    public void Too_little_says_nothing(string text) => Assert.Equal(Language.Unknown, LanguageGuess.Of(text));
}
