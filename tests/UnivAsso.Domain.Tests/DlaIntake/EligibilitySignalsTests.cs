using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using Xunit;
using static UnivAsso.Domain.Tests.DlaIntake.DlaRequests;

namespace UnivAsso.Domain.Tests.DlaIntake;

/// <summary>What each answer says beside the public criteria.</summary>
public sealed class EligibilitySignalsTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    private static readonly DlaStructure Plain = Structure() with { LegalForm = "loi-1901", CreatedIn = 2010, BudgetBand = "150-500" };

    private static readonly DlaNeed Need = new() { WhatBrings = "Nos ressources baissent.", Urgency = DlaUrgency.None };

    public static TheoryData<string?, bool, string, SignalTone> Staff => new()
    {
        { null, false, "employeur", SignalTone.ToCheck },
        { "0", false, "non-employeur", SignalTone.ToExplain },
        { "0", true, "primo-employeur", SignalTone.ToCheck },
        { "1-2", false, "employeur", SignalTone.Fits },
        { "3-9", false, "employeur", SignalTone.Fits },
        { "50+", false, "employeur", SignalTone.Fits },
        { "50+", false, "taille", SignalTone.ToCheck },
    };

    public static TheoryData<string?, SignalTone> Forms => new()
    {
        { null, SignalTone.ToCheck },
        { "loi-1901", SignalTone.Fits },
        { "rup", SignalTone.Fits },
        { "droit-local", SignalTone.Fits },
        { "siae", SignalTone.Fits },
        { "cooperative", SignalTone.ToCheck },
        { "fondation", SignalTone.ToCheck },
        { "autre", SignalTone.ToCheck },
        { "collectif", SignalTone.ToExplain },
    };

    public static TheoryData<int?, SignalTone> Creations => new()
    {
        { null, SignalTone.ToCheck },
        { 2026, SignalTone.ToExplain },
        { 2025, SignalTone.ToCheck },
        { 2024, SignalTone.Fits },
        { 1987, SignalTone.Fits },
    };

    public static TheoryData<string?, SignalTone> Budgets => new()
    {
        { null, SignalTone.ToCheck },
        { "inconnu", SignalTone.ToCheck },
        { "0-50", SignalTone.Fits },
        { "50-150", SignalTone.Fits },
        { "150-500", SignalTone.Fits },
        { "500-2000", SignalTone.ToCheck },
        { "2000+", SignalTone.ToCheck },
    };

    public static TheoryData<int?, string?, SignalTone> Former => new()
    {
        { null, null, SignalTone.Fits },
        { 2026, "dla-recent", SignalTone.ToCheck },
        { 2023, "dla-recent", SignalTone.ToCheck },
        { 2022, "dla-ancien", SignalTone.Fits },
    };

    [Theory]
    [MemberData(nameof(Staff))]
    public void Staff_is_read_from_its_band(string? staff, bool hires, string code, SignalTone tone) =>
        Assert.Equal(tone, Single(code, Plain with { StaffGroup = staff, HiresWithinAYear = hires }).Tone);

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_legal_form_is_read_from_its_code(string? form, SignalTone tone) =>
        Assert.Equal(tone, Single("forme", Plain with { LegalForm = form }).Tone);

    [Theory]
    [MemberData(nameof(Creations))]
    public void The_phase_is_read_from_the_year_of_creation(int? year, SignalTone tone) =>
        Assert.Equal(tone, Single("creation", Plain with { CreatedIn = year }).Tone);

    [Theory]
    [MemberData(nameof(Budgets))]
    public void The_means_are_read_from_the_band_of_the_budget(string? band, SignalTone tone) =>
        Assert.Equal(tone, Single("moyens", Plain with { BudgetBand = band }).Tone);

    [Theory]
    [MemberData(nameof(Former))]
    public void A_former_support_is_recent_for_three_years(int? year, string? code, SignalTone tone)
    {
        var signals = Read(Need with { FormerDlaYear = year }, Plain);

        Assert.Equal(code is null ? 0 : 1, signals.Count(s => s.Code.StartsWith("dla-", StringComparison.Ordinal)));
        Assert.All(signals.Where(s => s.Code == code), s => Assert.Equal(tone, s.Tone));
    }

    [Fact]
    public void Several_departments_a_regional_head_and_a_seat_elsewhere_are_told()
    {
        Assert.Contains(Read(Need, Plain, Plain with { DepartmentCode = "59" }), s => s is { Code: "plusieurs-departements", Tone: SignalTone.ToCheck });
        Assert.Contains(Read(Need, Plain with { IsRegionalHead = true }), s => s.Code == "plusieurs-departements");
        Assert.Contains(Read(Need, Plain with { DepartmentCode = null }), s => s is { Code: "territoire", Tone: SignalTone.ToExplain });
        Assert.DoesNotContain(Read(Need, Plain), s => s.Code is "plusieurs-departements" or "territoire");
    }

    [Theory]
    [InlineData("oui", SignalTone.Fits)]
    [InlineData("pas-encore", SignalTone.ToCheck)]
    [InlineData("non", SignalTone.ToCheck)]
    public void Whether_the_board_knows_is_told(string aware, SignalTone tone) =>
        Assert.Equal(tone, Single("presidence", Plain with { BoardAware = aware }).Tone);

    [Fact]
    public void A_network_another_support_employment_and_wages_at_risk_are_told()
    {
        var signals = Read(Need with { OtherSupports = "Un réseau.", Themes = ["emploi"], Urgency = DlaUrgency.WagesAtRisk }, Plain with { Networks = "Réseau fictif" });

        Assert.Equal(
            [("reseau", SignalTone.ToCheck), ("autre-appui", SignalTone.ToCheck), ("emploi", SignalTone.Fits), ("difficulte", SignalTone.ToCheck)],
            signals.Where(s => s.Code is "reseau" or "autre-appui" or "emploi" or "difficulte").Select(s => (s.Code, s.Tone)));
    }

    [Fact]
    public void Each_signal_says_why_and_who_says_so_and_names_its_structure_when_there_are_several()
    {
        var alone = Read(Need, Plain);
        var several = Read(Need, Plain with { Name = "Une" }, Plain with { Name = "Deux" });

        Assert.All(alone, s => Assert.True(s.Why.Length > 10 && Uri.IsWellFormedUriString(s.Source, UriKind.Absolute), s.Code));
        Assert.All(alone, s => Assert.Null(s.Structure));
        Assert.Equal(["Une", "Deux"], several.Where(s => s.Code == "forme").Select(s => s.Structure));
    }

    private static EligibilitySignal Single(string code, DlaStructure structure) => Assert.Single(Read(Need, structure), s => s.Code == code);

    private static IReadOnlyList<EligibilitySignal> Read(DlaNeed need, params DlaStructure[] structures) => EligibilitySignals.Of(
        DlaRequest.Send(
            DlaRequestId.New(Start),
            Reference.Create(ReferenceKind.Dla, 2026, 93),
            Desk,
            need,
            [.. structures.Select((s, i) => Of(i == 0, $"structure-{i}") with { Structure = s })],
            Calendar,
            Start).Value,
        Today);
}
