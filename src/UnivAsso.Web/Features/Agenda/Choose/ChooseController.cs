using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Web.Features.Agenda.Letters;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Agenda.Choose;

/// <summary>The page of a mailed link: a structure chooses a slot, reads its appointment, or says that it cannot come. Opening it changes nothing.</summary>
[Route("creneau/{jeton}")]
[Allow<Anyone>]
[EnableRateLimiting(SecuritySetup.SecretLimit)]
public sealed class ChooseController(
    InvitationDoor door, OfferedSlots slots, ChooseSlot choose, AppointmentPost post, PublicLinks links, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string jeton, CancellationToken ct) =>
        await door.OpenAsync(jeton, ct) is { } invitation ? await PageAsync(invitation, ct) : Unknown();

    [HttpPost("")]
    public async Task<IActionResult> Choose(string jeton, ChooseForm form, CancellationToken ct)
    {
        if (await door.OpenAsync(jeton, ct) is not { } invitation)
        {
            return Unknown();
        }

        if (!ModelState.IsValid)
        {
            return invitation.State is InvitationState.Open
                ? this.Refill("Choose", await ChoiceAsync(invitation, form.Slot, ct))
                : await PageAsync(invitation, ct);
        }

        var result = await choose.ChooseAsync(invitation, form.Start!.Value, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(jeton, form.Slot, refusal, ct)
            : Done(invitation, "C’est noté : le rendez-vous est fixé. Vous recevez un courriel de confirmation.");
    }

    [HttpGet("aucun")]
    public async Task<IActionResult> AskNoneFits(string jeton, CancellationToken ct) => await door.OpenAsync(jeton, ct) switch
    {
        null => Unknown(),
        { State: InvitationState.Open or InvitationState.Expired } invitation => View("NoneFits", new NoneFitsPage(invitation, new NoneFitsForm())),
        var invitation => await PageAsync(invitation, ct),
    };

    [HttpPost("aucun")]
    public async Task<IActionResult> SayNoneFits(string jeton, NoneFitsForm form, CancellationToken ct)
    {
        if (await door.OpenAsync(jeton, ct) is not { } invitation)
        {
            return Unknown();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("NoneFits", new NoneFitsPage(invitation, form));
        }

        var result = await choose.SayNoneFitsAsync(invitation, form, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(jeton, null, refusal, ct)
            : Done(invitation, "C’est noté : nous vous rappelons pour trouver une date.");
    }

    [HttpGet("empechement")]
    public async Task<IActionResult> AskCannotCome(string jeton, CancellationToken ct) => await door.OpenAsync(jeton, ct) switch
    {
        null => Unknown(),
        { State: InvitationState.Fixed } invitation => View("CannotCome", new CannotComePage(invitation, new CannotComeForm())),
        var invitation => await PageAsync(invitation, ct),
    };

    [HttpPost("empechement")]
    public async Task<IActionResult> CannotCome(string jeton, CannotComeForm form, CancellationToken ct)
    {
        if (await door.OpenAsync(jeton, ct) is not { } invitation)
        {
            return Unknown();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("CannotCome", new CannotComePage(invitation, form));
        }

        var result = await choose.CannotComeAsync(invitation, form, ct);
        return result.Refusal switch
        {
            null => Done(invitation, form.Then == CannotComeForm.Another
                ? "C’est noté. Choisissez maintenant une autre date."
                : "C’est noté : vous ne pourrez pas venir. Merci de nous avoir prévenus."),
            OnlyLeadMoves refusal => this.Refused("CannotCome", new CannotComePage(invitation, form), refusal, nameof(CannotComeForm.Then)),
            { } refusal => await RefusedAsync(jeton, null, refusal, ct),
        };
    }

    [HttpGet("rendez-vous.ics")]
    public async Task<IActionResult> Calendar(string jeton, CancellationToken ct)
    {
        if (await door.OpenAsync(jeton, ct) is not { State: InvitationState.Fixed, Case: { } onCase, Person: { } person } invitation)
        {
            return NotFound();
        }

        var appointment = invitation.Appointment;
        var text = CalendarDraft.Request(appointment).Write(
            appointment,
            onCase,
            await post.OrganizerAsync(appointment, ct),
            new CalendarPerson(person.FullName, person.Email),
            links.To(invitation.Address),
            clock.GetUtcNow());
        return File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "rendez-vous.ics");
    }

    private async Task<IActionResult> PageAsync(Invitation invitation, CancellationToken ct)
    {
        if (invitation.State is InvitationState.Open)
        {
            return View("Choose", await ChoiceAsync(invitation, null, ct));
        }

        Response.StatusCode = invitation.State is InvitationState.Expired or InvitationState.Over ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return View(invitation.State is InvitationState.Fixed ? "Appointment" : "Closed", invitation);
    }

    private async Task<ChoicePage> ChoiceAsync(Invitation invitation, string? chosen, CancellationToken ct) =>
        new(invitation, await slots.LeftAsync(invitation.Appointment, ct), chosen);

    /// <summary>The page as it now stands, with the reason why what was asked could not be done.</summary>
    private async Task<IActionResult> RefusedAsync(string jeton, string? chosen, Refusal refusal, CancellationToken ct)
    {
        if (await door.OpenAsync(jeton, ct) is not { } invitation)
        {
            return Unknown();
        }

        return invitation.State switch
        {
            InvitationState.Open => this.Refused("Choose", await ChoiceAsync(invitation, chosen, ct), refusal),
            InvitationState.Fixed => this.Refused("Appointment", invitation, refusal),
            _ => this.Refused("Closed", invitation, refusal),
        };
    }

    private LocalRedirectResult Done(Invitation invitation, string message)
    {
        this.SayDone(message);
        return LocalRedirect(invitation.Address);
    }

    private ViewResult Unknown()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Unknown");
    }
}

/// <summary>The slots left to choose from.</summary>
public sealed record ChoicePage(Invitation Invitation, IReadOnlyList<DateTimeOffset> Left, string? Slot)
{
    /// <summary>Day by day; the first slot carries the id of the field, so that the error summary leads to it.</summary>
    public IReadOnlyList<SlotDay> Days =>
        [.. Left.Select((start, rank) => (Start: start, Option: new SlotOption(
                rank == 0 ? nameof(Slot) : $"{nameof(Slot)}-{rank + 1}",
                SlotCode.Of(start),
                MeetingWords.Hours(start, start.AddMinutes(Invitation.Appointment.Terms.Minutes)),
                SlotCode.Of(start) == Slot)))
            .GroupBy(s => FrenchDates.DayInParis(s.Start))
            .Select(day => new SlotDay(day.Key, [.. day.Select(s => s.Option)]))];
}

/// <summary>The slots of a day.</summary>
public sealed record SlotDay(DateOnly Day, IReadOnlyList<SlotOption> Slots);

/// <summary>One slot to choose.</summary>
public sealed record SlotOption(string ElementId, string Value, string Hours, bool IsChosen);

/// <summary>« Aucun ne convient », with what was typed.</summary>
public sealed record NoneFitsPage(Invitation Invitation, NoneFitsForm Form)
{
    public string? Text => Form.Text;

    public string? Phone => Form.Phone;
}

/// <summary>« Je ne pourrai pas venir », with what was typed.</summary>
public sealed record CannotComePage(Invitation Invitation, CannotComeForm Form)
{
    public string? Then => Form.Then;

    public string? Reason => Form.Reason;
}
