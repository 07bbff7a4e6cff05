using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Notifications;
using Xunit;

namespace UnivAsso.Data.Tests.Sqlite;

/// <summary>What the migration makes of the rows that a portal already had.</summary>
public sealed class JoinAnswersMigrationTests
{
    private const string Before = "Foundations";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_seat_or_a_place_of_work_outside_the_region_is_noted()
    {
        await using var database = await TestDatabase.CreateAsync(Ct, Before);
        await using var db = database.Open();
        await InsertAsync(db, "Organisations", ("Id", "O-IN"), ("CommuneCode", "80021"));
        await InsertAsync(db, "Organisations", ("Id", "O-OUT"), ("CommuneCode", null));
        await InsertAsync(db, "Researchers", ("Id", "R-IN"), ("JoinRequestId", "3"), ("Profile", """{"Position":"doctorat","InRegion":true}"""));
        await InsertAsync(db, "Researchers", ("Id", "R-OUT"), ("JoinRequestId", "4"), ("Profile", """{"Position":"doctorat","InRegion":false}"""));
        await InsertAsync(db, "JoinRequests", ("Id", "1"), ("Reference", "1"), ("Kind", 1), ("OrganisationId", "O-IN"));
        await InsertAsync(db, "JoinRequests", ("Id", "2"), ("Reference", "2"), ("Kind", 1), ("OrganisationId", "O-OUT"));
        await InsertAsync(db, "JoinRequests", ("Id", "3"), ("Reference", "3"), ("Kind", 2), ("ResearcherId", "R-IN"));
        await InsertAsync(db, "JoinRequests", ("Id", "4"), ("Reference", "4"), ("Kind", 2), ("ResearcherId", "R-OUT"));

        await db.Database.MigrateAsync(Ct);

        Assert.Equal("2 4", await ScalarAsync(db, "SELECT group_concat(Id, ' ') FROM (SELECT Id FROM JoinRequests WHERE OutsideRegion = 1 ORDER BY Id)"));
    }

    [Fact]
    public async Task Secrets_already_sent_are_erased_and_those_that_wait_will_be()
    {
        await using var database = await TestDatabase.CreateAsync(Ct, Before);
        await using var db = database.Open();
        await InsertAsync(db, "OutboxMails", ("Id", "1"), ("Key", "code:a"), ("Text", "secret"), ("Html", "secret"), ("SentAt", 5));
        await InsertAsync(db, "OutboxMails", ("Id", "2"), ("Key", "account:b"), ("Text", "secret"), ("Html", "secret"), ("FailedAt", 5));
        await InsertAsync(db, "OutboxMails", ("Id", "3"), ("Key", "draft:c"), ("Text", "secret"), ("Html", "secret"), ("CreatedAt", 100));
        await InsertAsync(db, "OutboxMails", ("Id", "4"), ("Key", "request:d:received"), ("Text", "Bonjour"), ("Html", "Bonjour"), ("SentAt", 5));

        await db.Database.MigrateAsync(Ct);

        Assert.Equal(OutboxMail.Forgotten, await ScalarAsync(db, "SELECT Text FROM OutboxMails WHERE Id = '1'"));
        Assert.Equal(OutboxMail.Forgotten, await ScalarAsync(db, "SELECT Html FROM OutboxMails WHERE Id = '2'"));
        Assert.Equal("secret", await ScalarAsync(db, "SELECT Text FROM OutboxMails WHERE Id = '3'"));
        Assert.Equal($"{100 + TimeSpan.FromDays(7).Ticks}", await ScalarAsync(db, "SELECT SecretUntil FROM OutboxMails WHERE Id = '3'"));
        Assert.Equal("Bonjour", await ScalarAsync(db, "SELECT Text FROM OutboxMails WHERE Id = '4'"));
    }

    /// <summary>Inserts a row as the former schema had it; what is not told and must be there is empty.</summary>
    private static async Task InsertAsync(UnivAssoDb db, string table, params (string Name, object? Value)[] told)
    {
        await db.Database.OpenConnectionAsync(Ct);
        var values = told.ToDictionary(t => t.Name, t => t.Value, StringComparer.Ordinal);
        await using (var columns = db.Database.GetDbConnection().CreateCommand())
        {
            columns.CommandText = $"SELECT name, type FROM pragma_table_info('{table}') WHERE [notnull] = 1";
            await using var reader = await columns.ExecuteReaderAsync(Ct);
            while (await reader.ReadAsync(Ct))
            {
                values.TryAdd(reader.GetString(0), reader.GetString(1) == "INTEGER" ? 0 : string.Empty);
            }
        }

        await using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", values.Keys.Select(k => $"[{k}]"))}) VALUES ({string.Join(", ", values.Keys.Select(k => "$" + k))})";
        foreach (var (name, value) in values)
        {
            var parameter = insert.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("$" + name, value ?? DBNull.Value);
            insert.Parameters.Add(parameter);
        }

        Assert.Equal(1, await insert.ExecuteNonQueryAsync(Ct));
    }

    private static async Task<string?> ScalarAsync(UnivAssoDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(Ct), System.Globalization.CultureInfo.InvariantCulture);
    }
}
