using UnivAsso.Domain.Notifications;

namespace UnivAsso.Web.Platform.Jobs;

/// <summary>
/// Does the tasks of one kind. Called inside the transaction that marks the task done: either both are kept or none. It reads the state
/// anew and does nothing when there is nothing left to do; it throws when it could not, and is then called again later.
/// </summary>
public interface IDueTaskHandler
{
    Task HandleAsync(DueTask task, CancellationToken ct);
}

/// <summary>How a room says which tasks it does.</summary>
public static class DueTaskHandlers
{
    /// <summary>Registers the handler of a kind. It is made only when such a task is due.</summary>
    public static IServiceCollection AddDueTaskHandler<THandler>(this IServiceCollection services, string kind)
        where THandler : class, IDueTaskHandler => services.AddKeyedScoped<IDueTaskHandler, THandler>(kind);
}
