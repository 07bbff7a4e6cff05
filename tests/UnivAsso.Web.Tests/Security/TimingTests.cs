using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Notifications;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Accounts.Passwords;
using UnivAsso.Web.Tests.Faults;
using UnivAsso.Web.Tests.FollowUp;
using Xunit;

namespace UnivAsso.Web.Tests.Security;

/// <summary>
/// S13 on the clock: fifty interleaved tries each. A leak is a difference of more than a twentieth of the median that chance explains less
/// than once in a hundred, in the same direction in three rounds out of three: noise does not do that, and a door that skips its work does.
/// </summary>
[Collection(FaultCollection.Name)]
public sealed class TimingTests
{
    private const int Tries = 50;
    private const int WarmUps = 5;
    private const int Rounds = 3;
    private const double Unlikely = 0.01;
    private const double Noticeable = 0.05;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Signing_in_takes_as_long_for_an_unknown_address_unless_the_hash_is_skipped(bool skipsTheHash)
    {
        await using var site = new LeakySite { SkipsTheHash = skipsTheHash };
        var known = (await site.AccountAsync()).Email!;
        var number = 0;

        var leaks = await LeaksAsync(
            () => ReadyAsync(site, ++number, "/connexion", ("Email", known), ("Password", "une autre phrase secrète")),
            () => ReadyAsync(site, ++number, "/connexion", ("Email", $"inconnue-{number}@exemple.test"), ("Password", "une autre phrase secrète")));

        Assert.Equal(skipsTheHash, leaks);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Asking_for_a_code_takes_as_long_for_an_unknown_request_unless_the_mail_is_sent_at_once(bool sendsAtOnce)
    {
        await using var site = new LeakySite { SendsAtOnce = sendsAtOnce };
        var number = 0;

        var leaks = await LeaksAsync(
            async () =>
            {
                var request = await site.ReceivedNeedAsync();
                return await ReadyAsync(site, ++number, "/suivi", ("Reference", request.Reference), ("Email", request.Email));
            },
            async () =>
            {
                // As many requests on both sides: the database grows alike.
                var request = await site.ReceivedNeedAsync();
                return await ReadyAsync(site, ++number, "/suivi", ("Reference", request.Reference), ("Email", $"inconnue-{number}-{request.Email}"));
            });

        Assert.Equal(sendsAtOnce, leaks);
    }

    [Fact]
    public void The_statistic_knows_equal_from_different()
    {
        double[] low = [.. Enumerable.Range(0, 50).Select(i => 10 + (i % 7))];
        double[] high = [.. Enumerable.Range(0, 50).Select(i => 12 + (i % 7))];

        Assert.Equal(1, RankSum.Probability(low, low), 3);
        Assert.InRange(RankSum.Probability(low, high), 0, 0.0001);

        // As tables of the statistic give it for two lots of three that do not overlap, in this approximation.
        Assert.Equal(0.0809, RankSum.Probability([1, 2, 3], [4, 5, 6]), 3);
    }

    private static async Task<bool> LeaksAsync(Func<Task<Func<Task>>> known, Func<Task<Func<Task>>> unknown)
    {
        var direction = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var (first, second) = await MeasureAsync(known, unknown);
            var difference = RankSum.Median(first) - RankSum.Median(second);
            var isLeak = RankSum.Probability(first, second) < Unlikely
                && Math.Abs(difference) > Noticeable * Math.Min(RankSum.Median(first), RankSum.Median(second));
            if (!isLeak || (round > 0 && Math.Sign(difference) != direction))
            {
                return false;
            }

            direction = Math.Sign(difference);
        }

        return true;
    }

    private static async Task<(List<double> First, List<double> Second)> MeasureAsync(Func<Task<Func<Task>>> first, Func<Task<Func<Task>>> second)
    {
        var (ofFirst, ofSecond) = (new List<double>(Tries), new List<double>(Tries));
        for (var i = -WarmUps; i < Tries; i++)
        {
            var (one, other) = (await first(), await second());

            // Whoever goes first changes at each turn.
            var (a, b) = i % 2 == 0 ? (await TimeAsync(one), await TimeAsync(other)) : Swap(await TimeAsync(other), await TimeAsync(one));
            if (i >= 0)
            {
                ofFirst.Add(a);
                ofSecond.Add(b);
            }
        }

        return (ofFirst, ofSecond);

        static (double, double) Swap(double other, double one) => (one, other);
    }

    private static async Task<double> TimeAsync(Func<Task> send)
    {
        var start = TimeProvider.System.GetTimestamp();
        await send();
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<Func<Task>> ReadyAsync(LeakySite site, int number, string address, params (string Name, string Value)[] fields)
    {
        // Each try from a place of its own, so that none is throttled.
        var browser = site.VisitorFrom($"203.0.{number / 250}.{(number % 250) + 1}");
        var form = (await browser.OpenAsync(address)).Fill("main form[method=post]", new Dictionary<string, string?>(StringComparer.Ordinal)).With(fields);
        return async () =>
        {
            using var content = new FormUrlEncodedContent(form.Fields);
            using var response = await browser.Client.PostAsync(new Uri(form.Address, UriKind.Relative), content, TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode is 303 or 422, $"{(int)response.StatusCode}");
        };
    }

    /// <summary>The site, or one that spares itself the work for whom it does not know.</summary>
    private sealed class LeakySite : FollowUpSite
    {
        private const int Iterations = 10_000;

        public bool SkipsTheHash { get; init; }

        public bool SendsAtOnce { get; init; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
            {
                services.Configure<PasswordHasherOptions>(o => o.IterationCount = Iterations);
                services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<User>>(p => SkipsTheHash
                    ? new HurriedHasher(p.GetRequiredService<IOptions<PasswordHasherOptions>>(), p.GetRequiredService<PasswordPace>().Decoy)
                    : new PasswordHasher<User>(p.GetRequiredService<IOptions<PasswordHasherOptions>>())));
                if (SendsAtOnce)
                {
                    services.AddSingleton<IInterceptor, EagerSender>();
                }
            });
        }
    }

    /// <summary>Compares nothing with the hash that stands for nobody.</summary>
    private sealed class HurriedHasher(IOptions<PasswordHasherOptions> options, string decoy) : PasswordHasher<User>(options)
    {
        public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword) =>
            hashedPassword == decoy ? PasswordVerificationResult.Failed : base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    /// <summary>Takes the time of a fast mail server whenever a mail has a reader.</summary>
    private sealed class EagerSender : SaveChangesInterceptor
    {
        private static readonly TimeSpan Conversation = TimeSpan.FromMilliseconds(40);

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.ChangeTracker.Entries<OutboxMail>().Any(e => e.State is EntityState.Added && e.Entity.To != OutboxMail.Nobody))
            {
                SpinWait.SpinUntil(() => false, Conversation);
            }

            return ValueTask.FromResult(result);
        }
    }
}
