using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.DlaIntake;
using Xunit;

namespace UnivAsso.Data.Tests.DlaIntake;

/// <summary>A request to the DLA as rows: what is saved comes back, and the database itself refuses a dead end.</summary>
public sealed class DlaRequestRowsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor Officer = new(ActorKind.DlaDesk, Guid.CreateVersion7(Now), "Sacha Exemple");

    private TestDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(Ct);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_decided_request_comes_back_whole()
    {
        var id = await SaveDecidedAsync();

        await using var db = _database.Open();
        var request = await LoadAsync(db, id);

        Assert.Equal(DlaRequestStatus.Redirected, request.Status);
        Assert.Equal(["finances"], request.Need.Themes);
        Assert.Equal("Les Jardins fictifs", request.Lead.Structure.Name);
        var position = Assert.Single(Assert.Single(request.Decisions).Positions);
        Assert.Equal((PositionAnswer.Agree, request.Lead.Id), (position.Answer, position.ParticipationId));
        Assert.Single(request.Calls);
    }

    [Fact]
    public async Task The_journal_alone_tells_where_the_request_stands_even_when_all_happens_at_once()
    {
        var id = await SaveDecidedAsync();

        await using var db = _database.Open();
        var lines = await db.Journal.Where(j => j.SubjectId == id.Value && j.Act == nameof(DlaRequestMoved)).OrderBy(j => j.Sequence).ToListAsync(Ct);
        var status = DlaRequestStatus.Received;
        foreach (var move in lines.Select(l => JsonDocument.Parse(l.Details).RootElement))
        {
            Assert.Equal(status.ToString(), move.GetProperty(nameof(DlaRequestMoved.From)).GetString());
            status = Enum.Parse<DlaRequestStatus>(move.GetProperty(nameof(DlaRequestMoved.To)).GetString()!);
        }

        Assert.Equal(5, lines.Count);
        Assert.Equal((await LoadAsync(db, id)).Status, status);
    }

    [Theory]
    [InlineData(IntakeOutcome.Redirect, null)]
    [InlineData(IntakeOutcome.Redirect, "Une exception n’y change rien.")]
    [InlineData(IntakeOutcome.NotPursued, null)]
    [InlineData(IntakeOutcome.NotPursued, "")]
    public async Task The_database_refuses_a_dead_end_whatever_writes_it(IntakeOutcome outcome, string? exception)
    {
        await SaveDecidedAsync();
        await using var db = _database.Open();

        var error = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.IntakeDecisions.ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Outcome, outcome).SetProperty(d => d.Exception, exception).SetProperty(d => d.Referrals, 0), Ct));

        Assert.Contains("CK_IntakeDecisions_NoDeadEnd", error.Message, StringComparison.Ordinal);
    }

    private static Task<DlaRequest> LoadAsync(UnivAssoDb db, DlaRequestId id) => db.DlaRequests
        .Include(r => r.Participations)
        .Include(r => r.Decisions).ThenInclude(d => d.Positions)
        .Include(r => r.Calls)
        .AsSplitQuery()
        .SingleAsync(r => r.Id == id, Ct);

    private async Task<DlaRequestId> SaveDecidedAsync()
    {
        await using var db = _database.Open();
        var desk = DlaDesk.Open(DlaDeskId.New(Now), "essai", DlaDeskLevel.Departmental, new DeskCard { Name = "DLA fictif", Departments = ["62"] }, Officer, Now);
        var contact = new ContactPerson { FirstName = "Noa", LastName = "Exemple", Email = "noa@exemple.test", EmailKey = "noa@exemple.test" };
        var structure = new DlaStructure { Name = "Les Jardins fictifs", NameKey = "jardins fictifs", DepartmentCode = "62" };
        var request = DlaRequest.Send(
            DlaRequestId.New(Now),
            Reference.Create(ReferenceKind.Dla, 2026, 93),
            desk.Id,
            new DlaNeed { WhatBrings = "Nos ressources baissent.", Themes = ["finances"], Urgency = DlaUrgency.None },
            [new SentStructure(structure, contact, IsLead: true, TokenHash: null)],
            DeskCalendar.WithoutPause,
            Now).Value;
        request.Take(DeskCalendar.WithoutPause, Officer, Now);
        request.LogCall(new CallLog(CallChannel.Phone, Reached: true, "Un premier échange."), Officer, Now);
        request.HoldMeeting(Guid.CreateVersion7(Now), DeskCalendar.WithoutPause, Officer, Now);
        db.AddRange(desk, request);
        await db.SaveChangesAsync(Ct);

        var proposal = new IntakeProposal(IntakeOutcome.Redirect) { Wording = "Un point d’information.", Reason = "information", Actors = [Guid.CreateVersion7()] };
        var tokens = new Dictionary<DlaParticipationId, string> { [request.Lead.Id] = "hash" };
        var decision = request.Propose(proposal, tokens, TimeSpan.Zero, Officer, Now).Value;
        await db.SaveChangesAsync(Ct);
        Assert.True(request.AnswerProposal(decision.Id, request.Lead.Id, PositionAnswer.Agree, null, DeskCalendar.WithoutPause, Now).IsDone);
        await db.SaveChangesAsync(Ct);
        return request.Id;
    }
}
