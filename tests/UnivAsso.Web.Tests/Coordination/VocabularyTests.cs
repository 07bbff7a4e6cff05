using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Researchers;
using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Fit;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Matching;
using Xunit;

namespace UnivAsso.Web.Tests.Coordination;

/// <summary>The vocabulary that the coordination keeps, and what it changes for the needs.</summary>
public sealed class VocabularyTests(DeskSite site) : IClassFixture<DeskSite>
{
    private const string List = "/coordination/vocabulaire";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_row_brings_a_need_near_a_work_within_seconds_and_a_row_set_aside_no_longer_does()
    {
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var passage = new Passage(string.Empty, "Nous aimerions comprendre les tiers-lieux nourriciers de notre canton.");
        var gardener = await site.ReceivedResearchAsync(profile: new ResearchProfile { Position = "doctorat", Works = [new HighlightedWork("Potagers collectifs en ville", null)] });
        Assert.Equal(0, await NearnessAsync(passage, gardener));

        var form = await coordinator.OpenAsync(List + "/nouveau");
        var added = await coordinator.SubmitAsync(form, Fields(
            ("Term", "tiers-lieux nourriciers"),
            ("French", "potagers collectifs\n\n potagers  collectifs \r\njardiniers"),
            ("English", "food third places"),
            ("Source", "Décision d’essai")));
        Assert.Equal(List, added.Path);
        Assert.Contains("« tiers-lieux nourriciers » est dans le vocabulaire.", added.Words, StringComparison.Ordinal);
        Assert.True(await NearnessAsync(passage, gardener) > 0);

        var row = await site.InDatabaseAsync(db => db.VocabularyTerms.SingleAsync(t => t.TermKey == FrenchText.Fold("tiers-lieux nourriciers"), Ct));
        Assert.Equal(["potagers collectifs", "jardiniers"], row.French);
        var edit = await coordinator.OpenAsync($"{List}/{row.Id}");
        await coordinator.SubmitAsync(edit, Fields(("Active", null)));

        Assert.Equal(0, await NearnessAsync(passage, gardener));
        Assert.Contains("Écartée", (await coordinator.OpenAsync($"{List}?etat=ecartes")).Words, StringComparison.Ordinal);
        Assert.Equal(2, await site.InDatabaseAsync(db => db.Journal.CountAsync(e => e.SubjectId == row.Id, Ct)));
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost()
    {
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var form = await coordinator.OpenAsync(List + "/nouveau");

        var empty = await coordinator.SubmitAsync(form, Fields(("Term", "  "), ("French", " \n "), ("Source", "")));
        var tooMany = await coordinator.SubmitAsync(form, Fields(
            ("Term", "Trop"), ("French", string.Join('\n', Enumerable.Range(0, 13).Select(i => $"façon {i}"))), ("Source", "Essai")));
        var taken = await coordinator.SubmitAsync(form, Fields(("Term", " éss "), ("French", "autre chose"), ("Source", "Essai")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Indiquez le sigle", empty.ErrorOf("Term"), StringComparison.Ordinal);
        Assert.Contains("au moins une autre façon", empty.ErrorOf("French"), StringComparison.Ordinal);
        Assert.Contains("d’où vient", empty.ErrorOf("Source"), StringComparison.Ordinal);
        Assert.Contains("au plus 12", tooMany.ErrorOf("French"), StringComparison.Ordinal);
        Assert.StartsWith("façon 0", tooMany.Value("French"), StringComparison.Ordinal);
        Assert.Contains("contient déjà", taken.ErrorOf("Term"), StringComparison.Ordinal);
        Assert.Equal("autre chose", taken.Value("French"));
    }

    [Fact]
    public async Task Of_two_people_at_once_the_second_reads_what_the_first_wrote()
    {
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var id = await site.InDatabaseAsync(db => db.VocabularyTerms.Where(t => t.TermKey == "amap").Select(t => t.Id).SingleAsync(Ct));
        var form = await coordinator.OpenAsync($"{List}/{id}");

        await coordinator.SubmitAsync(form, Fields(("Source", "Première source d’essai")));
        var second = await coordinator.SubmitAsync(form, Fields(("Source", "Seconde source d’essai")));

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Première source d’essai", second.Words, StringComparison.Ordinal);
        Assert.Equal("Seconde source d’essai", second.Value("Source"));
        Assert.Equal(List, (await coordinator.SubmitAsync(second, Fields())).Path);
    }

    [Fact]
    public async Task The_list_is_paged_and_searched_in_the_database()
    {
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        await coordinator.OpenAsync(List);

        Page first = null!;
        var heard = await site.Sql.ListenAsync(async () => first = await coordinator.OpenAsync(List));
        var second = await coordinator.OpenAsync(List + "?page=2");
        var found = await coordinator.OpenAsync(List + "?q=Ehpad");
        var none = await coordinator.OpenAsync(List + "?q=zzzz");

        Assert.Equal(2, heard.Count(s => s.Text.Contains("\"VocabularyTerms\"", StringComparison.Ordinal)));
        Assert.True(heard.Count <= 4, $"{heard.Count} statements.");
        Assert.Equal(25, first.Document.QuerySelectorAll("tbody tr").Length);
        Assert.NotEmpty(second.Document.QuerySelectorAll("tbody tr"));
        Assert.Single(found.Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("Aucune ligne ne correspond", none.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_empty_database_starts_with_has_a_source_and_no_two_rows_alike()
    {
        var rows = VocabularySeeds.Cards.Select(card => VocabularyTerm.Add(Guid.CreateVersion7(), card, Actor.System, site.Clock.GetUtcNow()).Value).ToList();

        Assert.True(rows.Count >= 50, $"{rows.Count} rows.");
        Assert.Equal(rows.Count, rows.Select(r => r.TermKey).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rows, r => Assert.True(
            r.Source.Length is >= 10 and <= VocabularyTerm.SourceMaxLength && r.French.Concat(r.English).All(w => w.Length <= VocabularyTerm.WayMaxLength), r.Term));
    }

    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] answers) =>
        answers.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);

    private async Task<double?> NearnessAsync(Passage need, TestRequest person)
    {
        var snapshot = await site.Services.GetRequiredService<MatchingIndexKeeper>().RefreshAsync(Ct);
        var list = snapshot.People.Compare(new NeedFacts("essai", need), new DateOnly(2026, 11, 25), FitWeights.Current);
        return list.Compared.Single(m => m.Person.Key == person.Reference).Worth(Criterion.Works);
    }
}
