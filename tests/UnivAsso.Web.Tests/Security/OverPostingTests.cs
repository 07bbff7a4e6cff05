using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Tests.Security.Posts;
using Xunit;

namespace UnivAsso.Web.Tests.Security;

/// <summary>S10: every form, sent with every property name of every entity besides its own fields, stores what it stores without them.</summary>
[Collection(PreparedPosts.Collection)]
public sealed partial class OverPostingTests(PreparedPosts posts)
{
    /// <summary>A form of more than a thousand fields is refused before anybody reads it.</summary>
    private const int MostAtOnce = 900;

    private const string PoisonText = "surposté";
    private const string PoisonGuid = "deadbeef-dead-4ead-8ead-deadbeefdead";
    private const string PoisonNumber = "987654321";
    private const string PoisonMoment = "1999-12-31T23:59:58+00:00";

    /// <summary>The same sentinels, as a database may hold them: a moment is also its ticks.</summary>
    private static readonly string[] Poison =
        [PoisonText, PoisonGuid, "DEADBEEFDEAD4EAD8EADDEADBEEFDEAD", PoisonNumber, "1999-12-31", "630822815980000000"];

    /// <summary>Words of other trades, that a hurried controller would take.</summary>
    private static readonly (string Name, string Value)[] Usual =
        [("IsAdmin", "true"), ("Admin", "true"), ("Role", "Administrator"), ("Roles", "Administrator"), ("RoleId", PoisonGuid), ("Approved", "true"), ("UserId", PoisonGuid)];

    private readonly GuardedSite _site = posts.Site;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_post_of_the_site_is_in_the_book()
    {
        var templates = PostBook.TemplatesOf(_site);
        var known = PostBook.All.Select(c => c.Template).Concat(PostBook.Exempt.Keys).ToHashSet(StringComparer.Ordinal);

        Assert.True(templates.Count > 50, $"Only {templates.Count} POST routes were found.");
        Assert.Empty(templates.Except(known));
        Assert.Empty(known.Except(templates));

        // One route serves all the pages of a journey: each page is a form of its own.
        using var scope = _site.Services.CreateScope();
        var pages = scope.ServiceProvider.GetServices<Journey>().SelectMany(j => j.Steps.Select(s => $"POST {j.Root}/{{slug}} ({s.Slug})")).ToList();
        Assert.True(pages.Count > 15, $"Only {pages.Count} pages were found.");
        Assert.Empty(pages.Except(PostBook.All.Select(c => c.ToString())));
    }

