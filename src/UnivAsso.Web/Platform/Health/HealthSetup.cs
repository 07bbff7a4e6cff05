using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using UnivAsso.Data;

namespace UnivAsso.Web.Platform.Health;

/// <summary>Two questions of a supervisor: is the process alive, can it serve.</summary>
public static class HealthSetup
{
    private const string Ready = "ready";

    public static void AddPortalHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database", tags: [Ready])
        .AddCheck<OutboxHealth>("outbox", tags: [Ready])
        .AddCheck<DueTaskHealth>("due tasks", tags: [Ready]);

    public static void MapPortalHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        routes.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready), ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Description ?? e.Value.Status.ToString()),
    }, context.RequestAborted);
}

/// <summary>The database answers and has the schema of this program.</summary>
public sealed class DatabaseHealth(UnivAssoDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("unreachable");
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        return pending == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{pending} migrations pending");
    }
}

/// <summary>No mail has been waiting for long, and none was given up lately.</summary>
public sealed class OutboxHealth(UnivAssoDb db, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var limit = clock.GetUtcNow() - Stuck;
        var stuck = await db.OutboxMails.CountAsync(m => m.SentAt == null && m.FailedAt == null && m.CreatedAt < limit && m.DueAt < limit, cancellationToken);
        return stuck == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{stuck} mails overdue");
    }
}

/// <summary>No task has been due for long without being tried: the job that does them runs somewhere.</summary>
public sealed class DueTaskHealth(UnivAssoDb db, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var limit = clock.GetUtcNow() - Stuck;
        var stuck = await db.DueTasks.CountAsync(t => t.DoneAt == null && t.FailedAt == null && t.TryAt < limit, cancellationToken);
        return stuck == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{stuck} tasks overdue");
    }
}
