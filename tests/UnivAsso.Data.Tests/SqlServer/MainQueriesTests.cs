using Microsoft.Extensions.Time.Testing;
using UnivAsso.Domain.Organisations;
using UnivAsso.Web.Features.Accounts.Space;
using UnivAsso.Web.Features.Administration.Accounts;
using UnivAsso.Web.Features.Administration.JournalPages;
using UnivAsso.Web.Features.Administration.Mails;
using UnivAsso.Web.Features.Coordination;
using UnivAsso.Web.Features.Coordination.Lists;
using UnivAsso.Web.Features.Coordination.Structures;
using UnivAsso.Web.Features.Coordination.ToDo;
using Xunit;

namespace UnivAsso.Data.Tests.SqlServer;

/// <summary>The T-SQL of the main queries is what Microsoft's parser accepts: paged in the database, with what was typed as parameters only.</summary>
public sealed class MainQueriesTests
{
    private const string Typed = "qwertz";

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero));
    private static readonly Guid Me = Guid.Parse("00000000-0000-7000-8000-000000000011");

    private static readonly Dictionary<string, Func<UnivAssoDb, Task>> Queries = new(StringComparer.Ordinal)
    {
        ["needs"] = db => new RequestListQuery(db, Clock).PageAsync(DeskRoom.Needs, new RequestFilter(), Me, Ct),
        ["needs, searched"] = db => new RequestListQuery(db, Clock).PageAsync(DeskRoom.Needs, new RequestFilter { Text = $"{Typed} asso" }, Me, Ct),
        ["needs, filtered and sorted"] = db => new RequestListQuery(db, Clock).PageAsync(
            DeskRoom.Needs, new RequestFilter { Department = "59", Owner = RequestFilter.Mine, SortText = RequestFilter.ByDue, Page = 3 }, Me, Ct),
        ["needs with an unread message"] = db => new RequestListQuery(db, Clock).PageAsync(
            DeskRoom.Needs, new RequestFilter { Alert = RequestFilter.Unread }, Me, Ct),
        ["profiles outside the region"] = db => new RequestListQuery(db, Clock).PageAsync(
            DeskRoom.Profiles, new RequestFilter { Seat = RequestFilter.OutsideRegion }, Me, Ct),
        ["structures"] = db => new StructureListQuery(db).PageAsync(new StructureFilter(), Ct),
        ["structures, searched"] = db => new StructureListQuery(db).PageAsync(new StructureFilter { Text = Typed, SortText = StructureFilter.ByName }, Ct),
        ["one structure"] = db => new StructureQuery(db, Clock).OpenAsync(OrganisationId.From(Me), Ct),
        ["what is to do"] = db => new ToDoQuery(db, Clock).CountAsync(Ct),
        ["accounts, searched"] = db => new AccountsQuery(db).ListAsync(new AccountFilter { Recherche = Typed, Etat = AccountFilter.Open }, Ct),
        ["one account"] = db => new AccountsQuery(db).FindAsync(Me, Ct),
        ["journal"] = db => new JournalQuery(db).ListAsync(null, 2, Ct),
        ["mails"] = db => new MailsQuery(db, Clock).ListAsync(null, 2, Ct),
        ["one's own requests"] = db => new SpaceQuery(db, Clock).RequestsOfAsync(Me, Ct),
    };

    public static TheoryData<string> Names => [.. Queries.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_query_is_sound_transact_sql(string name)
    {
        var server = new PaperServer();
        await using var db = server.Open();

        await Queries[name](db);

        Assert.InRange(server.Asked.Count, 1, 6);
        Assert.All(server.Asked, sql =>
        {
            Assert.Empty(TransactSql.ErrorsIn(sql));
            Assert.DoesNotContain("SELECT *", sql, StringComparison.Ordinal);
            Assert.DoesNotContain(Typed, sql, StringComparison.Ordinal);
            Assert.DoesNotContain("COLLATE", sql, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("needs")]
    [InlineData("needs, searched")]
    [InlineData("needs, filtered and sorted")]
    [InlineData("structures")]
    [InlineData("structures, searched")]
    [InlineData("accounts, searched")]
    [InlineData("journal")]
    [InlineData("mails")]
    public async Task Lists_are_paged_by_the_server(string name)
    {
        var server = new PaperServer();
        await using var db = server.Open();

        await Queries[name](db);

        Assert.Contains(server.Asked, sql => sql.Contains("OFFSET @", StringComparison.Ordinal) && sql.Contains("FETCH NEXT @", StringComparison.Ordinal));
    }

    [Fact]
    public void The_parser_refuses_what_is_not_transact_sql() =>
        Assert.NotEmpty(TransactSql.ErrorsIn("SELECT \"Id\" FROM \"JoinRequests\" LIMIT 25"));
}
