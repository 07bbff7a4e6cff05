using UnivAsso.Domain.Common.Contact;
using Xunit;

namespace UnivAsso.Domain.Tests.Common.Contact;

public sealed class FrenchPhoneTests
{
    [Theory]
    [InlineData("03 20 00 00 00")]
    [InlineData("0320000000")]
    [InlineData("03.20.00.00.00")]
    [InlineData("03-20-00-00-00")]
    [InlineData("03–20–00–00–00")]
    [InlineData("03/20/00/00/00")]
    [InlineData("03\u00A020\u202F00 00 00")]
    [InlineData(" (03) 20 00 00 00 ")]
    [InlineData("+33320000000")]
    [InlineData("+33 3 20 00 00 00")]
    [InlineData("+33 (0)3 20 00 00 00")]
    [InlineData("+33(0) 3.20.00.00.00")]
    [InlineData("+33 03 20 00 00 00")]
    [InlineData("(+33) 3 20 00 00 00")]
    [InlineData("0033 3 20 00 00 00")]
    [InlineData("0033 (0)3 20 00 00 00")]
    [InlineData("33 3 20 00 00 00")]
    [InlineData("Tél. : 03 20 00 00 00")]
    [InlineData("tel:+33320000000")]
    [InlineData("\u202A03 20 00 00 00\u202C")]
    public void A_french_number_is_read_however_it_is_typed(string typed)
    {
        Assert.True(FrenchPhone.TryParse(typed, out var phone));
        Assert.Equal("+33320000000", phone.Value);
        Assert.Equal("03 20 00 00 00", phone.Display);
        Assert.True(phone.IsFrench);
    }

    [Theory]
    [InlineData("0262 12 34 56", "+262262123456", "02 62 12 34 56")]
    [InlineData("0692123456", "+262692123456", "06 92 12 34 56")]
    [InlineData("+590 690 12 34 56", "+590690123456", "06 90 12 34 56")]
    [InlineData("0639 12 34 56", "+262639123456", "06 39 12 34 56")]
    public void An_overseas_number_keeps_its_own_country_code(string typed, string kept, string display)
    {
        Assert.True(FrenchPhone.TryParse(typed, out var phone));
        Assert.Equal(kept, phone.Value);
        Assert.Equal(display, phone.Display);
    }

    [Theory]
    [InlineData("+32 471 23 45 67", "+32471234567", "+32 471 23 45 67")]
    [InlineData("0032 2 123 45 67", "+3221234567", "+32 21 23 45 67")]
    [InlineData("+1 (202) 555-0100", "+12025550100", "+1 20 25 55 01 00")]
    [InlineData("+352 621 123 456", "+352621123456", "+352 621 12 34 56")]
    [InlineData("+44 (0)20 7946 0000", "+442079460000", "+44 20 79 46 00 00")]
    public void A_foreign_number_is_accepted_with_its_country(string typed, string kept, string display)
    {
        Assert.True(FrenchPhone.TryParse(typed, out var phone));
        Assert.Equal(kept, phone.Value);
        Assert.Equal(display, phone.Display);
        Assert.False(phone.IsFrench);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3949")]
    [InlineData("03 20 00 00 0")]
    [InlineData("03 20 00 00 00 0")]
    [InlineData("0000000000")]
    [InlineData("1320000000")]
    [InlineData("+33 3 20 00 00")]
    [InlineData("+33 3 20 00 00 00 0")]
    [InlineData("+1234567")]
    [InlineData("+1234567890123456")]
    [InlineData("+0320000000")]
    [InlineData("03 20 00 00 00 poste 4")]
    [InlineData("03+20000000")]
    [InlineData("++33320000000")]
    [InlineData("03 20 00 00 00; 06 00 00 00 00")]
    [InlineData("()")]
    public void What_cannot_be_called_is_refused(string? typed) => Assert.False(FrenchPhone.TryParse(typed, out _));

    [Fact]
    public void Reading_what_was_kept_or_shown_gives_the_same_number()
    {
        var random = new Random(3320);

        for (var i = 0; i < 1_000; i++)
        {
            var phone = FrenchPhone.Parse($"0{random.Next(1, 10)}{random.Next(0, 100_000_000):D8}");

            Assert.Equal(phone, FrenchPhone.Parse(phone.Value));
            Assert.Equal(phone, FrenchPhone.Parse(phone.Display));
        }
    }

    [Fact]
    public void A_very_long_text_is_refused_quickly() => Assert.False(FrenchPhone.TryParse(new string('0', 1_000_000), out _));
}
