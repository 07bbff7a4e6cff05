using System.Globalization;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Commands;
using UnivAsso.Web.Platform.Database;

namespace UnivAsso.Web.Platform.Region;

/// <summary>Fills a database with as many plainly fictional rows as a region has, to see the portal at its real size.</summary>
public sealed class SeedRegionCommand() : Command(
    "seed-region",
    "univasso seed-region [--associations 82000] [--researchers 1000] [--needs 4000] [--intakes 12000] [--seed 7] [--today AAAA-MM-JJ]",
    "Remplit la base de données fictives à l’échelle d’une région ; mêmes nombres, même graine et même jour : mêmes données. Jamais dans une base réelle.")
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(1);

    protected override IReadOnlyList<string> OptionNames => ["--associations", "--researchers", "--needs", "--intakes", "--seed", "--today"];

    protected override async Task<int> ExecuteAsync(IServiceProvider services, CommandOptions options, CancellationToken ct)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        if (PlanOf(options, FrenchDates.DayInParis(clock.GetUtcNow())) is not { } plan)
        {
            return await MisusedAsync($"Donnez des nombres entiers : au plus {RegionPlan.MostAssociations} associations et {RegionPlan.MostOthers} de chaque autre sorte, et un jour comme 2026-11-25.");
        }

        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await Console.Error.WriteLineAsync("Ces données sont fictives : elles ne s’écrivent qu’en environnement Development (ASPNETCORE_ENVIRONMENT=Development).");
            return Failed;
        }

        await DatabaseSetup.MigrateAsync(services, ct);
        var seeder = new RegionSeeder(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<TerritoryCatalogue>(), clock);
        if (await seeder.IsThereAsync(plan, ct))
        {
            await Console.Error.WriteLineAsync("Ces données sont déjà dans la base. Choisissez une autre graine (--seed), ou un dossier de données vide.");
            return Failed;
        }

        var (began, last) = (clock.GetTimestamp(), clock.GetTimestamp());
        var (rows, took) = await seeder.WriteAsync(
            plan,
            async (what, done, wanted, soFar) =>
            {
                if (done == wanted || clock.GetElapsedTime(last) >= BetweenLines)
                {
                    last = clock.GetTimestamp();
                    await Console.Out.WriteLineAsync(string.Create(
                        CultureInfo.GetCultureInfo("fr-FR"), $"{done:N0} / {wanted:N0} {what}, {soFar / Math.Max(0.001, clock.GetElapsedTime(began).TotalSeconds):N0} lignes/s"));
                }
            },
            ct);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.GetCultureInfo("fr-FR"), $"{rows:N0} lignes écrites en {took.TotalSeconds:N1} s, soit {rows / Math.Max(0.001, took.TotalSeconds):N0} par seconde."));
        return Done;
    }

    private static RegionPlan? PlanOf(CommandOptions options, DateOnly today)
    {
        var day = options.Find("--today") is not { } typed ? today
            : DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        return Number("--associations", 82_000, RegionPlan.MostAssociations) is { } associations
            && Number("--researchers", 1_000, RegionPlan.MostOthers) is { } researchers
            && Number("--needs", 4_000, RegionPlan.MostOthers) is { } needs
            && Number("--intakes", 12_000, RegionPlan.MostOthers) is { } intakes
            && Number("--seed", 7, int.MaxValue) is { } seed
            && day is { } last
                ? new RegionPlan(associations, researchers, needs, intakes, seed, last)
                : null;

        int? Number(string name, int usual, int most) =>
            options.Find(name) is not { } text ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
    }
}
