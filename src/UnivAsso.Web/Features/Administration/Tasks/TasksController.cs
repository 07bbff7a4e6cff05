using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Administration.Tasks;

/// <summary>The due tasks that were not done.</summary>
[Route("administration/taches")]
[Allow<Platform.Security.Administration>]
public sealed class TasksController(TasksQuery query, TaskKeeping keeping) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(string? etat, int page, CancellationToken ct) => View("Tasks", await query.ListAsync(etat, page, ct));

    [HttpPost("{id:guid}/reessayer")]
    public async Task<IActionResult> Retry(Guid id, CancellationToken ct) =>
        await AnswerAsync(await keeping.RetryAsync(id, User.Actor, ct), "La tâche est reprise dans quelques instants.", ct);

    [HttpPost("{id:guid}/abandonner")]
    public async Task<IActionResult> Abandon(Guid id, CancellationToken ct) =>
        await AnswerAsync(await keeping.AbandonAsync(id, User.Actor, ct), "La tâche ne sera pas faite.", ct);

    private async Task<IActionResult> AnswerAsync(Result result, string done, CancellationToken ct)
    {
        if (result.Refusal is { } refusal)
        {
            return this.Refused("Tasks", await query.ListAsync(null, 1, ct), refusal);
        }

        this.SayDone(done);
        return LocalRedirect("/administration/taches");
    }
}
