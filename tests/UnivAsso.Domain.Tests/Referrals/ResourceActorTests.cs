using UnivAsso.Domain.Referrals;
using Xunit;
using static UnivAsso.Domain.Tests.Referrals.Samples;

namespace UnivAsso.Domain.Tests.Referrals;

public sealed class ResourceActorTests
{
    [Fact]
    public void A_card_that_nobody_checked_is_suggested_for_its_first_term_and_never_fresh()
    {
        var actor = AddedActor();

        Assert.Null(actor.CheckedOn);
        Assert.Equal(Freshness.ToCheck, actor.FreshnessOn(Today));
        Assert.Equal(Freshness.ToCheck, actor.FreshnessOn(Today.AddMonths(6)));
        Assert.Equal(Freshness.Stale, actor.FreshnessOn(Today.AddMonths(6).AddDays(1)));
    }

    [Fact]
    public void A_checked_card_is_fresh_for_a_term_suggested_for_two_then_stale()
    {
        var actor = AddedActor();
        actor.Check(Today, Officer.Name, Officer, Start);

        Assert.Equal(Freshness.Fresh, actor.FreshnessOn(Today.AddMonths(6)));
        Assert.Equal(Freshness.ToCheck, actor.FreshnessOn(Today.AddMonths(6).AddDays(1)));
        Assert.Equal(Freshness.ToCheck, actor.FreshnessOn(Today.AddMonths(12)));
        Assert.Equal(Freshness.Stale, actor.FreshnessOn(Today.AddMonths(12).AddDays(1)));
        Assert.Equal(Officer.Name, actor.CheckedByName);
    }

    [Fact]
    public void A_correction_is_not_a_check_but_follows_a_new_rhythm()
    {
        var actor = AddedActor();
        actor.Check(Today, Officer.Name, Officer, Start);

        actor.Correct(Card with { ReviewMonths = 2 }, Catalogue, Officer, Start.AddDays(100));

        Assert.Equal(Today, actor.CheckedOn);
        Assert.Equal(Today.AddMonths(2), actor.CheckDueOn);
        Assert.Equal(Today.AddMonths(4), actor.SuggestedUntil);
    }

    [Fact]
    public void An_imported_card_is_as_fresh_as_its_source_says()
    {
        var actor = AddedActor(origin: new ActorOrigin("annuaire", "17", new DateOnly(2025, 12, 1)));

        Assert.Equal(new DateOnly(2025, 12, 1), actor.CheckedOn);
        Assert.Equal("annuaire", actor.CheckedByName);
        Assert.Equal(Freshness.Fresh, actor.FreshnessOn(Today));
    }

    [Fact]
    public void A_card_without_a_known_territory_is_refused()
    {
        var result = ResourceActor.Add(
            ResourceActorId.New(Start), Card with { Territories = ["99999", "75"] }, null, Catalogue, Officer, Today, Start);

        Assert.IsType<TerritoryMissing>(result.Refusal);
    }

