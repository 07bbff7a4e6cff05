using Microsoft.Extensions.Options;

namespace UnivAsso.Web.Platform.Matching;

/// <summary>
/// Asks every few seconds whether the matching index is still that of the database. A long reading is followed by a rest of twice its length,
/// so that a busy day does not keep a processor at it.
/// </summary>
public sealed partial class MatchingIndexJob(
    MatchingIndexKeeper keeper, IOptions<UnivAssoOptions> options, TimeProvider clock, ILogger<MatchingIndexJob> logger) : BackgroundService
{
    private const int RestAfterBuild = 2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.FromSeconds(options.Value.MatchingEverySeconds);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await keeper.RefreshAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, e);
            }

            var rest = RestAfterBuild * keeper.LastBuild;
            await Task.Delay(rest > pause ? rest : pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The matching index could not be refreshed; the former one still serves")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
