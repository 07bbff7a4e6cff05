using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Administration.Mails;

/// <summary>The mails that have not left.</summary>
[Route("administration/courriels")]
[Allow<Platform.Security.Administration>]
public sealed class MailsController(MailsQuery query, MailKeeping keeping) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(string? etat, int page, CancellationToken ct) => View("Mails", await query.ListAsync(etat, page, ct));

    [HttpPost("{id:guid}/reessayer")]
    public async Task<IActionResult> Retry(Guid id, CancellationToken ct) =>
        await AnswerAsync(await keeping.RetryAsync(id, User.Actor, ct), "Le courriel repart dans quelques instants.", ct);

    [HttpPost("{id:guid}/abandonner")]
    public async Task<IActionResult> Abandon(Guid id, CancellationToken ct) =>
        await AnswerAsync(await keeping.AbandonAsync(id, User.Actor, ct), "Le courriel ne partira pas.", ct);

    private async Task<IActionResult> AnswerAsync(Result result, string done, CancellationToken ct)
    {
        if (result.Refusal is { } refusal)
        {
            return this.Refused("Mails", await query.ListAsync(null, 1, ct), refusal);
        }

        this.SayDone(done);
        return LocalRedirect("/administration/courriels");
    }
}
