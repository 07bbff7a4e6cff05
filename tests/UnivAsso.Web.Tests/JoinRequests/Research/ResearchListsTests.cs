using UnivAsso.Domain.Researchers;
using Xunit;

namespace UnivAsso.Web.Tests.JoinRequests.Research;

public sealed class ResearchListsTests
{
    [Theory]
    [InlineData("https://exemple.test/a?b=c#d", "https://exemple.test/a?b=c#d")]
    [InlineData(" HTTP://Exemple.test ", "http://exemple.test/")]
    [InlineData("hal.science/exemple-01", "https://hal.science/exemple-01")]
    [InlineData("www.exemple.test", "https://www.exemple.test/")]
    [InlineData("10.1234/abc.5", "https://doi.org/10.1234/abc.5")]
    [InlineData("DOI: 10.1234/abc.5", "https://doi.org/10.1234/abc.5")]
    [InlineData("https://exemple.test/un lien", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://localhost/", null)]
    [InlineData("https://127.0.0.1/", null)]
    [InlineData("https://", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_address_is_kept_in_one_form_or_not_at_all(string? typed, string? kept) =>
        Assert.Equal(kept, WorkAddress.TryParse(typed, out var address) ? address.Value : null);

    [Fact]
    public void An_address_that_would_not_fit_is_refused()
    {
        Assert.False(WorkAddress.TryParse("https://exemple.test/" + new string('a', WorkAddress.MaxLength), out _));
        Assert.False(WorkAddress.TryParse("https://exemple.test/" + new string('é', 300), out _));
    }

    [Fact]
    public void Every_list_of_the_research_journey_is_without_twins_and_well_written()
    {
        (string Code, string Label)[][] lists =
        [
            [.. ResearchIntention.All.Select(x => (x.Code, x.Label))],
            [.. ResearchPosition.All.Select(x => (x.Code, x.Label))],
            [.. ResearchRole.All.Select(x => (x.Code, x.Label))],
            [.. MonthlyHours.All.Select(x => (x.Code, x.Label))],
            [.. ParticipatoryExperience.All.Select(x => (x.Code, x.Label))],
            [.. InterestKind.All.Select(x => (x.Code, x.Label))],
            [.. WorkLanguage.All.Select(x => (x.Code, x.Label))],
            [.. PublicField.All.Select(x => (x.Code, x.Label))],
        ];

        Assert.All(lists, list =>
        {
            Assert.Equal(list.Length, list.Select(x => x.Code).Distinct().Count());
            Assert.Equal(list.Length, list.Select(x => x.Label).Distinct().Count());
            Assert.All(list, x => Assert.DoesNotContain('\'', x.Label));
            Assert.All(list, x => Assert.False(char.IsLower(x.Label[0])));
        });
    }
}