    [Fact]
    public void Each_territory_has_its_row_and_the_departments_around_are_known()
    {
        var actor = AddedActor(Card with { Territories = ["59001", "200000001", "ailleurs", "59001"] });

        Assert.Equal(
            [
                ("200000001", TerritoryLevel.Epci, TerritoryExtent.Whole),
                ("59", TerritoryLevel.Department, TerritoryExtent.Part),
                ("59001", TerritoryLevel.Commune, TerritoryExtent.Whole),
                ("80", TerritoryLevel.Department, TerritoryExtent.Part),
                ("ailleurs", TerritoryLevel.Outside, TerritoryExtent.Whole),
            ],
            actor.Territories.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => (t.Code, t.Level, t.Extent)));
    }

    [Fact]
    public void A_correction_keeps_the_rows_that_stay()
    {
        var actor = AddedActor(Card with { Territories = ["59001", "80"] });
        var kept = actor.Territories.Single(t => t.Code == "59001");

        actor.Correct(Card with { Territories = ["59001", "59"] }, Catalogue, Officer, Start);

        Assert.Same(kept, actor.Territories.Single(t => t.Code == "59001"));
        Assert.Equal(TerritoryExtent.Whole, actor.Territories.Single(t => t.Code == "59").Extent);
        Assert.DoesNotContain(actor.Territories, t => t.Code == "80");
    }

    [Fact]
    public void Codes_that_nobody_knows_are_left_out()
    {
        var actor = AddedActor(Card with { Themes = ["gouvernance", "astrologie"], Structures = ["siae", "?"], Type = "inconnu", CommuneCode = "75056" });

        Assert.Equal(["gouvernance"], actor.Themes);
        Assert.Equal(["siae"], actor.Structures);
        Assert.Equal(ActorType.Other.Code, actor.Type);
        Assert.Null(actor.CommuneCode);
    }

    [Fact]
    public void An_archived_card_says_why_and_comes_back()
    {
        var actor = AddedActor(Card with { Email = "contact@exemple.test" });

        Assert.IsType<ArchiveReasonMissing>(actor.Archive(" ", Officer, Start).Refusal);
        Assert.True(actor.CanReceive);
        Assert.True(actor.Archive("Le réseau a fermé.", Officer, Start).IsDone);
        Assert.False(actor.CanReceive);
        Assert.IsType<ActorIsArchived>(actor.Check(Today, Officer.Name, Officer, Start).Refusal);

        actor.Restore(Officer, Start);

        Assert.True(actor.IsOffered);
        Assert.Null(actor.ArchivedBecause);
    }

    [Fact]
    public void Reports_are_counted_handled_once_and_bounded()
    {
        var actor = AddedActor();
        var first = actor.ReportError("Le numéro ne répond plus.", fromPublic: true, Officer, Start).Value;
        for (var i = 1; i < ResourceActor.MostOpenReports; i++)
        {
            Assert.True(actor.ReportError($"Encore, {i}.", fromPublic: false, Officer, Start).IsDone);
        }

        Assert.IsType<TooManyReports>(actor.ReportError("Toujours.", fromPublic: true, Officer, Start).Refusal);
        Assert.IsType<ReportIsEmpty>(actor.ReportError(" ", fromPublic: true, Officer, Start).Refusal);
        Assert.IsType<NoSuchReport>(actor.HandleReport(Guid.Empty, ReportVerdict.Corrected, Officer, Start).Refusal);
        Assert.Null(first.ByName);
        Assert.Same(first, actor.ReportError(" Le numéro ne répond plus. ", fromPublic: true, Officer, Start).Value);

        actor.HandleReport(first.Id, ReportVerdict.Corrected, Officer, Start);
        actor.HandleReport(first.Id, ReportVerdict.NothingToChange, Officer, Start.AddDays(1));

        Assert.Equal(ResourceActor.MostOpenReports - 1, actor.OpenReports);
        Assert.Equal((ReportVerdict.Corrected, Start), (first.Verdict, first.HandledAt));
    }

    [Fact]
    public void The_journal_tells_whether_a_card_is_archived_and_how_many_reports_wait()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var actor = AddedActor();
            for (var step = 0; step < 25; step++)
            {
                var reports = actor.Reports;
                switch (random.Next(5))
                {
                    case 0:
                        actor.Archive(random.Next(3) == 0 ? null : "Fermé.", Officer, Start);
                        break;
                    case 1:
                        actor.Restore(Officer, Start);
                        break;
                    case 2:
                        actor.Check(Today.AddDays(step), Officer.Name, Officer, Start);
                        break;
                    case 3 when reports.Count > 0:
                        actor.HandleReport(reports[random.Next(reports.Count)].Id, ReportVerdict.Corrected, Officer, Start);
                        break;
                    default:
                        actor.ReportError(random.Next(4) == 0 ? null : "Faux.", fromPublic: true, Officer, Start);
                        break;
                }
            }

            var status = actor.Events.Aggregate(ResourceActorStatus.Active, (s, e) => e switch
            {
                ResourceActorArchived => ResourceActorStatus.Archived,
                ResourceActorRestored => ResourceActorStatus.Active,
                _ => s,
            });
            Assert.Equal(status, actor.Status);
            Assert.Equal(actor.Events.OfType<ResourceActorChecked>().LastOrDefault()?.On, actor.CheckedOn);
            Assert.Equal(actor.Events.Count(e => e is ResourceActorErrorReported) - actor.Events.Count(e => e is ResourceActorErrorHandled), actor.OpenReports);
            Assert.Equal(actor.Reports.Count(r => r.HandledAt is null), actor.OpenReports);
        }
    }

    [Fact]
    public void The_reasons_are_said_in_words()
    {
        var question = new FinderQuestion { CommuneCode = "59001", Themes = ["gouvernance", "emploi"], Structure = "siae" };

        Assert.Equal(
            ["couvre votre EPCI : Métropole Imaginaire", "thème : gouvernance", "accueille : structure d’insertion par l’activité économique (SIAE)"],
            FitReasons.Of(question, TerritoryLevel.Epci, ["gouvernance", "numerique"], ["siae"], Catalogue));
        Assert.Equal(
            ["couvre toute la région", "généraliste : tous les thèmes", "accueille toutes les structures"],
            FitReasons.Of(question, TerritoryLevel.Region, [], [], Catalogue));
        Assert.Equal(
            ["couvre votre département : Nord"],
            FitReasons.Of(question with { Themes = ["autre"], Structure = null }, TerritoryLevel.Department, [], [], Catalogue));
        Assert.Equal(["couvre votre commune : Grandville"], FitReasons.Of(question with { Themes = [], Structure = null }, TerritoryLevel.Commune, [], [], Catalogue));
        Assert.Equal(["intervient hors de la région"], FitReasons.Of(new FinderQuestion(), TerritoryLevel.Outside, [], [], Catalogue));
    }

    [Theory]
    [InlineData("59001", "59001,200000002,59,region")]
    [InlineData("75056", "ailleurs")]
    [InlineData(null, "ailleurs")]
    public void A_commune_lies_in_its_territories_nearest_first(string? commune, string codes) =>
        Assert.Equal(codes.Split(','), TerritoryCoverage.CodesOver(commune, Catalogue));
}
