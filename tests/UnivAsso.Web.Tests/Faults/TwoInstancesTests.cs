using Microsoft.Data.Sqlite;
using MimeKit;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.JoinRequests.Research;
using Xunit;

namespace UnivAsso.Web.Tests.Faults;

/// <summary>R10 and R14 with the real program: two instances on one database, and a kill between sending and noting.</summary>
[Collection(FaultCollection.Name)]
public sealed class TwoInstancesTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_instances_share_sessions_forms_and_the_outbox()
    {
        await using var peer = new SmtpPeer();
        await using var one = await RunningPortal.StartAsync(Ct, settings: Settings(peer));
        await using var other = await RunningPortal.StartAsync(Ct, one.Folder, Settings(peer));

        // A form opened on one is sent to the other.
        using var here = one.Visitor();
        using var there = other.Visitor();
        var form = await here.OpenAsync("/rejoindre/recherche/intentions");
        foreach (var cookie in here.Cookies.Header.Split("; "))
        {
            there.Cookies.Put(cookie.Split('=', 2)[0], cookie.Split('=', 2)[1]);
        }

        var next = await there.SubmitAsync(form, [("Intention", "au-courant")]);
        Assert.StartsWith("/rejoindre/recherche/vous", next.Path, StringComparison.Ordinal);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var (onOne, onOther) = (new Writers(one), new Writers(other));
        var writing = Task.WhenAll(onOne.RunAsync(4, stop.Token), onOther.RunAsync(4, stop.Token));
        SpinWait.SpinUntil(() => onOne.Acknowledged.Count >= 10 && onOther.Acknowledged.Count >= 10, LongEnough);
        await stop.CancelAsync();
        await writing;

        string[] acknowledged = [.. onOne.Acknowledged, .. onOther.Acknowledged];
        var stored = Writers.Read(one.DatabaseFile, "SELECT Reference FROM JoinRequests");
        await peer.WhenReceivedAsync(stored.Count, Ct).WaitAsync(LongEnough, Ct);
        SpinWait.SpinUntil(() => Unsent(one) == 0, LongEnough);
        var ids = await MessageIdsAsync(peer);

        Assert.True(acknowledged.Length >= 20, $"{acknowledged.Length} acknowledged.");
        Assert.Empty(acknowledged.Except(stored));
        Assert.Equal(stored.Count, stored.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(stored.Count, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_kill_between_sending_and_noting_sends_the_same_mail_again()
    {
        await using var peer = new SmtpPeer { Mood = SmtpMood.HangsAfterData };
        await using var portal = await RunningPortal.StartAsync(Ct, settings: Settings(peer));
        using var visitor = portal.Visitor();
        var walk = new ResearchWalk(visitor).With("intentions", ("Intention", "au-courant"));
        await visitor.SubmitAsync(await walk.ToAsync("verifier"), []);

        // The server has the whole mail and has not said so: nothing can be noted yet.
        await peer.WhenReceivedAsync(1, Ct).WaitAsync(LongEnough, Ct);
        await portal.KillAsync();
        Assert.Equal(["1"], Writers.Read(portal.DatabaseFile, "SELECT COUNT(*) FROM OutboxMails WHERE SentAt IS NULL AND LeasedUntil IS NOT NULL"));

        // The two minutes of the lease pass in the file, not on the clock of the test.
        await using (var connection = new SqliteConnection($"Data Source={portal.DatabaseFile};Pooling=False"))
        {
            await connection.OpenAsync(Ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE OutboxMails SET LeasedUntil = 1";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(Ct));
        }

        peer.Mood = SmtpMood.Accepts;
        await portal.StartAgainAsync(Ct);
        await peer.WhenReceivedAsync(2, Ct).WaitAsync(LongEnough, Ct);
        SpinWait.SpinUntil(() => Unsent(portal) == 0, LongEnough);
        var ids = await MessageIdsAsync(peer);

        Assert.Equal(2, ids.Count);
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(0, Unsent(portal));
    }

    private static int Unsent(RunningPortal portal) => int.Parse(
        Writers.Read(portal.DatabaseFile, "SELECT COUNT(*) FROM OutboxMails WHERE SentAt IS NULL")[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<string>> MessageIdsAsync(SmtpPeer peer)
    {
        var ids = new List<string>();
        foreach (var mail in peer.Received)
        {
            using var bytes = new MemoryStream(mail.Message);
            ids.Add((await MimeMessage.LoadAsync(bytes, Ct)).MessageId!);
        }

        return ids;
    }

    private static Dictionary<string, string> Settings(SmtpPeer peer) => new(StringComparer.Ordinal)
    {
        ["UnivAsso__Mail__Host"] = "127.0.0.1",
        ["UnivAsso__Mail__Port"] = peer.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["UnivAsso__Mail__Security"] = "None",
        ["UnivAsso__OutboxEverySeconds"] = "1",
    };
}
