using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.DlaIntake.Acts;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Inbox;

/// <summary>What can be done with several requests at once.</summary>
public sealed record BulkAct(string Slug, string Title, string Button, string DoneOne, string DoneMany)
{
    public static readonly BulkAct Take = new("prendre", "Vous attribuer ces demandes", "Me les attribuer", "prise", "prises");

    public static readonly BulkAct HandOver = new("confier", "Confier ces demandes", "Les confier", "confiée", "confiées");

    public static BulkAct? Of(string? slug) => slug == Take.Slug ? Take : slug == HandOver.Slug ? HandOver : null;
}

/// <summary>The ticked requests, each with the version that was shown, and what to do with them.</summary>
public sealed record BulkForm
{
    public string? Act { get; init; }

    public Guid? Colleague { get; init; }

    /// <summary>« D-26-0093-T:3 ».</summary>
    public List<string> Items { get; init; } = [];
}

public sealed class BulkFormValidator : AbstractValidator<BulkForm>
{
    public BulkFormValidator() => RuleFor(f => f.Colleague)
        .NotEmpty().WithMessage("Choisissez la personne qui suivra ces demandes.")
        .When(f => f.Act == BulkAct.HandOver.Slug);
}

/// <summary>Does one act with several ticked requests, after a page that shows them. Each stands for itself: one refusal stops no other.</summary>
[Route(DlaIntakeFeature.DeskRoute + "/plusieurs")]
[Allow<DlaOffice>]
public sealed class BulkController(InboxQuery inbox, DlaBoard board, TriageActs acts) : Controller
{
    private const int Most = 100;

    [HttpGet("")]
    public async Task<IActionResult> Ask([FromQuery(Name = "demande")] List<string> references, [FromQuery(Name = "faire")] string? slug, CancellationToken ct)
    {
        if (BulkAct.Of(slug) is not { } act)
        {
            return NotFound();
        }

        var rows = await inbox.TickedAsync([.. references.Take(Most)], User.AccountId, ct);
        return View("Bulk", new BulkPage(act, rows, await board.ReadAsync(ct), User.AccountId, new BulkForm { Act = act.Slug }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Do(BulkForm form, CancellationToken ct)
    {
        if (BulkAct.Of(form.Act) is not { } act)
        {
            return NotFound();
        }

        var items = form.Items.Take(Most).Select(Item.Read).OfType<Item>().DistinctBy(i => i.Reference).ToList();
        if (!ModelState.IsValid || items.Count is 0)
        {
            var rows = await inbox.TickedAsync([.. items.Select(i => i.Reference)], User.AccountId, ct);
            return this.Refill("Bulk", new BulkPage(act, rows, await board.ReadAsync(ct), User.AccountId, form));
        }

        var (done, refused) = (0, new List<(string Reference, Refusal Why)>());
        foreach (var item in items)
        {
            var result = act == BulkAct.Take
                ? await acts.TakeAsync(item.Reference, item.Version, User.Actor, ct)
                : await acts.HandOverAsync(item.Reference, item.Version, form.Colleague!.Value, User.Actor, ct);
            if (result.Refusal is { } refusal)
            {
                refused.Add((item.Reference, refusal));
            }
            else
            {
                done++;
            }
        }

        this.SayDone(Told(act, done, refused));
        return LocalRedirect(DlaIntakeFeature.DeskAddress);
    }

    /// <summary>« 4 demandes prises. 1 refusée : D-26-0093-T. Une autre personne l’a modifiée. »</summary>
    private static string Told(BulkAct act, int done, List<(string Reference, Refusal Why)> refused) => string.Join(
        ' ',
        refused.GroupBy(r => r.Why.Message, r => r.Reference, StringComparer.Ordinal)
            .Select(g => $"{Counts.Of(g.Count(), "refusée", "refusées")} ({string.Join(", ", g)}) : {g.Key}")
            .Prepend($"{Counts.Of(done, "demande", "demandes")} {(done > 1 ? act.DoneMany : act.DoneOne)}."));

    private sealed record Item(string Reference, int Version)
    {
        public static Item? Read(string written) =>
            written.Split(':') is [var reference, var version]
            && Domain.Common.Reference.TryParse(reference, out var known)
            && int.TryParse(version, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                ? new Item(known.ToString(), number)
                : null;
    }
}

/// <summary>The ticked requests before they change.</summary>
public sealed record BulkPage(BulkAct Act, IReadOnlyList<InboxRow> Rows, DeskBoard Board, Guid Me, BulkForm Form)
{
    public Guid? Colleague => Form.Colleague;

    /// <summary>Those who sit at a desk of the ticked requests.</summary>
    public IEnumerable<Choice> Colleagues => Rows.Select(r => r.DeskId).Distinct().SelectMany(Board.PeopleOf).DistinctBy(s => s.UserId)
        .Select(s => new Choice(s.UserId.ToString(), s.UserId == Me ? $"{s.Name} (vous)" : s.Name));
}
