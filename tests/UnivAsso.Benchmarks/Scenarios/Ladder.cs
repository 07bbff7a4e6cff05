using UnivAsso.Benchmarks.Load;
using UnivAsso.Benchmarks.Report;
using UnivAsso.Testing;

namespace UnivAsso.Benchmarks.Scenarios;

/// <summary>Pages and forms of the portal beside the bare rungs, in turns, so that a busy moment weighs on all of them.</summary>
internal static class Ladder
{
    private const string KestrelWord = "bare Kestrel, one word";
    private const string MvcPage = "bare MVC page";
    private const string MvcCached = "bare MVC page, output-cached";
    private const string MvcForm = "bare MVC form";
    private const string MvcInsert = "bare MVC form POST, one insert";
    private const string Home = "home page";
    private const string FormPage = "first page of the journey";
    private const string FormPost = "POST that creates a draft";
    private const string Sending = "POST that sends the request";

    public static async Task RunAsync(Servers servers, Findings findings, Pace pace, CancellationToken ct)
    {
        findings.Add(new Finding("memory at rest, after the first page", Number(servers.Portal.Megabytes, "MB"), MvcPage)
        {
            Rung = Number(servers.Mvc.Megabytes, "MB"),
            Ratio = servers.Portal.Megabytes / servers.Mvc.Megabytes,
            Bar = "≤ 250 MB",
            Met = servers.Portal.Megabytes <= 250,
        });
        var stock = new Stock();
        var questions = await QuestionsAsync(servers, stock, pace, ct);
        var seen = questions.ToDictionary(q => q.Name, _ => new List<Seen>(), StringComparer.Ordinal);
        foreach (var question in questions)
        {
            stock.Allow(pace.Sendings / 3);
            await Run.ForAsync(question, pace.WarmUp, ct);
        }

        for (var round = 0; round < pace.Rounds; round++)
        {
            foreach (var question in questions)
            {
                stock.Allow(pace.Sendings);
                seen[question.Name].Add(await Run.ForAsync(question, pace.Run, ct));
            }
        }

        Judge(servers, findings, new Rounds(seen));
        findings.Add(new Finding("memory after the load", Number(servers.Portal.Megabytes, "MB"), MvcPage)
        {
            Rung = Number(servers.Mvc.Megabytes, "MB"),
            Ratio = servers.Portal.Megabytes / servers.Mvc.Megabytes,
            Bar = "≤ 450 MB",
            Met = servers.Portal.Megabytes <= 450,
        });
        findings.Runs.AddRange(seen.Select(s => new RunLine(s.Key, Rounds.MedianOf(s.Value), seen[KestrelWord].Count)));
    }

    private static async Task<List<Question>> QuestionsAsync(Servers servers, Stock stock, Pace pace, CancellationToken ct)
    {
        List<Question> questions =
        [
            Question.Get(KestrelWord, servers.Kestrel, "/"),
            Question.Get(MvcPage, servers.Mvc, "/"),
            Question.Get(MvcCached, servers.Mvc, "/cached"),
            Question.Get(Home, servers.Portal, "/"),
            Question.Get(MvcForm, servers.Mvc, "/form"),
        ];
        var forms = await JoinRobot.PrepareAsync(servers.Portal, servers.PortalDatabase, pace.Sendings * (pace.Rounds + 1), ct);
        if (forms is not null)
        {
            stock.Fill(forms.Sendings.Select(RequestBytes.Post));
            questions.Add(Question.Get(FormPage, servers.Portal, forms.FirstPage));
        }

        questions.Add(Question.Post(MvcInsert, servers.Mvc, await BarePostAsync(servers.Mvc)));
        if (forms is not null)
        {
            questions.Add(Question.Post(FormPost, servers.Portal, forms.FirstPost));
            questions.Add(new Question(Sending, servers.Portal, stock.Take, 302));
        }

        return questions;
    }

    private static async Task<RecordedPost> BarePostAsync(ServerProcess mvc)
    {
        var proxy = new RecordingProxy();
        using var browser = new Browser(new HttpClient(proxy) { BaseAddress = new Uri($"http://127.0.0.1:{mvc.Port}") }, proxy.Cookies);
        var sent = await FormFiller.AnswerAsync(browser, await browser.OpenAsync("/form"));
        return sent.Path == "/" ? proxy.LastPost! : throw new InvalidOperationException("The bare form was not stored.");
    }

    private static void Judge(Servers servers, Findings findings, Rounds rounds)
    {
        findings.Add(rounds.Throughput("home page, requests per second", Home, MvcPage, least: 0.5));
        findings.Add(rounds.Cpu("home page, server CPU per request", Home, MvcPage, most: 1.5));
        findings.Add(rounds.Cpu("home page, server CPU per request", Home, MvcCached, most: null));
        findings.Add(rounds.Cpu("home page, server CPU per request", Home, KestrelWord, most: null));
        findings.Add(new Finding("home page, bytes of HTML", Number(servers.HomeBytes, "B"), MvcPage)
        {
            Rung = Number(servers.BareBytes, "B"),
            Ratio = servers.HomeBytes / (double)servers.BareBytes,
            Bar = "≤ 15 360 B",
            Met = servers.HomeBytes <= 15_360,
        });
        if (!rounds.Has(FormPage))
        {
            findings.Missing.Add("The journey of the association is not served by this build: its form page, its drafts and its sending were not measured.");
            return;
        }

        findings.Add(rounds.Cpu("form page, server CPU per request", FormPage, MvcForm, most: 1.5));
        findings.Add(rounds.Time("form POST that creates a draft, time per request", FormPost, MvcInsert, most: 3));
        findings.Add(rounds.Cpu("form POST that creates a draft, server CPU per request", FormPost, MvcInsert, most: 3));
        findings.Add(rounds.Time("POST that sends the request, time per request", Sending, MvcInsert, most: 3));
        findings.Add(rounds.Cpu("POST that sends the request, server CPU per request", Sending, MvcInsert, most: 3));
    }

    private static string Number(double value, string unit) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value:0} {unit}");
}

/// <summary>Sendings that serve once each; a run may take no more than it was allowed.</summary>
internal sealed class Stock
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<ReadOnlyMemory<byte>> _left = new();
    private int _allowed;

    public void Fill(IEnumerable<ReadOnlyMemory<byte>> requests)
    {
        foreach (var request in requests)
        {
            _left.Enqueue(request);
        }
    }

    public void Allow(int count) => _allowed = count;

    // A bare null would become an empty request here, and the connection would wait for an answer that never comes.
    public ReadOnlyMemory<byte>? Take() =>
        Interlocked.Decrement(ref _allowed) >= 0 && _left.TryDequeue(out var request) ? request : default(ReadOnlyMemory<byte>?);
}
