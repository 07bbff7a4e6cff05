using UnivAsso.Matching.Text;
using Xunit;

namespace UnivAsso.Matching.Tests.Text;

public sealed class TextAnalysisTests
{
    [Theory]
    [InlineData("L’éducation populaire d’aujourd’hui", "l'éducation populaires")]
    [InlineData("Éducation", "EDUCATION")]
    [InlineData("les bénévoles", "un bénévole")]
    [InlineData("cœur", "coeur")]
    [InlineData("les chercheur·euse·s", "la chercheuse, le chercheur")]
    public void Two_ways_of_writing_share_their_first_term(string left, string right) =>
        Assert.Equal(FirstFrench(left), FirstFrench(right));

    [Fact]
    public void Compounds_come_part_by_part_and_elisions_go() => Assert.Equal(
        ["modele", "socio", "economique", "association", "qu", "on"],
        TextAnalysis.Words("Modèle socio-économique d’association, qu on").Select(w => w.Value));

    [Fact]
    public void Grammar_and_small_numbers_carry_no_subject()
    {
        var terms = TextAnalysis.Terms("Nous présentons 12 des 3 articles de 2010 sur la mobilité", Language.French);

        Assert.Equal(["2010", "mobilit"], terms.Select(t => t.Value));
    }

    [Fact]
    public void English_is_stemmed_as_english()
    {
        var plural = TextAnalysis.Terms("the studies of volunteers", Language.English);
        var singular = TextAnalysis.Terms("a volunteer", Language.English);

        Assert.Equal(singular[0].Value, plural[^1].Value);
    }

    [Fact]
    public void A_term_is_found_again_as_its_author_wrote_it()
    {
        const string Written = "Les Bénévoles s’épuisent : l’Épuisement guette.";

        var terms = TextAnalysis.Terms(Written, Language.French);

        Assert.Equal(["Bénévoles", "épuisent", "Épuisement", "guette"], terms.Select(t => Written[t.Start..t.End]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…")]
    [InlineData("le la les")]
    public void Nothing_to_say_gives_no_term(string text) => Assert.Empty(TextAnalysis.Terms(text, Language.French));

    private static string FirstFrench(string text) => TextAnalysis.Terms(text, Language.French)[0].Value;
}
