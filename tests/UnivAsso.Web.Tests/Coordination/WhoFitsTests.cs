using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Researchers;
using UnivAsso.Matching.Storage;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Matching;
using Xunit;

namespace UnivAsso.Web.Tests.Coordination;

/// <summary>« Qui pourrait répondre ? » : people beside a need, with their reasons, through the pages.</summary>
public sealed class WhoFitsTests(DeskSite site) : IClassFixture<DeskSite>
{
    private static readonly Actor Dany = new(ActorKind.Coordination, Guid.CreateVersion7(), "Dany Exemple");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_come_first_then_people_with_their_reasons()
    {
        var need = await site.ReceivedNeedAsync();
        var fits = await TakenOnAsync(Profile("La relève des bénévoles dans les clubs", "Pourquoi les bénévoles partent"));
        var paused = await TakenOnAsync(Profile("Départs de bénévoles") with { NotBefore = new DateOnly(2099, 1, 4) });
        await RefreshAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var page = await coordinator.OpenAsync(AddressOf(need));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(
            page.Words.IndexOf("correspond", StringComparison.Ordinal) < page.Words.IndexOf(fits.Reference, StringComparison.Ordinal), "Names came before counts.");
        var row = page.Document.QuerySelector($"a[href='/coordination/profils/{fits.Reference}']")!.Closest("li")!.TextContent;
        Assert.Matches("parle de .*« (bénévoles|partent) »", row);
        Assert.Contains("Le même axe", row, StringComparison.Ordinal);
        Assert.Contains("Convient : ", row, StringComparison.Ordinal);
        Assert.DoesNotContain("%", row, StringComparison.Ordinal);
        Assert.DoesNotContain(paused.Reference, page.Words, StringComparison.Ordinal);

        var excluded = await coordinator.OpenAsync($"{AddressOf(need)}?dispo=exclues");
        var reason = excluded.Document.QuerySelector($"a[href='/coordination/profils/{paused.Reference}']")!.Closest("li")!.TextContent;
        Assert.Contains("A demandé de ne pas être sollicité avant le dimanche 4 janvier 2099.", reason, StringComparison.Ordinal);
        Assert.Contains("Empêche l’invitation : ", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_keep_who_works_where_and_with_which_status()
    {
        var need = await site.ReceivedNeedAsync();
        var inside = await TakenOnAsync(Profile("Bénévoles et salariés") with { Position = "doctorat", InRegion = true });
        var outside = await TakenOnAsync(Profile("Bénévoles en Wallonie") with { Position = "retraite", InRegion = false });
        await RefreshAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var here = await coordinator.OpenAsync($"{AddressOf(need)}?ou=region");
        var elsewhere = await coordinator.OpenAsync($"{AddressOf(need)}?ou=ailleurs");
        var retired = await coordinator.OpenAsync($"{AddressOf(need)}?statut=retraite");
        var nonsense = await coordinator.OpenAsync($"{AddressOf(need)}?statut=<&ou=%00&dispo=zzz&page=-4");

        Assert.Contains(inside.Reference, here.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(outside.Reference, here.Words, StringComparison.Ordinal);
        Assert.Contains(outside.Reference, elsewhere.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(inside.Reference, retired.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, nonsense.Status);
    }

    [Fact]
    public async Task A_declared_tie_with_the_structure_forbids_and_says_so()
    {
        var need = await site.ReceivedNeedAsync();
        var tied = await TakenOnAsync(Profile("Les bénévoles des jardins"));
        await site.InDatabaseAsync(async db =>
        {
            var researcher = await db.Researchers.SingleAsync(r => r.JoinRequestId == tied.Id, Ct);
            db.InterestDeclarations.Add(new InterestDeclaration
            {
                Id = InterestDeclarationId.New(site.Clock.GetUtcNow()),
                ResearcherId = researcher.Id,
                Structure = "les jardins d'exemple",
                Kind = "instance",
                DeclaredAt = site.Clock.GetUtcNow(),
            });
            return await db.SaveChangesAsync(Ct);
        });
        await site.ChangeAsync(await site.ReceivedNeedAsync(), r => r.Take(Dany, site.Clock.GetUtcNow()));
        await RefreshAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var page = await coordinator.OpenAsync($"{AddressOf(need)}/pourquoi?q={tied.Reference}");

        Assert.Contains("Cette personne correspond, mais ne peut pas être invitée.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Lien d’intérêt déclaré avec « Les Jardins d’Exemple » : place au conseil ou au bureau.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_somebody_does_not_appear_is_answered_for_anybody()
    {
        var need = await site.ReceivedNeedAsync();
        var unread = await site.ReceivedResearchAsync(profile: Profile("Polymères sous pression"));
        await RefreshAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var asked = await coordinator.OpenAsync($"{AddressOf(need)}/pourquoi?q={unread.Reference}");
        var nobody = await coordinator.OpenAsync($"{AddressOf(need)}/pourquoi?q=Zzzyx");
        var empty = await coordinator.OpenAsync($"{AddressOf(need)}/pourquoi");

        Assert.Contains("Le profil n’a pas encore été lu et confirmé par la coordination.", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Les travaux indiqués parlent d’autres sujets.", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Aucun profil n’a ce nom ni cette référence", nobody.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, empty.Status);
    }

    [Fact]
    public async Task A_person_who_left_is_compared_with_no_need()
    {
        var need = await site.ReceivedNeedAsync();
        var gone = await site.ReceivedResearchAsync(profile: Profile("Bénévoles"));
        await site.ChangeAsync(gone, r => r.Withdraw(Actor.System, site.Clock.GetUtcNow()));
        await RefreshAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        var page = await coordinator.OpenAsync($"{AddressOf(need)}/pourquoi?q={gone.Reference}");

        Assert.Contains("Cette personne n’est comparée à aucun besoin ni à aucune question.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Near_needs_are_on_the_sheet_with_what_they_share()
    {
        var one = await site.ReceivedNeedAsync(title: "Besoin voisin numéro un");
        var two = await site.ReceivedNeedAsync(title: "Besoin voisin numéro deux");
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        await RefreshAsync();

        var sheet = await coordinator.OpenAsync($"/coordination/besoins/{one.Reference}");

        var near = sheet.Document.QuerySelector("#proches")!;
        Assert.NotNull(near.QuerySelector("a[href$='/personnes']"));
        Assert.Contains("En commun : ", near.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(one.Reference, near.QuerySelector("ul")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(two);
    }

    [Fact]
    public async Task The_list_costs_few_statements_however_many_people_there_are()
    {
        var need = await site.ReceivedNeedAsync();
        for (var i = 0; i < 25; i++)
        {
            await TakenOnAsync(Profile($"Bénévoles et relève, enquête numéro {i}"));
        }

        await RefreshAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        await coordinator.OpenAsync(AddressOf(need));
        Page? page = null;

        var heard = await site.Sql.ListenAsync(async () => page = await coordinator.OpenAsync($"{AddressOf(need)}?page=2"));

        Assert.Equal(HttpStatusCode.OK, page!.Status);
        Assert.Contains("21 à", page.Words, StringComparison.Ordinal);
        Assert.True(heard.Count <= 6, string.Join('\n', heard.Select(s => s.ToString())));
    }

    [Fact]
    public async Task The_index_follows_the_database_and_is_the_same_in_two_instances()
    {
        var need = await site.ReceivedNeedAsync();
        var before = await RefreshAsync();
        var again = await RefreshAsync();
        var late = await TakenOnAsync(Profile("La relève des bénévoles"));
        var after = await RefreshAsync();
        using var other = new MatchingIndexKeeper(
            site.Services.GetRequiredService<IServiceScopeFactory>(), site.Services.GetRequiredService<IndexStore>(), site.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<MatchingIndexKeeper>.Instance);
        var elsewhere = await other.RefreshAsync(Ct);

        Assert.Same(before, again);
        Assert.NotSame(before, after);
        Assert.Equal(after.Mark, elsewhere.Mark);
        var facts = await site.UseAsync<MatchingReader, NeedToMatch?>(reader => reader.NeedAsync(need.Reference, Ct));
        var today = new DateOnly(2026, 11, 25);
        var (here, there) = (
            after.People.Compare(facts!.Facts, today, UnivAsso.Matching.Fit.FitWeights.Current),
            elsewhere.People.Compare(facts.Facts, today, UnivAsso.Matching.Fit.FitWeights.Current));
        Assert.Equal(here.Compared.Select(m => (m.Person.Key, m.Fit)), there.Compared.Select(m => (m.Person.Key, m.Fit)));
        Assert.Contains(here.Compared, m => m.Person.Key == late.Reference);
    }

    [Fact]
    public async Task An_unknown_need_and_the_profile_of_a_person_have_no_such_page()
    {
        var person = await site.ReceivedResearchAsync();
        var coordinator = await site.SignedInAsync(Roles.Coordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.OpenAsync("/coordination/besoins/B-26-9999-Z/personnes")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.OpenAsync($"/coordination/besoins/{person.Reference}/personnes")).Status);
    }

    private static string AddressOf(TestRequest need) => $"/coordination/besoins/{need.Reference}/personnes";

    private static ResearchProfile Profile(params string[] works) => new()
    {
        Position = "doctorat",
        InRegion = true,
        Works = [.. works.Select(w => new HighlightedWork(w, null))],
    };

    private Task<MatchingSnapshot> RefreshAsync() => site.Services.GetRequiredService<MatchingIndexKeeper>().RefreshAsync(Ct);

    private async Task<TestRequest> TakenOnAsync(ResearchProfile profile)
    {
        var request = await site.ReceivedResearchAsync(profile: profile);
        await site.ChangeAsync(request, r => r.Take(Dany, site.Clock.GetUtcNow()));
        var decided = await site.ChangeAsync(request, r => r.Decide(
            new JoinRequestExit(JoinRequestAct.TakeOn) { Text = "Bienvenue.", NextStep = "Nous vous écrirons." }, Dany, TimeSpan.Zero, site.Clock.GetUtcNow()));
        Assert.Null(decided.Refusal);
        return request;
    }
}
