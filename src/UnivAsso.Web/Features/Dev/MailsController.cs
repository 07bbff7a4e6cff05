using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Notifications;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Dev;

/// <summary>The mails that left, shown in Development; elsewhere these pages do not exist.</summary>
[Route("dev")]
[Allow<Anyone>]
public sealed class MailsController(UnivAssoDb db, IHostEnvironment environment) : Controller
{
    private const int MostShown = 200;

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!environment.IsDevelopment())
        {
            context.Result = NotFound();
        }
    }

    [HttpGet("courriels")]
    public async Task<IActionResult> List(CancellationToken ct) => View("Mails", await SentAsync(ct));

    [HttpGet("courriels.json")]
    public async Task<IActionResult> Json(CancellationToken ct) => Json(await SentAsync(ct));

    [HttpGet("courriels/{id:guid}.ics")]
    public async Task<IActionResult> Calendar(Guid id, CancellationToken ct) =>
        await db.OutboxMails.Where(m => m.Id == id && m.SentAt != null).Select(m => m.CalendarText).SingleOrDefaultAsync(ct) is { } calendar
            ? File(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8", "rendez-vous.ics")
            : NotFound();

    private Task<List<SentMail>> SentAsync(CancellationToken ct) => db.OutboxMails
        .Where(m => m.SentAt != null && m.To != OutboxMail.Nobody)
        .OrderByDescending(m => m.CreatedAt)
        .ThenByDescending(m => m.Id)
        .Take(MostShown)
        .Select(m => new SentMail(m.Id, m.To, m.Subject, m.Text, m.Html, m.CreatedAt, m.CalendarText))
        .ToListAsync(ct);
}

/// <summary>A mail as the development mailbox lists it.</summary>
public sealed record SentMail(Guid Id, string To, string Subject, string Text, string Html, DateTimeOffset CreatedAt, string? CalendarText);
