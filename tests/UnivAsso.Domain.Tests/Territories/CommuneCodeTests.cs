using UnivAsso.Domain.Territories;
using Xunit;

namespace UnivAsso.Domain.Tests.Territories;

public sealed class CommuneCodeTests
{
    [Theory]
    [InlineData("59350", "59350", "59")]
    [InlineData("02 001", "02001", "02")]
    [InlineData("2a004", "2A004", "2A")]
    [InlineData("2B033", "2B033", "2B")]
    [InlineData("97411", "97411", "974")]
    public void A_commune_code_knows_its_department(string typed, string kept, string department)
    {
        Assert.True(CommuneCode.TryParse(typed, out var code));
        Assert.Equal(kept, code.Value);
        Assert.Equal(department, code.DepartmentCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("5935")]
    [InlineData("593500")]
    [InlineData("2C001")]
    [InlineData("A2001")]
    [InlineData("00123")]
    [InlineData("59O50")]
    public void What_is_not_a_commune_code_is_refused(string? typed) => Assert.False(CommuneCode.TryParse(typed, out _));
}
