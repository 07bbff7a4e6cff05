using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Notifications;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Jobs;
using UnivAsso.Web.Platform.Mail;
using Xunit;

namespace UnivAsso.Web.Tests.Platform;

/// <summary>What is due is done once: after days without a job, by two instances at once, and while a neighbour fails.</summary>
public sealed class DueTaskTests
{
    private const string Writing = "test-writing";
    private const string Failing = "test-failing";

    private static readonly Dictionary<string, string?> Nothing = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_days_without_a_job_lose_nothing_and_do_nothing_twice()
    {
        await using var site = new TaskSite();
        var ids = await PlanAsync(site, Writing, Enumerable.Range(0, 60).Select(i => TimeSpan.FromHours(i + 1)));

        site.Clock.Advance(TimeSpan.FromDays(3));
        await site.DoDueTasksAsync();
        await site.DoDueTasksAsync();

        Assert.Equal(ids.Order(), (await MailedAsync(site)).Order());
        Assert.Equal(60, await site.InDatabaseAsync(db => db.DueTasks.CountAsync(t => t.DoneAt != null && t.Attempts == 1, Ct)));
    }

    [Fact]
    public async Task Nothing_is_done_before_its_moment()
    {
        await using var site = new TaskSite();
        await PlanAsync(site, Writing, [TimeSpan.FromHours(2)]);

        site.Clock.Advance(TimeSpan.FromMinutes(119));
        await site.DoDueTasksAsync();
        var early = await MailedAsync(site);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.DoDueTasksAsync();

        Assert.Empty(early);
        Assert.Single(await MailedAsync(site));
    }

    [Fact]
    public async Task Two_instances_at_once_do_each_task_once()
    {
        await using var site = new TaskSite();
        var ids = await PlanAsync(site, Writing, Enumerable.Range(0, 100).Select(_ => TimeSpan.FromHours(1)));
        var instances = Enumerable.Range(0, 2).Select(_ => ActivatorUtilities.CreateInstance<DueTaskWorker>(site.Services)).ToList();
        site.Clock.Advance(TimeSpan.FromHours(1));

        await Task.WhenAll(instances.Select(instance => Task.Run(() => UntilNothingIsDueAsync(instance), Ct)));

        Assert.Equal(ids.Order(), (await MailedAsync(site)).Order());
        instances.ForEach(i => i.Dispose());
    }

    [Fact]
    public async Task A_task_leased_by_an_instance_that_died_is_taken_over_after_the_lease()
    {
        await using var site = new TaskSite();
        var id = Assert.Single(await PlanAsync(site, Writing, [TimeSpan.Zero]));
        var until = site.Clock.GetUtcNow().AddMinutes(5);
        await site.InDatabaseAsync(db => db.DueTasks.Where(t => t.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(t => t.LeasedBy, Guid.CreateVersion7()).SetProperty(t => t.LeasedUntil, until), Ct));

        await site.DoDueTasksAsync();
        var whileLeased = await MailedAsync(site);
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        await site.DoDueTasksAsync();

        Assert.Empty(whileLeased);
        Assert.Equal([id], await MailedAsync(site));
    }

    [Fact]
    public async Task A_task_that_fails_leaves_no_trace_is_tried_again_and_stops_nobody()
    {
        await using var site = new TaskSite();
        var failing = Assert.Single(await PlanAsync(site, Failing, [TimeSpan.Zero]));
        var others = await PlanAsync(site, Writing, [TimeSpan.Zero, TimeSpan.FromSeconds(1)]);
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        await site.DoDueTasksAsync();
        var firstMails = await MailedAsync(site);
        var afterOne = await FindAsync(site, failing);
        site.Failure.IsOn = false;
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.DoDueTasksAsync();
        var afterTwo = await FindAsync(site, failing);

        Assert.Equal(others.Order(), firstMails.Order());
        Assert.Equal((1, (DateTimeOffset?)null, (DateTimeOffset?)null), (afterOne.Attempts, afterOne.DoneAt, afterOne.FailedAt));
        Assert.Equal(Switch.Words, afterOne.LastError);
        Assert.Equal(site.Clock.GetUtcNow(), afterOne.TryAt);
        Assert.Equal((2, site.Clock.GetUtcNow(), (string?)null), (afterTwo.Attempts, afterTwo.DoneAt, afterTwo.LastError));
        Assert.Contains(failing, await MailedAsync(site));
    }

