using Microsoft.Extensions.Options;

namespace UnivAsso.Web.Platform.Matching;

/// <summary>Asks every few seconds whether the matching index is still that of the database.</summary>
public sealed partial class MatchingIndexJob(
    MatchingIndexKeeper keeper, IOptions<UnivAssoOptions> options, TimeProvider clock, ILogger<MatchingIndexJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.MatchingEverySeconds), clock);
        do
        {
            try
            {
                await keeper.RefreshAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "The matching index could not be refreshed; the former one still serves")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
