using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Coordination;

/// <summary>Lists with many rows: their pages, their order and what they cost.</summary>
public sealed class ListPagingTests(DeskSite site) : IClassFixture<DeskSite>
{
    private const int Many = 60;

    private static readonly string[] BigTables = ["JoinRequests", "Organisations", "SearchTerms", "CaseMessages", "OutboxMails", "Journal"];

    public static TheoryData<string, int> Pages => new()
    {
        { "/coordination", 7 },
        { "/coordination/besoins?tout=oui", 3 },
        { "/coordination/besoins?etat=recue&tri=recue&page=2", 3 },
        { "/coordination/besoins?tri=etat", 3 },
        { "/coordination/besoins?tri=echeance", 3 },
        { "/coordination/besoins?tri=-echeance&signal=en-retard", 3 },
        { "/coordination/besoins?q=question", 4 },
        { "/coordination/besoins?signal=message-non-lu", 4 },
        { "/coordination/besoins?q=question+deux&signal=courriel-en-echec", 4 },
        { "/coordination/besoins?besoin=avec&axe=gouvernance&responsable=sans&departement=59", 3 },
        { "/coordination/profils?tout=oui", 3 },
        { "/coordination/structures?tout=oui", 3 },
        { "/coordination/structures?etat=a-verifier&tri=creee", 3 },
        { "/coordination/structures?tri=nom&q=jardins", 4 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_costs_so_many_statements_and_each_is_served_by_an_index(string address, int statements)
    {
        await FillAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        await coordinator.OpenAsync(address);
        Page? page = null;

        var heard = await site.Sql.ListenAsync(async () => page = await coordinator.OpenAsync(address));

        Assert.Equal(HttpStatusCode.OK, page!.Status);
        Assert.True(heard.Count <= statements, $"{heard.Count} statements:\n{string.Join("\n\n", heard.Select(s => s.Text))}");
        foreach (var statement in heard)
        {
            var plan = await PlanAsync(statement);
            Assert.DoesNotContain(plan, step => BigTables.Any(table => IsFullScan(step, table) && !IsPartOfTheStatement(step, plan)));
            Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal) && !IsBounded(address));
        }
    }

    [Fact]
    public async Task Every_row_is_on_one_page_and_only_one()
    {
        await FillAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        var total = await site.InDatabaseAsync(db => db.JoinRequests.CountAsync(r => r.Kind == Domain.JoinRequests.JoinRequestKind.Association, TestContext.Current.CancellationToken));
        foreach (var sort in (string[])["recue", "-recue", "etat", "-etat"])
        {
            var seen = new List<string>();
            for (var number = 1; number <= (total + 24) / 25; number++)
            {
                var page = await coordinator.OpenAsync($"/coordination/besoins?tri={sort}&page={number}");
                seen.AddRange(page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
            }

            Assert.Equal(total, seen.Count);
            Assert.Equal(total, seen.Distinct().Count());
        }
    }

    [Fact]
    public async Task A_page_beyond_the_last_shows_the_last()
    {
        await FillAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var page = await coordinator.OpenAsync("/coordination/besoins?page=9999");

        Assert.NotEmpty(page.Document.QuerySelectorAll("tbody tr"));
    }

    // A search, and a filter that begins with ids, sort at most a thousand rows.
    private static bool IsBounded(string address) =>
        address == "/coordination" || address.Contains("q=", StringComparison.Ordinal) || address.Contains("signal=", StringComparison.Ordinal);

    private static bool IsFullScan(string step, string table) =>
        step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains(" INDEX ", StringComparison.Ordinal)
        && AliasesOf(table).Any(alias => step == $"SCAN {alias}");

    // The rows already chosen by an inner part of the statement are read again: they are few.
    private static bool IsPartOfTheStatement(string step, List<string> plan) =>
        plan.Contains(step.Replace("SCAN ", "CO-ROUTINE ", StringComparison.Ordinal))
        || plan.Contains(step.Replace("SCAN ", "MATERIALIZE ", StringComparison.Ordinal));

    // The provider names a table by its first letter in lower case.
    private static IEnumerable<string> AliasesOf(string table)
    {
        var letter = char.ToLowerInvariant(table[0]);
        return [table, $"{letter}", $"{letter}0", $"{letter}1", $"{letter}2"];
    }

    private Task<List<string>> PlanAsync(SqlStatement statement) => site.InDatabaseAsync(async db =>
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement.Text;
        foreach (var (name, value) in statement.Parameters)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            plan.Add(reader.GetString(3));
        }

        return plan;
    });

    private async Task FillAsync()
    {
        if (await site.InDatabaseAsync(db => db.JoinRequests.AnyAsync(TestContext.Current.CancellationToken)))
        {
            return;
        }

        for (var i = 0; i < Many; i++)
        {
            var request = await site.ReceivedNeedAsync(title: $"Question {i}");
            await site.FindableAsync(request, $"Question {i} deux");
            if (i % 3 == 0)
            {
                await site.ChangeAsync(request, r => r.Take(Desk.Colleague, site.Clock.GetUtcNow()));
                await site.WriteAsync(request, fromRequester: true);
            }
        }

        await site.ReceivedResearchAsync();
    }
}
