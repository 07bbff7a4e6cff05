using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using UnivAsso.Data;
using UnivAsso.Data.Sqlite;
using UnivAsso.Data.SqlServer;
using Xunit;

namespace UnivAsso.Web.Tests.Architecture;

/// <summary>The tables as the model makes them, on both databases.</summary>
public sealed class DataModelPageTests
{
    [Fact]
    public async Task The_page_of_the_data_model_is_what_the_model_makes()
    {
        using var gate = new WriteGate(singleWriter: true);
        await using var embedded = Context(o => SqliteDatabase.Use(o, "paper.db", gate));
        await using var server = Context(o => SqlServerDatabase.Use(o, "Server=paper;Database=UnivAsso", gate));
        var tables = TablesOf(embedded);
        var twins = TablesOf(server).ToDictionary(t => t.Name, StringComparer.Ordinal);
        Assert.Contains(tables, t => t.Name == nameof(UnivAssoDb.JoinRequests));

        var page = new GeneratedPage("docs/data-model.md")
            .Line("# The data model")
            .Line()
            .Line("Made from the model of Entity Framework; do not edit. One model, two databases: the type of each column is given for SQLite, then for SQL Server.")
            .Line("On SQLite a moment is the ticks of its UTC value, an id is text; lists and profiles are JSON text on both.")
            .Line()
            .Line("```mermaid")
            .Line("erDiagram");
        foreach (var key in tables.SelectMany(t => t.ForeignKeyConstraints).OrderBy(k => k.PrincipalTable.Name, StringComparer.Ordinal).ThenBy(k => k.Name, StringComparer.Ordinal))
        {
            page.Line($"  {key.PrincipalTable.Name} ||--o{{ {key.Table.Name} : \"{string.Join(", ", key.Columns.Select(c => c.Name))}\"");
        }

        page.Line("```");
        foreach (var table in tables)
        {
            WriteTable(page, table, twins[table.Name]);
        }

        await page.MustBeUpToDateAsync();
    }

    private static void WriteTable(GeneratedPage page, ITable table, ITable twin)
    {
        var keys = table.PrimaryKey?.Columns.Select(c => c.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        page.Line().Line($"## {table.Name}").Line().Header("column", "SQLite", "SQL Server", "");
        foreach (var column in table.Columns.OrderByDescending(c => keys.Contains(c.Name)).ThenBy(c => c.Name, StringComparer.Ordinal))
        {
            string[] marks = [keys.Contains(column.Name) ? "key" : string.Empty, column.IsNullable ? "may be empty" : string.Empty];
            page.Row($"`{column.Name}`", column.StoreType, twin.FindColumn(column.Name)!.StoreType, string.Join(", ", marks.Where(m => m.Length > 0)));
        }

        var indexes = table.Indexes.OrderBy(i => i.Name, StringComparer.Ordinal).ToList();
        if (indexes.Count > 0)
        {
            page.Line().Line("Indexes:").Line();
            foreach (var index in indexes)
            {
                page.Line($"- {string.Join(", ", index.Columns.Select(c => $"`{c.Name}`"))}{(index.IsUnique ? ", unique" : string.Empty)}");
            }
        }

        var links = table.ForeignKeyConstraints.OrderBy(k => k.Name, StringComparer.Ordinal).ToList();
        if (links.Count > 0)
        {
            page.Line().Line("Refers to:").Line();
            foreach (var link in links)
            {
                page.Line($"- {link.PrincipalTable.Name} by {string.Join(", ", link.Columns.Select(c => $"`{c.Name}`"))}, on delete {link.OnDeleteAction}");
            }
        }
    }

    private static List<ITable> TablesOf(UnivAssoDb db) =>
        [.. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal)];

    private static UnivAssoDb Context(Action<DbContextOptionsBuilder> use)
    {
        var options = new DbContextOptionsBuilder<UnivAssoDb>();
        use(options);
        DesignServices.AddTo(options);
        return new UnivAssoDb(options.Options);
    }
}
