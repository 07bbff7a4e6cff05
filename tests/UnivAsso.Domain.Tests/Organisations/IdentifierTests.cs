using UnivAsso.Domain.Organisations;
using Xunit;

namespace UnivAsso.Domain.Tests.Organisations;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("W595012345", "W595012345")]
    [InlineData("w 595 012 345", "W595012345")]
    [InlineData("W2A1001234", "W2A1001234")]
    [InlineData("w2a1001234", "W2A1001234")]
    [InlineData(" 0653005592\u00A0", "0653005592")]
    [InlineData("W.595-012–345", "W595012345")]
    public void An_rna_number_is_kept_in_one_form(string typed, string kept)
    {
        Assert.True(RnaNumber.TryParse(typed, out var rna));
        Assert.Equal(kept, rna.Value);
        Assert.Equal(kept, rna.ToString());
        Assert.Equal(RnaNumber.Parse(kept), rna);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("W59501234")]
    [InlineData("W5950123456")]
    [InlineData("WA95012345")]
    [InlineData("W5950123A5")]
    [InlineData("X595012345")]
    [InlineData("0653105592")]
    [InlineData("W5é5012345")]
    [InlineData("W٥95012345")]
    public void What_is_not_an_rna_number_is_refused(string? typed)
    {
        Assert.False(RnaNumber.TryParse(typed, out var rna));
        Assert.Null(rna);
    }

    [Fact]
    public void The_older_rna_form_is_told_apart()
    {
        Assert.True(RnaNumber.Parse("0653005592").IsLegacy);
        Assert.False(RnaNumber.Parse("W595012345").IsLegacy);
    }

    [Theory]
    [InlineData("732829320", "732 829 320")]
    [InlineData("732 829 320", "732 829 320")]
    [InlineData("732.829-320", "732 829 320")]
    [InlineData("356000000", "356 000 000")]
    public void A_siren_is_read_whatever_its_spaces(string typed, string display)
    {
        Assert.True(SirenNumber.TryParse(typed, out var siren));
        Assert.Equal(display, siren.Display);
        Assert.Equal(display.Replace(" ", "", StringComparison.Ordinal), siren.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("123456789")]
    [InlineData("000000000")]
    [InlineData("73282932")]
    [InlineData("7328293200")]
    [InlineData("73282932A")]
    [InlineData("٧٣٢٨٢٩٣٢٠")]
    public void A_siren_with_a_wrong_key_or_shape_is_refused(string? typed) =>
        Assert.False(SirenNumber.TryParse(typed, out _));

    [Theory]
    [InlineData("73282932000074")]
    [InlineData("35600000000048")]
    [InlineData("35600000049837")]
    [InlineData("35600000009075")]
    [InlineData("88087814500015")]
    [InlineData(" 880 878 145 00015 ")]
    [InlineData("880.878.145\u00A000015")]
    public void A_siret_is_read_even_one_of_la_poste(string typed)
    {
        Assert.True(SiretNumber.TryParse(typed, out var siret));
        Assert.Equal(SiretNumber.Length, siret.Value.Length);
        Assert.Equal(siret.Value[..9], siret.Siren.Value);
    }

    [Theory]
    [InlineData("12345678912345")]
    [InlineData("35600000009076")]
    [InlineData("00000000000000")]
    [InlineData("00000000000018")]
    [InlineData("7328293200007")]
    [InlineData("732829320000745")]
    [InlineData("")]
    public void A_siret_with_a_wrong_key_or_shape_is_refused(string typed) =>
        Assert.False(SiretNumber.TryParse(typed, out _));

    [Fact]
    public void A_siret_shows_its_siren_apart() =>
        Assert.Equal("732 829 320 00074", SiretNumber.Parse("73282932000074").Display);

    [Fact]
    public void What_must_be_right_says_so_loudly()
    {
        Assert.Throws<FormatException>(() => SirenNumber.Parse("123456789"));
        Assert.Throws<FormatException>(() => SiretNumber.Parse("12345678912345"));
        Assert.Throws<FormatException>(() => RnaNumber.Parse("W1"));
    }

    [Fact]
    public void Any_single_digit_change_of_a_siren_is_refused()
    {
        var random = new Random(59);

        for (var i = 0; i < 300; i++)
        {
            var siren = Numbers.ValidSiren(random);
            Assert.True(SirenNumber.TryParse(siren, out _));

            foreach (var changed in Numbers.SingleDigitChanges(siren))
            {
                Assert.False(SirenNumber.TryParse(changed, out _), changed);
            }
        }
    }

    [Fact]
    public void Any_single_digit_change_of_a_siret_is_refused_except_at_la_poste()
    {
        var random = new Random(62);

        for (var i = 0; i < 200; i++)
        {
            var siret = Numbers.ValidSiret(random);
            Assert.True(SiretNumber.TryParse(siret, out _));

            var elsewhere = Numbers.SingleDigitChanges(siret).Where(c => !c.StartsWith("356000000", StringComparison.Ordinal));

            foreach (var changed in elsewhere)
            {
                Assert.False(SiretNumber.TryParse(changed, out _), changed);
            }
        }
    }

    [Fact]
    public void Swapping_two_neighbours_is_caught_unless_they_are_0_and_9()
    {
        var random = new Random(80);

        for (var i = 0; i < 300; i++)
        {
            var siren = Numbers.ValidSiren(random);

            for (var at = 0; at < siren.Length - 1; at++)
            {
                var (left, right) = (siren[at], siren[at + 1]);

                if (left != right && (left, right) is not ('0', '9') and not ('9', '0'))
                {
                    Assert.False(SirenNumber.TryParse(siren[..at] + right + left + siren[(at + 2)..], out _));
                }
            }
        }
    }
}
