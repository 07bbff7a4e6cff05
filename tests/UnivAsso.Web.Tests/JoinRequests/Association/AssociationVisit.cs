using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.JoinRequests.Association;

/// <summary>A visitor who fills in the journey of an association, page after page.</summary>
internal sealed class AssociationVisit(Site site)
{
    public const string StartAddress = "/rejoindre/association";
    public const string Need = "declarer-un-besoin";
    public const string Group = "rejoindre-un-groupe";
    public const string Field = "accueillir-une-recherche";
    public const string Support = "soutenir-et-relayer";
    public const string NotSure = "pas-encore";

    public const string Situation =
        "Depuis deux ans, des bénévoles nous quittent au bout de quelques mois. Nous avons changé les horaires et l’accueil, sans que rien ne bouge vraiment. Les anciens s’épuisent.";

    public const string Question =
        "Pourquoi les personnes partent-elles si vite ? Nous aimerions savoir ce qui tient à notre façon de faire, et ce qui se passe dans les autres associations de la ville, grandes ou petites.";

    public const string Purpose =
        "Nous pourrions revoir l’accueil et partager les responsabilités autrement. Le conseil d’administration doit en débattre au printemps, et il voudrait s’appuyer sur des éléments sûrs.";

    // Five digits, so that the number is never also a word of the reference (« 26 ») or of the telephone (« 22 »): every visit is found by as many words.
    private static int _visits = 10_000;

    private readonly int _number = Interlocked.Increment(ref _visits);

    public Browser Browser { get; } = site.Visitor();

    public string Name => $"Les Jardins d’Exemple {_number}";

    public string Email => $"alix-{_number}@exemple.test";

    public static string SlugOf(Page page) => page.Address.AbsolutePath[(page.Address.AbsolutePath.LastIndexOf('/') + 1)..];

    /// <summary>The answers of a page, all complete.</summary>
    public (string Name, string Value)[] AnswersTo(string slug) => slug switch
    {
        "structure" => [("Name", Name), ("NumberAnswer", "plus-tard"), ("CommuneText", "Amiens")],
        "structure-proche" => [("Claim", "ne-sait-pas")],
        "details" =>
        [
            ("LegalForm", "loi-1901"), ("Territories", "80"), ("Territories", "region"), ("Family1", "024"), ("Family2", "009"),
            ("Staff", "1-2"), ("Volunteers", "10-49"), ("Networks", "Réseau d’exemple"),
        ],
        "hors-region" => [],
        "vous" =>
        [
            ("FirstName", "Alix"), ("LastName", "Exemple"), ("Role", "coordination"), ("Email", Email), ("Phone", "03.22 00 00 01"),
            ("Channel", "courriel"), ("CopyEmail", ""),
        ],
        "besoin" => [("Situation", Situation), ("Question", Question), ("Purpose", Purpose)],
        "existant" => [("Themes", "gouvernance"), ("Themes", "autre"), ("AlreadyTried", "Une enquête en ligne."), ("OthersConcerned", "")],
        "possibilites" =>
        [
            ("TimePerMonth", "1-3"), ("TimeKind", "benevole"), ("VolunteerTimeObstacle", "oui"), ("FieldAccess", "Nos ateliers."),
            ("Deadline", "juin"),
        ],
        "visibilite" => [("Visibility", "Named"), ("ContactBy", "apres-accord")],
        _ => throw new ArgumentOutOfRangeException(nameof(slug), slug, "No such page."),
    };

    /// <summary>Ticks intentions on the first page; the answer is the page that follows.</summary>
    public async Task<Page> BeginAsync(params string[] intentions)
    {
        var page = await Browser.OpenAsync($"{StartAddress}/intentions");
        return await Browser.SubmitAsync(page, intentions.Select(i => ("Intentions", i)));
    }

    /// <summary>Fills the page in, with some answers changed.</summary>
    public Task<Page> ContinueAsync(Page page, params (string Name, string Value)[] changes)
    {
        var answers = AnswersTo(SlugOf(page)).Where(a => changes.All(c => c.Name != a.Name)).Concat(changes);
        return Browser.SubmitAsync(page, answers);
    }

    /// <summary>Fills pages in until one is reached; returns it with the pages crossed.</summary>
    public async Task<(Page Page, IReadOnlyList<string> Crossed)> ReachAsync(string slug, params string[] intentions)
    {
        List<string> crossed = [];
        var page = await BeginAsync(intentions);
        while (SlugOf(page) != slug)
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
            crossed.Add(SlugOf(page));
            page = await ContinueAsync(page);
            Assert.True(crossed.Count < 15 && SlugOf(page) != crossed[^1], $"Stuck on {crossed[^1]}: {page.Text(".error-summary")}");
        }

        return (page, crossed);
    }

    /// <summary>The page asked for, reached by filling in the ones before.</summary>
    public async Task<Page> OpenedAsync(string slug, params string[] intentions) => (await ReachAsync(slug, intentions)).Page;

    /// <summary>Sends from the recap, as late as a person would.</summary>
    public Task<Page> SendAsync(Page recap)
    {
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        return Browser.SubmitAsync(recap, Array.Empty<(string, string)>());
    }

    /// <summary>The whole journey; the answer is the confirmation page.</summary>
    public async Task<Page> SentAsync(params string[] intentions) => await SendAsync(await OpenedAsync("verifier", intentions));

    /// <summary>The reference that a confirmation page shows.</summary>
    public static string ReferenceOf(Page thanks) => thanks.Text(".reference");
}
