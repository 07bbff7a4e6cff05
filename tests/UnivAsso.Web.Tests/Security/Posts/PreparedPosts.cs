using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>
/// One site in which every post of the book is ready, beside people of every role who have nothing to do with it. The database is set
/// aside in that state, and put back after each post.
/// </summary>
public sealed class PreparedPosts : IAsyncLifetime
{
    public const string Collection = "Prepared posts";

    public GuardedSite Site { get; } = new();

    public IReadOnlyList<(PostCase Post, ReadyPost Ready)> All { get; private set; } = [];

    /// <summary>What the addresses of the site show of records.</summary>
    public IReadOnlyList<(GetCase Get, ReadyGet Ready)> Pages { get; private set; } = [];

    /// <summary>Strangers to every record: nobody signed in, each role, somebody who follows another request, somebody with a draft, an officer of another desk.</summary>
    public IReadOnlyList<Caller> Callers { get; private set; } = [];

    /// <summary>The database as it was when all was ready.</summary>
    public Stored Before { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // What takes time on the clock comes first, so that the codes and links of the others are fresh.
        Pages = await GetBook.PrepareAsync(Site);
        var posts = new List<(PostCase, ReadyPost)>();
        foreach (var post in PostBook.All)
        {
            posts.Add((post, await post.PrepareAsync(Site)));
        }

        All = posts;
        Callers = await CallersAsync();
        await Site.KeepAsync();
        Before = await Site.ReadAllAsync();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>What the database holds now; then it is as before.</summary>
    public async Task<Stored> ReadAndPutBackAsync()
    {
        var stored = await Site.ReadAllAsync();
        await Site.PutBackAsync();
        return stored;
    }

    private async Task<IReadOnlyList<Caller>> CallersAsync()
    {
        var callers = new List<Caller> { await CallerAsync(Caller.Anonymous, Site.Visitor()) };
        foreach (var role in Roles.All)
        {
            callers.Add(await CallerAsync(role, await MemberAsync(role)));
        }

        var request = await Site.AskedAsync();
        var follower = await Site.FollowerOfAsync(request);
        var form = await follower.OpenAsync($"/suivi/{request.Reference}/message");
        callers.Add((await CallerAsync("follower of another request", follower)) with { FollowerToken = form.Value(ReadyPost.TokenField)! });
        callers.Add(await CallerAsync("somebody with a draft", await WithDraftAsync()));
        callers.Add(await CallerAsync(Caller.OfficerElsewhere, (await Site.SeatedOfficerAsync("oise")).Browser));
        return callers;
    }

    // Members have a request of their own: having one must open no other.
    private async Task<Browser> MemberAsync(string role) => role is Roles.Association or Roles.Researcher
        ? await Site.MemberOfAsync(await Site.AskedAsync(), role)
        : await Site.SignedInAsync(role);

    private async Task<Browser> WithDraftAsync()
    {
        var browser = Site.Visitor();
        var page = await browser.OpenAsync("/rejoindre/association/intentions");
        await browser.SubmitAsync(page, [("Intentions", "declarer-un-besoin")]);
        page = await browser.OpenAsync("/rejoindre/recherche/intentions");
        await browser.SubmitAsync(page, [("Intention", "les-deux")]);
        return browser;
    }

    private static async Task<Caller> CallerAsync(string name, Browser browser)
    {
        var page = await browser.OpenAsync("/mot-de-passe-oublie");
        return new Caller(name, page.Value(ReadyPost.TokenField)!) { Cookies = browser.Cookies.Header };
    }
}

/// <summary>The tests that share the prepared site run one after the other.</summary>
[CollectionDefinition(PreparedPosts.Collection)]
public sealed class PreparedPostsCollection : ICollectionFixture<PreparedPosts>;

/// <summary>Somebody with their cookies and the tokens of their own pages.</summary>
public sealed record Caller(string Name, string Token)
{
    public const string Anonymous = "nobody signed in";

    /// <summary>Somebody with a seat at a desk where none of the requests of the books is.</summary>
    public const string OfficerElsewhere = "officer of another desk";

    public required string Cookies { get; init; }

    /// <summary>Pages opened with a mailed code have tokens of their own.</summary>
    public string? FollowerToken { get; init; }

    public string TokenFor(string template) => template.StartsWith("suivi/{", StringComparison.Ordinal) ? FollowerToken ?? Token : Token;
}
