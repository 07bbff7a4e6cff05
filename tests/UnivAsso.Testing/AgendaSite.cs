using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Notifications;
using UnivAsso.Web.Features.Agenda;
using Xunit;

namespace UnivAsso.Testing;

/// <summary>A site with a stand-in for the room that owns the cases, so that the agenda is tested alone.</summary>
public class AgendaSite : Site
{
    /// <summary>A number that exists nowhere, written on every page of the agenda.</summary>
    public const string DeskPhone = "+33320000000";

    // Every look at the clock is a moment later, so that mails are read in the order in which they were written.
    public AgendaSite() => Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public StandInCases Cases { get; } = new();

    public SqlLog Sql { get; } = new();

    /// <summary>An officer with open hours on every working day, at a place, by phone and by video.</summary>
    public async Task<Guid> OfficerAsync(string? email = null, Action<OfficerAgenda, Actor, DateTimeOffset>? change = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var now = Clock.GetUtcNow();
        email ??= $"dla-{Guid.CreateVersion7():N}@exemple.test";
        var user = new User
        {
            Id = Guid.CreateVersion7(now),
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            FirstName = "Dominique",
            LastName = "Exemple",
            CreatedAt = now,
        };
        Assert.True((await users.CreateAsync(user)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, Roles.DlaOfficer)).Succeeded);
        var by = new Actor(ActorKind.DlaDesk, user.Id, user.FullName);
        var agenda = TestAgendas.Open(by, now);
        change?.Invoke(agenda, by, now);
        await InDatabaseAsync(db =>
        {
            db.OfficerAgendas.Add(agenda);
            return db.SaveChangesAsync(Ct);
        });
        return user.Id;
    }

    /// <summary>The officer as the journal names them.</summary>
    public static Actor By(Guid officer) => new(ActorKind.DlaDesk, officer, "Dominique Exemple");

    /// <summary>An order to meet in person about a case.</summary>
    public async Task<MeetingOrder> OrderAsync(Guid caseId, MeetingChannel channel = MeetingChannel.InPerson, params Guid[] officers)
    {
        var first = officers[0];
        var agenda = await InDatabaseAsync(db => db.OfficerAgendas.AsNoTracking().SingleAsync(a => a.OfficerId == first, Ct));
        return new MeetingOrder
        {
            CaseId = caseId,
            Officers = officers,
            Channel = channel,
            PlaceId = agenda.Places[0].Id,
            WhoShouldCome = "la présidence et la direction",
            Bring = "les derniers comptes",
        };
    }

    /// <summary>Offers slots, or opens the agenda when none is named.</summary>
    public async Task<AppointmentId> ProposedAsync(Guid caseId, Guid officer, params DateTimeOffset[] starts)
    {
        var order = await OrderAsync(caseId, MeetingChannel.InPerson, officer);
        var result = await UseAsync<ProposeSlots, Result<AppointmentId>>(s => s.HandleAsync(order, starts, By(officer), Ct));
        Assert.True(result.IsDone, result.Refusal?.Message);
        return result.Value;
    }

    /// <summary>Holds a date agreed on by phone.</summary>
    public async Task<AppointmentId> FixedAsync(Guid caseId, DateTimeOffset start, params Guid[] officers)
    {
        var order = await OrderAsync(caseId, MeetingChannel.InPerson, officers);
        var result = await UseAsync<FixAppointment, Result<AppointmentId>>(s => s.HandleAsync(order, start, By(officers[0]), Ct));
        Assert.True(result.IsDone, result.Refusal?.Message);
        return result.Value;
    }

    public Task<Appointment> FindAsync(AppointmentId id) =>
        InDatabaseAsync(db => db.Appointments.AsNoTracking().Include(a => a.BookedQuarters).SingleAsync(a => a.Id == id, Ct));

    /// <summary>The appointment with the version now on a screen.</summary>
    public async Task<SeenAppointment> SeenAsync(AppointmentId id) => new(id, (await FindAsync(id)).Version);

    /// <summary>Every mail written so far, sent or not, oldest first.</summary>
    public Task<List<OutboxMail>> LettersAsync() => InDatabaseAsync(db => db.OutboxMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync(Ct));

    /// <summary>The path of the link in the last letter to an address.</summary>
    public async Task<string> LinkToAsync(string address)
    {
        var letter = (await LettersAsync()).Last(m => m.To == address && m.Text.Contains("/creneau/", StringComparison.Ordinal));
        return LinkIn(letter);
    }

    /// <summary>What a letter says, with its no-break spaces as spaces.</summary>
    public static string WordsOf(OutboxMail letter) => letter.Text.Replace('\u00A0', ' ');

    /// <summary>The path of the appointment's page in a letter.</summary>
    public static string LinkIn(OutboxMail letter)
    {
        var at = letter.Text.IndexOf("/creneau/", StringComparison.Ordinal);
        return letter.Text[at..(at + "/creneau/".Length + 32)];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
        {
            services.AddSingleton(Cases);
            services.AddScoped<IAppointmentCases>(p => p.GetRequiredService<StandInCases>());
            services.AddSingleton<IInterceptor>(Sql);
        });
    }
}

/// <summary>Stands for the room that owns the cases: knows some, hears what happens, refuses when told to.</summary>
public sealed class StandInCases : IAppointmentCases
{
    private readonly ConcurrentDictionary<Guid, AppointmentCase> _cases = new();
    private int _last;

    /// <summary>What was heard, in order, refused changes included.</summary>
    public ConcurrentQueue<AppointmentMoved> Heard { get; } = new();

    /// <summary>When set, the case may not follow.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>A case of so many structures, the first one carrying the request.</summary>
    public AppointmentCase Add(int structures = 1)
    {
        var number = Interlocked.Increment(ref _last);
        var found = new AppointmentCase(
            Guid.CreateVersion7(),
            Reference.Create(ReferenceKind.Dla, 2026, number).ToString(),
            $"Démo – Structure {number}",
            [.. Enumerable.Range(0, structures).Select(i => new AppointmentPerson(
                Guid.CreateVersion7(), $"Alix Exemple-{i}", $"alix-{number}-{i}@exemple.test", $"Démo – Structure {number}.{i}"))],
            "le DLA fictif du Nord",
            AgendaSite.DeskPhone);
        _cases[found.CaseId] = found;
        return found;
    }

    /// <summary>The case is over.</summary>
    public void Close(AppointmentCase over) => _cases.TryRemove(over.CaseId, out _);

    public Task<AppointmentCase?> FindAsync(Guid caseId, CancellationToken ct) => Task.FromResult(_cases.GetValueOrDefault(caseId));

    public Task<Result> MovedAsync(AppointmentMoved moved, CancellationToken ct)
    {
        Heard.Enqueue(moved);
        return Task.FromResult(Refusal is { } refusal ? refusal : Result.Done);
    }
}
