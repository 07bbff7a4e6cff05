using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Administration.Accounts;

/// <summary>Closes and reopens an account, and helps somebody who lost their second factor; each act is confirmed on a page of its own.</summary>
[Route("administration/comptes/{id:guid}")]
[Allow<Platform.Security.Administration>]
public sealed class StateController(AccountsQuery query, AccountKeeping keeping) : Controller
{
    private static readonly StateAct Closing = new(
        "fermer",
        "Fermer ce compte",
        "Cette personne ne pourra plus se connecter. Ses sessions ouvertes s’arrêteront en moins d’une minute. Ce qu’elle a écrit reste. Vous pourrez rouvrir le compte.",
        "Fermer le compte");

    private static readonly StateAct Resetting = new(
        "second-facteur",
        "Réinitialiser la connexion en deux étapes",
        "Assurez-vous d’abord, de vive voix, que la demande vient bien de cette personne. Elle se connectera avec son seul mot de passe, puis devra activer de nouveau les deux étapes.",
        "Réinitialiser");

    [HttpGet("fermer")]
    public Task<IActionResult> CheckClose(Guid id, CancellationToken ct) => CheckAsync(id, Closing, ct);

    [HttpPost("fermer")]
    public Task<IActionResult> Close(Guid id, CancellationToken ct) =>
        DoAsync(id, Closing, keeping.CloseAsync, "Le compte est fermé.", ct);

    [HttpGet("second-facteur")]
    public Task<IActionResult> CheckReset(Guid id, CancellationToken ct) => CheckAsync(id, Resetting, ct);

    [HttpPost("second-facteur")]
    public Task<IActionResult> Reset(Guid id, CancellationToken ct) =>
        DoAsync(id, Resetting, keeping.ResetSecondFactorAsync, "La connexion en deux étapes est à activer de nouveau.", ct);

    [HttpPost("rouvrir")]
    public Task<IActionResult> Reopen(Guid id, CancellationToken ct) =>
        DoAsync(id, Closing, keeping.ReopenAsync, "Le compte est de nouveau ouvert.", ct);

    private async Task<IActionResult> CheckAsync(Guid id, StateAct act, CancellationToken ct) =>
        await query.FindAsync(id, ct) is { } account ? View("State", new StatePage(account, act)) : NotFound();

    private async Task<IActionResult> DoAsync(
        Guid id, StateAct act, Func<Guid, Actor, CancellationToken, Task<Result>> work, string done, CancellationToken ct)
    {
        if (await query.FindAsync(id, ct) is not { } account)
        {
            return NotFound();
        }

        if ((await work(id, User.Actor, ct)).Refusal is { } refusal)
        {
            return this.Refused("State", new StatePage(account, act), refusal);
        }

        this.SayDone(done);
        return LocalRedirect($"/administration/comptes/{id}");
    }
}

/// <summary>An act to confirm, in words.</summary>
public sealed record StateAct(string Slug, string Title, string What, string Button);

/// <summary>The account and the act.</summary>
public sealed record StatePage(AccountCard Account, StateAct Act);
