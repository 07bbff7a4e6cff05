using System.Collections.Concurrent;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.JoinRequests.Research;

namespace UnivAsso.Web.Tests.Faults;

/// <summary>Several people who join, one request after the other, until they are told to stop or the portal dies.</summary>
internal sealed class Writers(RunningPortal portal)
{
    private readonly ConcurrentBag<string> _acknowledged = [];

    /// <summary>References shown on a confirmation page: what the portal has promised to keep.</summary>
    public IReadOnlyCollection<string> Acknowledged => _acknowledged;

    /// <summary>Writes with so many people at once until cancelled; a connection that breaks ends one person's work only.</summary>
    public Task RunAsync(int people, CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, people).Select(_ => Task.Run(() => JoinAsync(stop), CancellationToken.None)));

    private async Task JoinAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var browser = portal.Visitor();
                var walk = new ResearchWalk(browser).With("intentions", ("Intention", "au-courant"));
                var thanks = await browser.SubmitAsync(await walk.ToAsync("verifier"), []);
                if (ResearchWalk.ReferenceOf(thanks) is { Length: > 0 } reference)
                {
                    _acknowledged.Add(reference);
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
            {
                // The server was killed: nothing more is acknowledged.
                return;
            }
        }
    }

    /// <summary>Reads a database file as it lies, without the portal.</summary>
    public static List<string> Read(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return values;
    }
}
