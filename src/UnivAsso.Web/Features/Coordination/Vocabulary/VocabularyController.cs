using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Vocabulary;

/// <summary>The words of the associative world: acronyms and themes with their other ways of saying.</summary>
[Route(Address)]
[Allow<Platform.Security.Coordination>]
public sealed class VocabularyController(VocabularyQuery vocabulary, VocabularyKeeping keeping) : Controller
{
    private const string Address = "coordination/vocabulaire";

    [HttpGet("")]
    public async Task<IActionResult> List([FromQuery] VocabularyFilter filter, CancellationToken ct) => View("VocabularyList", await vocabulary.PageAsync(filter, ct));

    [HttpGet("nouveau")]
    public IActionResult ShowEmpty() => View("VocabularyTerm", new VocabularyPage { Active = true });

    [HttpPost("nouveau")]
    public async Task<IActionResult> Add(VocabularyForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Refill("VocabularyTerm", new VocabularyPage());
        }

        if ((await keeping.AddAsync(form.Card, User.Actor, ct)).Refusal is { } refusal)
        {
            return this.Refused("VocabularyTerm", new VocabularyPage(), refusal, nameof(form.Term));
        }

        this.SayDone($"« {form.Card.Term} » est dans le vocabulaire.");
        return LocalRedirect($"/{Address}");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show([FromRoute] Guid id, CancellationToken ct) =>
        await keeping.FindAsync(id, ct) is { } term ? View("VocabularyTerm", VocabularyPage.Of(term)) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Save([FromRoute] Guid id, VocabularyForm form, CancellationToken ct)
    {
        if (await keeping.FindAsync(id, ct) is not { } term)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("VocabularyTerm", VocabularyPage.Of(term));
        }

        if ((await keeping.CorrectAsync(id, form.Version, form.Card, User.Actor, ct)).Refusal is { } refusal)
        {
            var stale = refusal is Domain.Common.ChangedMeanwhile;
            if (stale)
            {
                ModelState.Remove(nameof(form.Version));
                term = (await keeping.FindAsync(id, ct))!;
            }

            return this.Refused("VocabularyTerm", VocabularyPage.Of(term) with { IsStale = stale }, refusal, stale ? string.Empty : nameof(form.Term));
        }

        this.SayDone($"« {form.Card.Term} » est enregistré.");
        return LocalRedirect($"/{Address}");
    }
}
