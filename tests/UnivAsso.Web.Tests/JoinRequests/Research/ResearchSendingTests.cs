using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Researchers;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.JoinRequests.Research;

public sealed class ResearchSendingTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_answered_is_what_is_kept()
    {
        var thanks = await new ResearchWalk(site.Visitor()).SendAsync(site);

        var (request, researcher, interests) = await KeptAsync(ResearchWalk.ReferenceOf(thanks));
        Assert.Equal(JoinRequestKind.Research, request.Kind);
        Assert.Equal("Camille Exemple, doctorat", request.Title);
        Assert.Equal(["les-deux"], request.Intentions);
        Assert.Equal(["gouvernance", "modele-socio-economique"], request.Themes);
        Assert.Equal("80", request.DepartmentCode);
        Assert.Equal("+33320000000", request.Contact.Phone);
        Assert.Null(request.Contact.Salutation);
        Assert.Equal(PublicVisibility.Named, request.Visibility);
        Assert.Equal(new DateOnly(2026, 3, 10), request.DueOn);
        Assert.Equal(researcher.Id, request.ResearcherId);
        Assert.Equal(["nom", "statut", "axes"], researcher.PublicFields);

        var profile = researcher.Profile;
        Assert.Equal("doctorat", profile.Position);
        Assert.Equal("0000-0002-1825-0097", profile.Orcid);
        Assert.True(profile.InRegion);
        Assert.Equal(["19", "SH3"], profile.Disciplines);
        Assert.Equal(["bénévolat", "éducation populaire"], profile.Keywords);
        Assert.Equal([new HighlightedWork("Donner du temps", "https://exemple.test/temps")], profile.Works);
        Assert.Equal(["fr", "nl"], profile.Languages);
        Assert.Equal(["co-porter", "relecture"], profile.Roles.Order());
        Assert.Equal(2, profile.GroupsAtOnce);
        Assert.Equal(new DateOnly(2026, 9, 1), profile.AvailableFrom);
        Assert.Equal(new DateOnly(2027, 6, 30), profile.AvailableUntil);
        Assert.Equal(new DateOnly(2026, 5, 1), profile.NotBefore);
        Assert.Equal(new DateOnly(2026, 3, 3), profile.CharterAcceptedOn);
        Assert.Equal("Les Amis du Secret", Assert.Single(interests).Structure);
    }

    [Fact]
    public async Task The_declaration_of_interests_is_kept_apart_and_only_there()
    {
        var browser = site.Visitor();
        var walk = new ResearchWalk(browser);
        walk.With("vous", [.. walk.Answers["vous"].Where(a => a.Name != "Email"), ("Email", "liens@exemple.test")]);

        var thanks = await walk.SendAsync(site);
        await site.DeliverMailsAsync();

        var (request, researcher, interests) = await KeptAsync(ResearchWalk.ReferenceOf(thanks));
        var tie = Assert.Single(interests);
        Assert.Equal(("Les Amis du Secret", "instance", "Trésorerie discrète"), (tie.Structure, tie.Kind, tie.Comment));
        var mail = site.Mails.LastTo("liens@exemple.test");
        var elsewhere = await site.InDatabaseAsync(async db => string.Join(
            '\n',
            (await db.SearchTerms.Where(t => t.SubjectId == request.Id.Value).Select(t => t.Term).ToListAsync(Cancelled))
                .Concat(await db.Journal.Select(j => j.Act).ToListAsync(Cancelled))
                .Concat(await db.Drafts.Where(d => d.State.Contains("liens@exemple.test")).Select(d => d.State).ToListAsync(Cancelled))
                .Append(System.Text.Json.JsonSerializer.Serialize(researcher.Profile))
                .Append(request.Title)
                .Append(mail.Text)
                .Append(mail.Html)
                .Append(thanks.Words)));
        Assert.DoesNotContain("secret", elsewhere, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("discrète", elsewhere, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_tie_at_all_is_a_declaration_too()
    {
        var walk = new ResearchWalk(site.Visitor())
            .With("liens-d-interet", ("Declaration", "aucun"), ("Ties[0].Structure", "Effacée"), ("Ties[0].Kind", "emploi"));

        var thanks = await walk.SendAsync(site);

        var (_, _, interests) = await KeptAsync(ResearchWalk.ReferenceOf(thanks));
        var none = Assert.Single(interests);
        Assert.Null(none.Structure);
        Assert.Null(none.Kind);
        Assert.Null(none.Comment);
    }

    [Fact]
    public async Task Outside_the_region_and_without_institution_is_fine()
    {
        var walk = new ResearchWalk(site.Visitor()).With("rattachement", ("Site", "Reims"), ("InRegion", "non"));

        var thanks = await walk.SendAsync(site);

        var (request, researcher, _) = await KeptAsync(ResearchWalk.ReferenceOf(thanks));
        Assert.False(researcher.Profile.InRegion);
        Assert.Null(researcher.Profile.Institution);
        Assert.Null(request.DepartmentCode);
    }

    [Fact]
    public async Task Whoever_ends_up_wanting_news_leaves_no_trace_of_the_pages_that_no_longer_count()
    {
        var browser = site.Visitor();
        var check = await new ResearchWalk(browser).ToAsync("verifier");
        var intention = await browser.OpenAsync(check.Document.QuerySelector("a[href*='/intentions?']")!.GetAttribute("href")!);
        check = await browser.SubmitAsync(intention, [("Intention", "au-courant")]);
        site.Clock.Advance(TimeSpan.FromSeconds(10));

        var thanks = await browser.SubmitAsync(check, []);

        var (request, researcher, interests) = await KeptAsync(ResearchWalk.ReferenceOf(thanks));
        Assert.Equal(["au-courant"], request.Intentions);
        Assert.Empty(interests);
        Assert.Empty(researcher.PublicFields);
        Assert.Empty(researcher.Profile.Roles);
        Assert.Null(researcher.Profile.CharterAcceptedOn);
        Assert.Equal(PublicVisibility.Nothing, request.Visibility);
    }

    [Fact]
    public async Task Hidden_wins_over_the_boxes_ticked_before()
    {
        var walk = new ResearchWalk(site.Visitor()).With("visibilite", ("Directory", "non"), ("Fields", "statut"));

        var thanks = await walk.SendAsync(site);

        var (request, researcher, _) = await KeptAsync(ResearchWalk.ReferenceOf(thanks));
        Assert.Empty(researcher.PublicFields);
        Assert.Equal(PublicVisibility.Nothing, request.Visibility);
        Assert.Contains("Vous n’apparaissez pas dans l’annuaire", thanks.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_found_by_its_words_and_numbers()
    {
        var thanks = await new ResearchWalk(site.Visitor()).SendAsync(site);

        var reference = ResearchWalk.ReferenceOf(thanks);
        var terms = await site.InDatabaseAsync(async db =>
        {
            var id = await db.JoinRequests.Where(r => r.Reference == reference).Select(r => r.Id).SingleAsync(Cancelled);
            return await db.SearchTerms.Where(t => t.SubjectId == id.Value && t.Scope == SearchScope.JoinRequests).Select(t => t.Term).ToListAsync(Cancelled);
        });
        Assert.Contains(reference.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), terms);
        Assert.Contains("camille", terms);
        Assert.Contains("exemple", terms);
        Assert.Contains("camilleexempletest", terms);
        Assert.Contains("0320000000", terms);
        Assert.Contains("0000000218250097", terms);
        Assert.Contains("laboratoire", terms);
        Assert.Contains("benevolat", terms);
    }

    [Fact]
    public async Task Sent_twenty_times_at_once_it_is_sent_once()
    {
        var browser = site.Visitor();
        var walk = new ResearchWalk(browser);
        walk.With("vous", [.. walk.Answers["vous"].Where(a => a.Name != "Email"), ("Email", "vingt@exemple.test")]);
        var check = await walk.ToAsync("verifier");
        site.Clock.Advance(TimeSpan.FromSeconds(10));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => browser.SubmitAsync(check, [])));
        await site.DeliverMailsAsync();

        Assert.All(answers, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        var reference = Assert.Single(answers.Select(ResearchWalk.ReferenceOf).Distinct());
        Assert.Single(site.Mails.Received, m => m.To == "vingt@exemple.test");
        var (requests, researchers) = await site.InDatabaseAsync(async db =>
        {
            var ids = await db.JoinRequests.Where(r => r.Contact.EmailKey == "vingt@exemple.test").Select(r => r.Id).ToListAsync(Cancelled);
            return (ids.Count, await db.Researchers.CountAsync(r => ids.Contains(r.JoinRequestId), Cancelled));
        });
        Assert.Equal((1, 1), (requests, researchers));
        Assert.Equal(reference, ResearchWalk.ReferenceOf(await browser.OpenAsync($"{ResearchWalk.Start}/merci/{reference}")));
    }

    [Fact]
    public async Task The_thanks_page_is_for_the_sender_alone()
    {
        var thanks = await new ResearchWalk(site.Visitor()).SendAsync(site);

        var stranger = await site.Visitor().OpenAsync(thanks.Path);

        Assert.DoesNotContain("camille@exemple.test", stranger.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_robot_that_fills_the_trap_sends_nothing()
    {
        var browser = site.Visitor();
        var check = await new ResearchWalk(browser).ToAsync("verifier");
        site.Clock.Advance(TimeSpan.FromSeconds(10));

        var back = await browser.SubmitAsync(check, [("site_web", "https://exemple.test")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal("verifier", ResearchWalk.SlugOf(back));
    }

    [Fact]
    public async Task Fields_that_no_page_asks_for_change_nothing()
    {
        (string, string)[] extra =
        [
            ("Id", "00000000-0000-0000-0000-000000000001"), ("Reference", "C-26-9999-A"), ("Status", "4"), ("Kind", "1"), ("OwnerId", "1"),
            ("DueOn", "2040-01-01"), ("PublicFields", "orcid"), ("CharterAcceptedOn", "2000-01-01"), ("Directory", "oui"), ("Fields", "orcid"),
            ("SentAs", "C-26-9999-A"), ("Version", "99"), ("Profile.Position", "retraite"), ("JoinRequestId", "1"), ("Contact.Email", "autre@exemple.test"),
        ];
        var browser = site.Visitor();
        var walk = new ResearchWalk(browser);
        foreach (var slug in walk.Answers.Keys.Where(s => s != "visibilite").ToList())
        {
            walk.With(slug, [.. walk.Answers[slug], .. extra.Where(e => walk.Answers[slug].All(a => a.Name != e.Item1))]);
        }

        walk.With("visibilite", ("Directory", "non"));
        var check = await walk.ToAsync("verifier");
        site.Clock.Advance(TimeSpan.FromSeconds(10));

        var thanks = await browser.SubmitAsync(check, extra);

        var (request, researcher, _) = await KeptAsync(ResearchWalk.ReferenceOf(thanks));
        Assert.Equal(JoinRequestStatus.Received, request.Status);
        Assert.Equal(JoinRequestKind.Research, request.Kind);
        Assert.Null(request.OwnerId);
        Assert.Equal(new DateOnly(2026, 3, 10), request.DueOn);
        Assert.Equal("camille@exemple.test", request.Contact.Email);
        Assert.Equal("doctorat", researcher.Profile.Position);
        Assert.Equal(new DateOnly(2026, 3, 3), researcher.Profile.CharterAcceptedOn);
        Assert.Empty(researcher.PublicFields);
    }

    [Fact]
    public void The_longest_title_fits() => Assert.All(ResearchPosition.All, p => Assert.True(
        (2 * ContactPerson.NameMaxLength) + " ".Length + ", ".Length + p.Label.Length <= JoinRequest.TitleMaxLength, p.Label));

    private Task<(JoinRequest Request, Researcher Researcher, List<InterestDeclaration> Interests)> KeptAsync(string reference) =>
        site.InDatabaseAsync(async db =>
        {
            var request = await db.JoinRequests.AsNoTracking().SingleAsync(r => r.Reference == reference, Cancelled);
            var researcher = await db.Researchers.AsNoTracking().SingleAsync(r => r.JoinRequestId == request.Id, Cancelled);
            var interests = await db.InterestDeclarations.AsNoTracking().Where(d => d.ResearcherId == researcher.Id).ToListAsync(Cancelled);
            return (request, researcher, interests);
        });
}
