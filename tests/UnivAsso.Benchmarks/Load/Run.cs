using System.Diagnostics;

namespace UnivAsso.Benchmarks.Load;

/// <summary>What to ask, of which server, and what it must answer.</summary>
internal sealed record Question(string Name, ServerProcess Server, Func<ReadOnlyMemory<byte>?> Next, int Expected)
{
    public static Question Get(string name, ServerProcess server, string path)
    {
        var bytes = RequestBytes.Get(path);
        return new Question(name, server, () => bytes, 200);
    }

    public static Question Post(string name, ServerProcess server, RecordedPost post)
    {
        var bytes = RequestBytes.Post(post);
        return new Question(name, server, () => bytes, 302);
    }
}

/// <summary>What was seen in one run.</summary>
internal sealed record Seen(int Requests, TimeSpan Elapsed, TimeSpan Cpu, double P50, double P99)
{
    public double PerSecond => Requests / Elapsed.TotalSeconds;

    /// <summary>Processor time of the server for one request, in microseconds.</summary>
    public double CpuMicroseconds => Cpu.TotalMicroseconds / Requests;
}

/// <summary>Asks the same thing over eight connections for a while.</summary>
internal static class Run
{
    public const int Connections = 8;

    public static async Task<Seen> ForAsync(Question question, TimeSpan duration, CancellationToken ct)
    {
        var cpu = question.Server.Cpu;
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => AskAsync(question, clock, duration, ct)));
        var elapsed = clock.Elapsed;
        var spent = question.Server.Cpu - cpu;
        var all = times.SelectMany(t => t).Order().ToArray();
        return all.Length == 0
            ? throw new InvalidOperationException($"{question.Name}: nothing was asked.")
            : new Seen(all.Length, elapsed, spent, Milliseconds(all, 0.50), Milliseconds(all, 0.99));
    }

    private static async Task<List<long>> AskAsync(Question question, Stopwatch clock, TimeSpan duration, CancellationToken ct)
    {
        using var wire = await Wire.OpenAsync(question.Server.Port, ct);
        List<long> times = new(4096);
        while (clock.Elapsed < duration && question.Next() is { } request)
        {
            var asked = Stopwatch.GetTimestamp();
            int status;
            try
            {
                status = await wire.AskAsync(request, ct);
            }
            catch (IOException e)
            {
                throw new InvalidOperationException($"{question.Name}, after {times.Count} answers on this connection: {e.Message}", e);
            }

            if (status != question.Expected)
            {
                throw new InvalidOperationException($"{question.Name}: {status} instead of {question.Expected}.");
            }

            times.Add(Stopwatch.GetTimestamp() - asked);
        }

        return times;
    }

    private static double Milliseconds(long[] sorted, double share) =>
        Stopwatch.GetElapsedTime(0, sorted[(int)((sorted.Length - 1) * share)]).TotalMilliseconds;
}