    [Fact]
    public async Task A_task_that_always_fails_waits_for_a_person_who_has_it_done_or_gives_it_up()
    {
        await using var site = new TaskSite();
        var ids = await PlanAsync(site, Failing, [TimeSpan.Zero, TimeSpan.Zero]);
        for (var i = 0; i < DueTask.MaxAttempts; i++)
        {
            await site.DoDueTasksAsync();
            site.Clock.Advance(TimeSpan.FromHours(6));
        }

        await site.DoDueTasksAsync();
        var administrator = await site.SignedInAsync(Roles.Administrator);
        var overview = await administrator.OpenAsync("/administration");
        var list = await administrator.OpenAsync("/administration/taches");
        site.Failure.IsOn = false;
        await administrator.SubmitAsync(list, Nothing, $"form[action='/administration/taches/{ids[0]}/reessayer']");
        var after = await administrator.SubmitAsync(list, Nothing, $"form[action='/administration/taches/{ids[1]}/abandonner']");
        await site.DoDueTasksAsync();
        var late = await administrator.SubmitAsync(list, Nothing, $"form[action='/administration/taches/{ids[0]}/abandonner']");
        var journal = await administrator.OpenAsync("/administration/journal");

        Assert.Contains("2 en échec, 0 en retard", overview.Words, StringComparison.Ordinal);
        Assert.Contains(Failing, list.Words, StringComparison.Ordinal);
        Assert.Contains(Switch.Words, list.Words, StringComparison.Ordinal);
        Assert.Contains("Aucune tâche dans cette liste", after.Words, StringComparison.Ordinal);
        Assert.Equal([ids[0]], await MailedAsync(site));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("vient d’être faite", late.Words, StringComparison.Ordinal);
        foreach (var words in new[] { "Tâche planifiée en échec", "Tâche planifiée reprise", "Tâche planifiée abandonnée" })
        {
            Assert.Contains(words, journal.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_task_that_nothing_does_is_said_to_fail()
    {
        await using var site = new TaskSite();
        var id = Assert.Single(await PlanAsync(site, "test-unknown", [TimeSpan.Zero]));

        await site.DoDueTasksAsync();

        Assert.Contains("test-unknown", (await FindAsync(site, id)).LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_occasion_is_planned_once()
    {
        await using var site = new TaskSite();
        var subject = Guid.CreateVersion7();
        var now = site.Clock.GetUtcNow();
        await site.InDatabaseAsync(db => AddAsync(db, DueTask.Plan(Writing, subject, "J-7", now)));

        await Assert.ThrowsAsync<DbUpdateException>(() => site.InDatabaseAsync(db => AddAsync(db, DueTask.Plan(Writing, subject, "J-7", now.AddDays(1)))));
        await site.InDatabaseAsync(db => AddAsync(db, DueTask.Plan(Writing, subject, "J-1", now)));

        Assert.Equal(["J-1", "J-7"], (await site.InDatabaseAsync(db => db.DueTasks.AsNoTracking().ToListAsync(Ct))).Select(t => t.Occasion).Order());
    }

    [Fact]
    public async Task Tasks_that_nobody_does_make_the_program_say_that_it_is_not_ready()
    {
        await using var site = new TaskSite();
        await PlanAsync(site, Writing, [TimeSpan.Zero]);
        var ready = await site.Visitor().OpenAsync("/healthz/ready");
        site.Clock.Advance(TimeSpan.FromMinutes(16));

        var late = await site.Visitor().OpenAsync("/healthz/ready");

        Assert.Equal(HttpStatusCode.OK, ready.Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.Status);
        Assert.Contains("1 tasks overdue", late.Html, StringComparison.Ordinal);
    }

    private static async Task UntilNothingIsDueAsync(DueTaskWorker worker)
    {
        while (await worker.DoDueAsync(Ct) > 0)
        {
            // Until nothing is due.
        }
    }

    private static Task<List<Guid>> PlanAsync(Site site, string kind, IEnumerable<TimeSpan> delays) => site.InDatabaseAsync(async db =>
    {
        var tasks = delays.Select((delay, i) => DueTask.Plan(kind, Guid.CreateVersion7(), $"{i}", site.Clock.GetUtcNow() + delay)).ToList();
        db.DueTasks.AddRange(tasks);
        await db.SaveChangesAsync(Ct);
        return tasks.ConvertAll(t => t.Id);
    });

    private static Task<int> AddAsync(UnivAssoDb db, DueTask task)
    {
        db.DueTasks.Add(task);
        return db.SaveChangesAsync(Ct);
    }

    private static Task<DueTask> FindAsync(Site site, Guid id) =>
        site.InDatabaseAsync(db => db.DueTasks.AsNoTracking().SingleAsync(t => t.Id == id, Ct));

    /// <summary>The tasks whose mail is in the outbox; a key that came twice would have been refused by the database.</summary>
    private static async Task<List<Guid>> MailedAsync(Site site) =>
        (await site.InDatabaseAsync(db => db.OutboxMails.AsNoTracking().Select(m => m.Subject).ToListAsync(Ct))).ConvertAll(Guid.Parse);

    private sealed class TaskSite : Site
    {
        public Switch Failure { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
            {
                services.AddSingleton(Failure);
                services.AddDueTaskHandler<WritesAMail>(Writing);
                services.AddDueTaskHandler<FailsAtTheEnd>(Failing);
            });
        }
    }

    private sealed class Switch
    {
        public const string Words = "The neighbour does not answer.";

        public bool IsOn { get; set; } = true;
    }

    private sealed class WritesAMail(Web.Platform.Outbox.Outbox outbox, TimeProvider clock) : IDueTaskHandler
    {
        public Task HandleAsync(DueTask task, CancellationToken ct)
        {
            // A key of its own at each call: done twice would be seen.
            outbox.Post($"{task.Id:N}:{Guid.CreateVersion7(clock.GetUtcNow()):N}", "quelqu-un@exemple.test", new Letter($"{task.Id}"));
            return Task.CompletedTask;
        }
    }

    private sealed class FailsAtTheEnd(Web.Platform.Outbox.Outbox outbox, UnivAssoDb db, Switch failure) : IDueTaskHandler
    {
        public async Task HandleAsync(DueTask task, CancellationToken ct)
        {
            outbox.Post($"{task.Key}:{task.Attempts}", "quelqu-un@exemple.test", new Letter($"{task.Id}"));
            await db.SaveChangesAsync(ct);
            if (failure.IsOn)
            {
                throw new InvalidOperationException(Switch.Words);
            }
        }
    }
}