    [Fact]
    public async Task No_form_stores_more_than_its_own_fields()
    {
        var names = await _site.InDatabaseAsync(db => Task.FromResult(NamesOf(db.Model)));
        Assert.True(names.Count > 150, $"Only {names.Count} names were found.");
        Assert.Contains(names, n => n.Name == "Contact.Email");
        var (wrong, stored, storing) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));

        foreach (var (post, ready) in posts.All)
        {
            // Twice without, to learn what is random by itself; then with.
            var one = await SendAsync(ready, []);
            var other = await SendAsync(ready, []);
            foreach (var some in Others(names, ready.Form.Declared).Chunk(MostAtOnce))
            {
                var over = await SendAsync(ready, some);
                wrong.AddRange(Differences(one, other, over).Select(d => $"{post}: {d}"));
            }

            var changes = one.After.Since(posts.Before);
            Assert.True(one.Status is >= 200 and < 400, $"{post} answers {one.Status} to its own fields: the check would prove nothing.");
            if (!changes.IsNone)
            {
                storing.Add(post.Template);
                stored.UnionWith(changes.Added.Keys);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));

        // What stores nothing is named with its reason; everything else was seen to store something.
        Assert.Equal(Storeless.Order(StringComparer.Ordinal), PostBook.All.Select(p => p.Template).Except(storing).Order(StringComparer.Ordinal));
        Assert.Superset(new HashSet<string>(["AspNetUsers", "JoinRequests", "Drafts", "CaseMessages", "OutboxMails", "SavedViews"], StringComparer.Ordinal), stored);
    }

    /// <summary>A post in which a form really takes one field too many is found out.</summary>
    [Fact]
    public void The_comparison_sees_a_value_that_slipped_through()
    {
        var plain = Answer(("Title", "Titre"), ("Id", "a"), ("OwnerId", null));
        var again = Answer(("Title", "Titre"), ("Id", "b"), ("OwnerId", null));

        Assert.Empty(Differences(plain, again, Answer(("Title", "Titre"), ("Id", "c"), ("OwnerId", null))));
        Assert.NotEmpty(Differences(plain, again, Answer(("Title", "Autre"), ("Id", "c"), ("OwnerId", null))));
        Assert.NotEmpty(Differences(plain, again, Answer(("Title", "Titre"), ("Id", "c"), ("OwnerId", PoisonGuid))));
        Assert.NotEmpty(Differences(plain, again, Answer(("Title", "Titre"), ("Id", PoisonGuid.ToUpperInvariant()), ("OwnerId", null))));
        Assert.NotEmpty(Differences(plain, again, plain with { Status = 404 }));
        Assert.NotEmpty(Differences(plain, again, plain with { After = new Stored(new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string?>>>(StringComparer.Ordinal) { ["T"] = [] }) }));

        static Sent Answer(params (string Name, string? Value)[] cells) => new(200, string.Empty, new Stored(
            new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string?>>>(StringComparer.Ordinal)
            {
                ["T"] = [cells.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal)],
            }));
    }

    /// <summary>Posts that store nothing: what they show was just typed, or they only close a door in the browser.</summary>
    private static readonly string[] Storeless =
    [
        "coordination/{room:regex(^(besoins|profils)$)}/{reference}/{exit:regex(^(prendre-en-charge|question|reorienter|ne-pas-retenir)$)}/apercu",
        "coordination/{room:regex(^(besoins|profils)$)}/{reference}/{exit:regex(^(prendre-en-charge|question|reorienter|ne-pas-retenir)$)}/corriger",
        "espace-dla/demandes/{reference}/{act:regex(^(completer|transferer|injoignable|rouvrir)$)}/apercu",
        "espace-dla/demandes/{reference}/{act:regex(^(completer|transferer|injoignable|rouvrir)$)}/corriger",
        "espace-dla/demandes/{reference}/decision/apercu",
        "espace-dla/demandes/{reference}/decision/chercher",
        "espace-dla/demandes/{reference}/decision/corriger",
        "espace-dla/demandes/{reference}/orientations/chercher",
        "espace-dla/demandes/{reference}/rendez-vous/creneaux",
        "reprendre/{secret}",
        "suivi/fermer",
    ];

    private async Task<Sent> SendAsync(ReadyPost ready, IReadOnlyList<KeyValuePair<string, string>> more)
    {
        using var client = _site.ClientWith(ready.Cookies);
        using var request = ready.ToRequest(more);
        using var response = await client.SendAsync(request, Ct);
        return new Sent((int)response.StatusCode, response.Headers.Location?.ToString() ?? string.Empty, await posts.ReadAndPutBackAsync());
    }

    private static IEnumerable<string> Differences(Sent one, Sent other, Sent over)
    {
        if (over.Status != one.Status || (one.Location == other.Location && over.Location != one.Location))
        {
            yield return $"answers {over.Status} {over.Location}, {one.Status} {one.Location} without";
            yield break;
        }

        foreach (var (table, rows) in one.After.Tables)
        {
            var (again, with) = (other.After.Tables[table], over.After.Tables[table]);
            if (with.Count != rows.Count)
            {
                yield return $"{table} has {with.Count} rows, {rows.Count} without";
                continue;
            }

            for (var i = 0; i < rows.Count; i++)
            {
                // The number of a row is where it lies, not what it holds.
                foreach (var (column, value) in rows[i].Where(cell => cell.Key != Stored.RowNumber))
                {
                    var now = with[i][column];
                    var isRandom = again[i][column] != value;
                    if ((!isRandom && now != value) || (now is null) != (value is null))
                    {
                        yield return $"{table}.{column} is « {now} », « {value} » without";
                    }
                    else if (isRandom && Poison.Any(p => now!.Contains(p, StringComparison.OrdinalIgnoreCase)))
                    {
                        yield return $"{table}.{column} took what was slipped in: {now}";
                    }
                }
            }
        }
    }

    private static List<KeyValuePair<string, string>> Others(IEnumerable<(string Name, string Value)> names, IEnumerable<string> declared)
    {
        var own = declared.ToHashSet(StringComparer.OrdinalIgnoreCase);

        // « A.B » and « A » speak of the same thing: a form that declares one may read the other.
        return [.. names.Where(n => !own.Contains(n.Name) && !own.Any(o => Parent(o) == n.Name)).Select(n => KeyValuePair.Create(n.Name, n.Value))];

        static string Parent(string name) => Index().Replace(name, string.Empty).Split('.')[0];
    }

    /// <summary>Each property of each entity, owned ones under the name of their owner's property as well.</summary>
    private static List<(string Name, string Value)> NamesOf(IModel model) =>
    [
        .. model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties().SelectMany(property => Paths(entity, property).Select(path => (path, ValueOf(property.ClrType)))))
            .Concat(Usual)
            .DistinctBy(n => n.Item1, StringComparer.OrdinalIgnoreCase)
            .OrderBy(n => n.Item1, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Paths(IEntityType entity, IReadOnlyPropertyBase property)
    {
        yield return property.Name;
        yield return $"{entity.ClrType.Name}.{property.Name}";
        if (entity.FindOwnership()?.PrincipalToDependent is { } owner)
        {
            yield return $"{owner.Name}.{property.Name}";
            yield return $"{owner.Name}[0].{property.Name}";
        }
    }

    private static string ValueOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } e => Convert.ToInt32(Enum.GetValues(e).GetValue(Enum.GetValues(e).Length - 1), System.Globalization.CultureInfo.InvariantCulture).ToString(System.Globalization.CultureInfo.InvariantCulture),
        var t when t == typeof(bool) => "true",
        var t when t == typeof(Guid) || t.Name.EndsWith("Id", StringComparison.Ordinal) => PoisonGuid,
        var t when t == typeof(DateTimeOffset) || t == typeof(DateTime) => PoisonMoment,
        var t when t == typeof(DateOnly) => "1999-12-31",
        var t when t == typeof(int) || t == typeof(long) || t == typeof(short) => PoisonNumber,
        _ => PoisonText,
    };

    [GeneratedRegex(@"\[\d+\]", RegexOptions.None, 1000)]
    private static partial Regex Index();

    private sealed record Sent(int Status, string Location, Stored After);
}
