using UnivAsso.Domain.Organisations;
using Xunit;
using static UnivAsso.Domain.Organisations.OrganisationNumberKind;
using static UnivAsso.Domain.Organisations.OrganisationNumberProblem;

namespace UnivAsso.Domain.Tests.Organisations;

public sealed class OrganisationNumberTests
{
    [Theory]
    [InlineData("W595012345", Rna, "W595012345")]
    [InlineData("0653005592", Rna, "0653005592")]
    [InlineData("RNA : w595 012 345", Rna, "W595012345")]
    [InlineData("N° RNA W595012345", Rna, "W595012345")]
    [InlineData("732 829 320", Siren, "732829320")]
    [InlineData("Siren 732829320", Siren, "732829320")]
    [InlineData("732 829 320 00074", Siret, "73282932000074")]
    [InlineData("N° SIRET : 732.829.320.00074", Siret, "73282932000074")]
    [InlineData("SIRET73282932000074", Siret, "73282932000074")]
    [InlineData("35600000009075", Siret, "35600000009075")]
    public void A_number_is_recognised_by_its_shape(string typed, OrganisationNumberKind kind, string value)
    {
        Assert.True(OrganisationNumber.TryRecognise(typed, out var number, out var problem));
        Assert.Equal(kind, number.Kind);
        Assert.Equal(value, number.Value);
        Assert.Equal(None, problem);
    }

    [Theory]
    [InlineData(null, Empty)]
    [InlineData("  \u00A0", Empty)]
    [InlineData("SIRET :", Empty)]
    [InlineData("Maison des associations", UnknownShape)]
    [InlineData("Wattrelos", UnknownShape)]
    [InlineData("A595012345", UnknownShape)]
    [InlineData("73282932O", UnknownShape)]
    [InlineData("12345", WrongLength)]
    [InlineData("7328293200007", WrongLength)]
    [InlineData("0320000000123", WrongLength)]
    [InlineData("W59501234", IncompleteRna)]
    [InlineData("W5950123456", IncompleteRna)]
    [InlineData("WA95012345", IncompleteRna)]
    [InlineData("123456789", WrongKey)]
    [InlineData("12345678912345", WrongKey)]
    [InlineData("35600000009076", WrongKey)]
    [InlineData("000000000", AllZeros)]
    [InlineData("00000000000000", AllZeros)]
    public void A_refused_number_says_why(string? typed, OrganisationNumberProblem expected)
    {
        Assert.False(OrganisationNumber.TryRecognise(typed, out var number, out var problem));
        Assert.Null(number);
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void A_very_long_text_is_refused_quickly()
    {
        Assert.False(OrganisationNumber.TryRecognise(string.Concat(Enumerable.Repeat("rna ", 50_000)), out _, out var problem));
        Assert.Equal(UnknownShape, problem);
    }

    [Fact]
    public void The_legal_unit_is_known_from_a_siren_or_a_siret()
    {
        OrganisationNumber.TryRecognise("73282932000074", out var siret, out _);
        OrganisationNumber.TryRecognise("732829320", out var siren, out _);
        OrganisationNumber.TryRecognise("W595012345", out var rna, out _);

        Assert.Equal("732829320", siret?.Siren?.Value);
        Assert.Equal("732829320", siren?.Siren?.Value);
        Assert.Null(siren?.Siret);
        Assert.Null(rna?.Siren);
        Assert.Equal("W595012345", rna?.Rna?.Value);
    }
}
