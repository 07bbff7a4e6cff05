using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Researchers;
using Xunit;

namespace UnivAsso.Domain.Tests.Organisations;

public sealed class NomenclatureTests
{
    public static TheoryData<string, int, string[], string[]> Lists => new()
    {
        { nameof(SocialObjectFamily), 29, Each(SocialObjectFamily.All, x => x.Code), Each(SocialObjectFamily.All, x => x.Label) },
        { nameof(StaffBand), 16, Each(StaffBand.All, x => x.Code), Each(StaffBand.All, x => x.Label) },
        { nameof(StaffGroup), 5, Each(StaffGroup.All, x => x.Code), Each(StaffGroup.All, x => x.Label) },
        { nameof(LegalForm), 8, Each(LegalForm.All, x => x.Code), Each(LegalForm.All, x => x.Label) },
        { nameof(ParticipationMode), 3, Each(ParticipationMode.All, x => x.Code), Each(ParticipationMode.All, x => x.Label) },
        { nameof(CnuSection), 56, Each(CnuSection.All, x => x.Code), Each(CnuSection.All, x => x.Label) },
        { nameof(ErcPanel), 8, Each(ErcPanel.All, x => x.Code), Each(ErcPanel.All, x => x.Label) },
        { nameof(ResearchMethod), 20, Each(ResearchMethod.All, x => x.Code), Each(ResearchMethod.All, x => x.Label) },
        { nameof(ResearchThemeSeed), 4, Each(ReferenceSeeds.Themes, x => x.Slug), Each(ReferenceSeeds.Themes, x => x.Label) },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_is_whole_without_twins_and_well_written(string name, int count, string[] codes, string[] labels)
    {
        Assert.NotEmpty(name);
        Assert.Equal(count, codes.Length);
        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.Equal(labels.Length, labels.Distinct().Count());

        Assert.All(labels, label =>
        {
            Assert.Equal(FrenchText.CleanText(label), label);
            Assert.DoesNotContain('\'', label);
            Assert.False(char.IsLower(label[0]));
        });
    }

    [Fact]
    public void A_code_leads_to_its_entry_and_an_unknown_one_to_nothing()
    {
        Assert.Equal("Recherche", SocialObjectFamily.Find("016")?.Label);
        Assert.Equal("Science politique", CnuSection.Find("04")?.Label);
        Assert.Equal(LegalForm.Cooperative, LegalForm.Find("cooperative"));
        Assert.Equal(ParticipationMode.FieldSite, ParticipationMode.Find("terrain"));
        Assert.Equal("Entretiens", ResearchMethod.Find("entretiens")?.Label);
        Assert.Equal("Textes et concepts", ErcPanel.Find("SH5")?.Label);

        Assert.Null(SocialObjectFamily.Find("008"));
        Assert.Null(CnuSection.Find(null));
        Assert.Null(LegalForm.Find(""));
        Assert.Null(StaffBand.Find("04"));
    }

    [Fact]
    public void An_object_code_belongs_to_the_family_of_its_first_digits()
    {
        Assert.Equal("024", SocialObjectFamily.OfObject("024050")?.Code);
        Assert.Null(SocialObjectFamily.OfObject("025000"));
        Assert.Null(SocialObjectFamily.OfObject("024"));
    }

    [Theory]
    [InlineData("NN", "0")]
    [InlineData("00", "0")]
    [InlineData("01", "1-2")]
    [InlineData("02", "3-9")]
    [InlineData("03", "3-9")]
    [InlineData("12", "10-49")]
    [InlineData("21", "50+")]
    [InlineData("53", "50+")]
    public void A_band_is_shown_in_a_coarser_group(string band, string group) =>
        Assert.Equal(group, StaffBand.Find(band)?.Group.Code);

    [Fact]
    public void A_challenge_is_never_completed_by_guessing()
    {
        Assert.Equal(4, ReferenceSeeds.Challenges.Count(c => c.Status == ChallengeStatus.Sourced));
        Assert.All(ReferenceSeeds.Challenges, c =>
        {
            Assert.Equal(c.Status == ChallengeStatus.Fragment, c.Title.EndsWith('…'));
            Assert.True(Uri.IsWellFormedUriString(c.Source, UriKind.Absolute));
        });
    }

    private static string[] Each<T>(IReadOnlyList<T> list, Func<T, string> part) => [.. list.Select(part)];
}
