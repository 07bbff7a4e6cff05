using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace UnivAsso.Data.Tests.SqlServer;

public sealed class MigrationScriptTests
{
    [Fact]
    public async Task The_migration_script_is_T_SQL()
    {
        await using var db = TestDatabase.SqlServerOnPaper();

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Contains("CREATE TABLE [JoinRequests]", script, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE [AspNetUserPasskeys]", script, StringComparison.Ordinal);
        Assert.Empty(TransactSql.ErrorsIn(script));
    }

    [Fact]
    public void The_judge_refuses_what_is_not_T_SQL() =>
        Assert.NotEmpty(TransactSql.ErrorsIn("SELECT FROM WHERE LIMIT 3"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Neither_provider_waits_for_a_migration(bool sqlServer)
    {
        await using var database = await TestDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await using var db = sqlServer ? TestDatabase.SqlServerOnPaper() : database.Open();

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
