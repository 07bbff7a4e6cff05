using System.Diagnostics;
using System.Globalization;
using UnivAsso.Benchmarks.Report;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.Referrals;

namespace UnivAsso.Benchmarks.Scenarios;

/// <summary>How long it takes to find the actors that fit a structure, among four thousand spread over the region.</summary>
internal static class FinderScale
{
    private const int Actors = 4_000;
    private const int AtOnce = 250;
    private const int Rounds = 20;
    private const int BarMilliseconds = 100;

    private static readonly string[] Communes = ["59350", "62041", "80021", "60057", "02408"];

    public static async Task RunAsync(Findings findings)
    {
        await using var site = new CountingSite();
        for (var from = 0; from < Actors; from += AtOnce)
        {
            await AddAsync(site, from);
        }

        List<double> times = [];
        var found = 0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var question in Questions())
            {
                var began = Stopwatch.GetTimestamp();
                found += (await site.UseAsync<ResourceFinder, FoundActors>(finder => finder.FindAsync(question, CancellationToken.None))).Actors.Count;
                if (round > 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        }

        if (found == 0)
        {
            throw new InvalidOperationException("No actor was found: there is nothing to measure.");
        }

        times.Sort();
        var slow = times[(int)(times.Count * 0.95)];
        findings.Add(new Finding(
            string.Create(CultureInfo.InvariantCulture, $"actors that fit a structure among {Actors}, 95th percentile (median {times[times.Count / 2]:0.0} ms)"),
            string.Create(CultureInfo.InvariantCulture, $"{slow:0.0} ms"),
            "–")
        {
            Bar = $"< {BarMilliseconds} ms",
            Met = slow < BarMilliseconds,
        });
    }

    private static IEnumerable<FinderQuestion> Questions() => Communes.SelectMany(commune => new FinderQuestion[]
    {
        new() { CommuneCode = commune },
        new() { CommuneCode = commune, Themes = ["gouvernance", "finances"], Structure = "association-employeuse" },
        new() { CommuneCode = commune, Words = "appui" },
    });

    private static Task<int> AddAsync(CountingSite site, int from) => site.InDatabaseAsync(async db =>
    {
        var territories = site.Services.GetRequiredService<TerritoryCatalogue>();
        var now = site.Clock.GetUtcNow();
        var (themes, structures) = (ActorTheme.All, ServedStructure.All);
        for (var number = from; number < from + AtOnce; number++)
        {
            var commune = territories.Communes[number * 7 % territories.Communes.Count];
            string place = (number % 10) switch
            {
                0 => TerritoryCoverage.Region,
                < 4 => commune.DepartmentCode,
                _ => commune.Code,
            };
            var card = new ActorCard
            {
                Name = $"Appui fictif {number}",
                Type = ActorType.SupportPoint.Code,
                Does = "Pour mesurer seulement.",
                Territories = [place, "59", territories.Find(Communes[number % Communes.Length])!.Code],
                Themes = [themes[number % themes.Count].Code],
                Structures = [structures[number % structures.Count].Code],
                Source = "Pour mesurer",
            };
            var added = ResourceActor.Add(ResourceActorId.New(now), card, null, territories, Actor.System, DateOnly.FromDateTime(now.UtcDateTime), now);
            if (added.Refusal is { } refusal)
            {
                throw new InvalidOperationException(refusal.Message);
            }

            db.ResourceActors.Add(added.Value);
            db.SearchTerms.AddRange(ActorTerms.Of(added.Value, territories));
        }

        return await db.SaveChangesAsync(CancellationToken.None);
    });
}
