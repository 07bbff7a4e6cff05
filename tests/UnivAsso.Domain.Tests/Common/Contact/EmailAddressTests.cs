using UnivAsso.Domain.Common.Contact;
using Xunit;

namespace UnivAsso.Domain.Tests.Common.Contact;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("Charlie.Exemple@Association.Test", "Charlie.Exemple@association.test")]
    [InlineData("  contact@association.test\u00A0\r\n", "contact@association.test")]
    [InlineData("mailto:contact@association.test", "contact@association.test")]
    [InlineData("\u200Bcontact@association.test\uFEFF", "contact@association.test")]
    [InlineData("prenom+liste@mail.association.test", "prenom+liste@mail.association.test")]
    [InlineData("o'connor@association.test", "o'connor@association.test")]
    [InlineData("contact@société.fr", "contact@société.fr")]
    public void An_address_keeps_its_letters_and_lowers_its_domain(string typed, string kept)
    {
        Assert.True(EmailAddress.TryParse(typed, out var email));
        Assert.Equal(kept, email.Value);
        Assert.Equal(kept.ToLowerInvariant(), email.Normalized);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("contact")]
    [InlineData("@association.test")]
    [InlineData("contact@")]
    [InlineData("contact@association")]
    [InlineData("contact@@association.test")]
    [InlineData("a@b@association.test")]
    [InlineData("contact@association..test")]
    [InlineData("contact@.association.test")]
    [InlineData("contact@association.test.")]
    [InlineData("contact@-association.test")]
    [InlineData("contact@association.t")]
    [InlineData("contact@192.168.0.1")]
    [InlineData(".contact@association.test")]
    [InlineData("con..tact@association.test")]
    [InlineData("con tact@association.test")]
    [InlineData("contact@associ ation.test")]
    [InlineData("contact@association.test,autre@association.test")]
    [InlineData("Charlie <contact@association.test>")]
    [InlineData("contact@association.test\r\nBcc: autre@association.test")]
    [InlineData("con\ntact@association.test")]
    [InlineData("con\u0000tact@association.test")]
    [InlineData("prénom@association.test")]
    [InlineData("\"a b\"@association.test")]
    public void What_cannot_be_written_to_is_refused(string? typed) => Assert.False(EmailAddress.TryParse(typed, out _));

    [Fact]
    public void An_address_has_a_length()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 3)) + ".test";

        Assert.True(EmailAddress.TryParse(new string('a', 64) + "@" + domain, out _));
        Assert.False(EmailAddress.TryParse(new string('a', 65) + "@" + domain, out _));
        Assert.False(EmailAddress.TryParse(new string('a', 64) + "@" + domain + "." + new string('e', 10), out _));
    }

    [Fact]
    public void Case_does_not_make_two_people()
    {
        Assert.Equal(EmailAddress.Parse("Contact@Association.test"), EmailAddress.Parse("contact@association.TEST"));
        Assert.Single(new HashSet<EmailAddress> { EmailAddress.Parse("A@b.test"), EmailAddress.Parse("a@b.test") });
        Assert.NotEqual(EmailAddress.Parse("a@b.test"), EmailAddress.Parse("c@b.test"));
    }

    [Theory]
    [InlineData("a@gmial.com", "a@gmail.com")]
    [InlineData("a@gamil.com", "a@gmail.com")]
    [InlineData("a@gmai.com", "a@gmail.com")]
    [InlineData("a@gmaill.com", "a@gmail.com")]
    [InlineData("a@gmail.con", "a@gmail.com")]
    [InlineData("a@gmail.fr", "a@gmail.com")]
    [InlineData("a@hotmial.fr", "a@hotmail.fr")]
    [InlineData("A.B@hotmai.com", "A.B@hotmail.com")]
    [InlineData("a@wanado.fr", "a@wanadoo.fr")]
    [InlineData("a@oragne.fr", "a@orange.fr")]
    [InlineData("a@laposte.fr", "a@laposte.net")]
    [InlineData("a@yaho.fr", "a@yahoo.fr")]
    [InlineData("a@univ-lile.fr", "a@univ-lille.fr")]
    [InlineData("a@structure-exemple.con", "a@structure-exemple.com")]
    [InlineData("a@structure-exemple.frr", "a@structure-exemple.fr")]
    public void A_mistyped_domain_is_offered_its_correction(string typed, string meant) =>
        Assert.Equal(meant, EmailAddress.Parse(typed).SuggestedCorrection?.Value);

    [Theory]
    [InlineData("a@gmail.com")]
    [InlineData("a@ymail.com")]
    [InlineData("a@mail.com")]
    [InlineData("a@sfr.fr")]
    [InlineData("a@structure-exemple.org")]
    [InlineData("a@outlook.be")]
    [InlineData("a@exemple.student")]
    public void A_plausible_domain_is_left_alone(string typed) => Assert.Null(EmailAddress.Parse(typed).SuggestedCorrection);

    [Fact]
    public void A_correction_needs_no_other_correction()
    {
        foreach (var slip in new[] { "gmial.com", "gmail.fr", "hotmial.com", "laposte.com", "fre.fr", "exemple.rf" })
        {
            Assert.Null(EmailAddress.Parse("a@" + slip).SuggestedCorrection?.SuggestedCorrection);
        }
    }
}
