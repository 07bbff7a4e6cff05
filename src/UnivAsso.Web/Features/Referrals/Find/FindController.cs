using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Referrals.Find;

/// <summary>Who fits a structure: asked by its commune, its themes, its type, or words. The answer has an address.</summary>
[Route(ReferralsFeature.DirectoryRoute + "/trouver")]
[Allow<DlaOffice>]
public sealed class FindController(ResourceFinder finder, TerritoryCatalogue territories) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Find([FromQuery] FinderQuery query, CancellationToken ct)
    {
        var page = new FinderPage(query, territories);
        return View("Find", page.CanAnswer ? page with { Found = await finder.FindAsync(page.Question, ct) } : page);
    }
}

/// <summary>The question as its address carries it.</summary>
public sealed record FinderQuery
{
    private const int MostThemes = 20;

    [FromQuery(Name = "commune")]
    public string? CommuneText { get; init; }

    [FromQuery(Name = "code")]
    public string? CommuneCode { get; init; }

    [FromQuery(Name = "hors-region")]
    public bool Outside { get; init; }

    [FromQuery(Name = "theme")]
    public List<string> Themes { get; init; } = [];

    [FromQuery(Name = "structure")]
    public string? Structure { get; init; }

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "perimees")]
    public bool WithStale { get; init; }

    public IReadOnlyList<string> KnownThemes => [.. ActorTheme.All.Select(t => t.Code).Where(Themes.Take(MostThemes).Contains)];
}

/// <summary>The question, what it means, and the actors found.</summary>
public sealed record FinderPage(FinderQuery Query, TerritoryCatalogue Territories)
{
    private const int MostCandidates = 8;

    public FoundActors? Found { get; init; }

    /// <summary>The commune meant; the code of a suggestion counts only beside its own name.</summary>
    public Commune? Commune { get; } = Territories.Find(Query.CommuneCode) is { } suggested && suggested.DisplayName == Query.CommuneText?.Trim()
        ? suggested
        : Territories.FindExact(Query.CommuneText);

    /// <summary>What may be meant when the words mean several communes.</summary>
    public IReadOnlyList<Commune> Candidates => IsAsked && Commune is null ? Territories.Search(Query.CommuneText, MostCandidates) : [];

    public bool IsAsked => !string.IsNullOrWhiteSpace(Query.CommuneText);

    public bool CanAnswer => Commune is not null || Query.Outside;

    public FinderQuestion Question => new()
    {
        CommuneCode = Query.Outside ? null : Commune?.Code,
        Themes = Query.KnownThemes,
        Structure = Query.Structure,
        Words = FilterSearch.Cut(Query.Words),
        WithStale = Query.WithStale,
    };

    /// <summary>The place in words.</summary>
    public string Place => Question.CommuneCode is null ? "hors de la région" : Commune!.DisplayName;
}
