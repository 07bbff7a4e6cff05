using UnivAsso.Domain.Researchers;
using Xunit;

namespace UnivAsso.Domain.Tests.Researchers;

public sealed class OrcidTests
{
    [Theory]
    [InlineData("0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData("0000-0002-1694-233X", "0000-0002-1694-233X")]
    [InlineData("0000-0002-1694-233x", "0000-0002-1694-233X")]
    [InlineData("0000000218250097", "0000-0002-1825-0097")]
    [InlineData(" 0000 0002 1825 0097 ", "0000-0002-1825-0097")]
    [InlineData("0000–0002–1825–0097", "0000-0002-1825-0097")]
    [InlineData("https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData("http://www.orcid.org/0000-0002-1694-233X/", "0000-0002-1694-233X")]
    [InlineData("orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData("ORCID iD: 0000-0002-1825-0097", "0000-0002-1825-0097")]
    public void An_orcid_is_kept_with_its_hyphens(string typed, string kept)
    {
        Assert.True(Orcid.TryParse(typed, out var orcid));
        Assert.Equal(kept, orcid.Value);
        Assert.Equal("https://orcid.org/" + kept, orcid.Page.AbsoluteUri);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0002-1825-0098")]
    [InlineData("0000-0002-1825-009")]
    [InlineData("0000-0002-1825-00977")]
    [InlineData("X000-0002-1825-0097")]
    [InlineData("https://example.org/0000-0002-1825-0097")]
    public void What_is_not_an_orcid_is_refused(string? typed) => Assert.False(Orcid.TryParse(typed, out _));

    [Fact]
    public void Every_wrong_check_character_is_refused()
    {
        var random = new Random(1694);

        for (var i = 0; i < 500; i++)
        {
            var digits = $"{random.NextInt64(0, 1_000_000_000_000_000):D15}";
            var right = "0123456789X".Where(check => Orcid.TryParse(digits + check, out _)).ToArray();

            Assert.Single(right);
        }
    }

    [Fact]
    public void Any_single_digit_change_is_refused()
    {
        const string Known = "0000000218250097";

        for (var at = 0; at < Known.Length; at++)
        {
            foreach (var digit in "0123456789".Where(d => d != Known[at]))
            {
                Assert.False(Orcid.TryParse(Known[..at] + digit + Known[(at + 1)..], out _));
            }
        }
    }
}
