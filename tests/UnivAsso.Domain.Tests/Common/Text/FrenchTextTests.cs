using System.Text;
using UnivAsso.Domain.Common.Text;
using Xunit;

namespace UnivAsso.Domain.Tests.Common.Text;

public sealed class FrenchTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("  \u00A0 ", "")]
    [InlineData("Éducation Populaire", "education populaire")]
    [InlineData("Crèvecœur-sur-l'Escaut", "crevecoeur sur l escaut")]
    [InlineData("CŒUR d’Ostrevent", "coeur d ostrevent")]
    [InlineData("Læticia Strauß", "laeticia strauss")]
    [InlineData("  Les   Hauts–de—France !  ", "les hauts de france")]
    [InlineData("Culture & Loisirs", "culture et loisirs")]
    [InlineData("Culture&Loisirs", "culture et loisirs")]
    [InlineData("« L’Escale », (59)", "l escale 59")]
    [InlineData("Noël\u00A0Ça Où", "noel ca ou")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("co\u00ADopé\u200Bration", "cooperation")]
    [InlineData("ﬁnance ５９", "finance 59")]
    [InlineData("?!", "")]
    public void Folding_keeps_letters_and_digits_only(string? text, string folded) =>
        Assert.Equal(folded, FrenchText.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing_whatever_the_text()
    {
        var random = new Random(1901);

        for (var i = 0; i < 2_000; i++)
        {
            var text = RandomText(random);
            var folded = FrenchText.Fold(text);

            Assert.Equal(folded, FrenchText.Fold(folded));
            Assert.Equal(folded, folded.Trim());
            Assert.DoesNotContain("  ", folded, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Association Les Amis de la Lys", "amis lys")]
    [InlineData("ASSO. LES AMIS DE LA LYS", "amis lys")]
    [InlineData("Comité d’entraide de l’Escaut", "entraide escaut")]
    [InlineData("Amicale laïque du Marais", "laique marais")]
    [InlineData("Comité des Associations", "comite des associations")]
    [InlineData("L’Association", "l association")]
    public void A_name_key_forgets_the_words_that_say_nothing(string name, string key) =>
        Assert.Equal(key, FrenchText.NameKey(name));

    [Fact]
    public void Words_come_in_order()
    {
        Assert.Equal(["l", "economie", "sociale", "et", "solidaire"], FrenchText.Words("L’économie sociale & solidaire"));
        Assert.Empty(FrenchText.Words(" … "));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(" \t\u00A0\r\n ", null)]
    [InlineData("\u200B\u202E", null)]
    [InlineData("  Maison\u00A0des\tassociations \r\n", "Maison des associations")]
    [InlineData("a\u0000b\u0007c", "abc")]
    [InlineData("\u202Egpj.exe\u202C", "gpj.exe")]
    [InlineData("e\u0301cole", "école")]
    [InlineData("deux\n\nlignes", "deux lignes")]
    [InlineData("coeur \u2764 👩‍🔬", "coeur \u2764 👩‍🔬")]
    public void A_line_is_cleaned_as_it_was_meant(string? typed, string? kept) =>
        Assert.Equal(kept, FrenchText.CleanLine(typed));

    [Theory]
    [InlineData(null, null)]
    [InlineData(" \r\n\t ", null)]
    [InlineData("  un\r\ndeux\rtrois\u2028quatre\n", "un\ndeux\ntrois\nquatre")]
    [InlineData("a\n\n\nb", "a\n\n\nb")]
    [InlineData("pourquoi\u00A0?\t12\u202F%", "pourquoi\u00A0?\t12\u202F%")]
    [InlineData("x\u0000\u001B[31m\u2066y", "x[31my")]
    [InlineData("<b>gras</b>", "<b>gras</b>")]
    public void A_text_is_kept_as_typed_but_for_what_deceives(string? typed, string? kept) =>
        Assert.Equal(kept, FrenchText.CleanText(typed));

    [Fact]
    public void Half_a_character_is_dropped()
    {
        Assert.Equal("abc", FrenchText.Fold("\uD800abc"));
        Assert.Equal("seul .", FrenchText.CleanLine("seul \uDC00."));
        Assert.Null(FrenchText.CleanText("\uD83D"));
        Assert.Equal("👩", FrenchText.CleanText("\uD83D👩\uDC00"));
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_and_leaves_no_control_character()
    {
        var random = new Random(2026);

        for (var i = 0; i < 2_000; i++)
        {
            var text = RandomText(random);
            var line = FrenchText.CleanLine(text);
            var lines = FrenchText.CleanText(text);

            Assert.Equal(line, FrenchText.CleanLine(line));
            Assert.Equal(lines, FrenchText.CleanText(lines));
            Assert.DoesNotContain(line ?? "", char.IsControl);
            Assert.DoesNotContain(lines ?? "", c => char.IsControl(c) && c is not '\n' and not '\t');
        }
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();

        for (var i = random.Next(0, 24); i > 0; i--)
        {
            text.Append(random.Next(4) switch
            {
                0 => (char)random.Next(0, 0x250),
                1 => (char)random.Next(0x2000, 0x2100),
                2 => (char)random.Next(0, 0x10000),
                _ => "aeéèœ'’- \u00A0&"[random.Next(11)],
            });
        }

        return text.ToString();
    }
}
