using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Features.Agenda;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Meet;

/// <summary>The first meeting of a request, at the desk: offer slots, open the agenda, fix a date, and say what became of it.</summary>
[Route(DlaIntakeFeature.RequestRoute + "/rendez-vous")]
[Allow<DlaOffice>]
public sealed class MeetController(
    DlaCaseQuery cases,
    UnivAssoDb db,
    AppointmentQuery appointments,
    SlotFinder finder,
    ProposeSlots propose,
    FixAppointment fix,
    MoveAppointment move,
    CancelAppointment cancel,
    RecordHeld held,
    RecordAbsence absence) : Controller
{
    // As many as fit on a phone without losing the thread.
    private const int SlotsShown = 24;

    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken ct) =>
        await OpenAsync(reference, null, ct) is { } page ? View("Meet", page) : NotFound();

    /// <summary>Other free slots, for another colleague, place or length; nothing typed is lost.</summary>
    [HttpPost("creneaux")]
    public async Task<IActionResult> Look([FromRoute] string reference, MeetForm form, CancellationToken ct)
    {
        ModelState.Clear();
        return await OpenAsync(reference, form, ct) is { } page ? View("Meet", page) : NotFound();
    }

    [HttpGet("creneaux")]
    [HttpGet("annuler")]
    [HttpGet("tenu")]
    [HttpGet("absence")]
    public IActionResult ShowAgain([FromRoute] string reference) => LocalRedirect($"{DlaIntakeFeature.AddressOf(reference)}/rendez-vous");

    [HttpPost("")]
    public async Task<IActionResult> Decide([FromRoute] string reference, MeetForm form, CancellationToken ct)
    {
        if (await OpenAsync(reference, form, ct) is not { } page)
        {
            return NotFound();
        }

        if (form.Colleague is { } colleague && page.Colleagues.All(c => c.Value != colleague.ToString()))
        {
            ModelState.AddModelError(nameof(form.Colleague), "Choisissez une personne de votre guichet.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Meet", page);
        }

        // Another appointment than the one of this request, or one that somebody replaced meanwhile, is not this page's to change.
        if (form.Existing is { } shown && shown.Id != page.Current?.Id)
        {
            return await AfterAsync(reference, new ChangedMeanwhile(), form, string.Empty, ct);
        }

        var order = form.ToOrder(page.Case.Request.Id.Value, User.AccountId);
        var result = (form.How, page.IsFixed) switch
        {
            (MeetForm.ByPhone, true) when form.Existing is { } seen => await move.ToAsync(order, seen, form.PhoneStart!.Value, User.Actor, ct),
            (MeetForm.ByPhone, _) => await fix.HandleAsync(order, form.PhoneStart!.Value, User.Actor, ct),
            (var how, true) when form.Existing is { } seen => await move.PostponeAsync(seen, how == MeetForm.Offer ? form.Starts : [], User.Actor, ct),
            (MeetForm.OpenAgenda, _) => await propose.HandleAsync(order, [], User.Actor, ct),
            _ => await propose.HandleAsync(order, form.Starts, User.Actor, ct),
        };
        return await AfterAsync(
            reference, result, form, form.How == MeetForm.ByPhone ? "La date est fixée. Chacun la reçoit par courriel." : "Les créneaux sont proposés par courriel.", ct);
    }

    [HttpPost("annuler")]
    public async Task<IActionResult> Cancel([FromRoute] string reference, MeetingEndForm form, CancellationToken ct)
    {
        if (await OpenAsync(reference, null, ct) is not { } page || page.Current?.Id.Value != form.Appointment)
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AfterAsync(
                reference, await cancel.HandleAsync(form.Seen, FrenchText.CleanText(form.Words), User.Actor, ct), null, "Le rendez-vous est annulé. Chacun est prévenu.", ct)
            : this.Refill("Meet", page with { End = form });
    }

    [HttpPost("tenu")]
    public async Task<IActionResult> Held([FromRoute] string reference, MeetingEndForm form, CancellationToken ct)
    {
        if (await OpenAsync(reference, null, ct) is not { } page || page.Current?.Id.Value != form.Appointment)
        {
            return NotFound();
        }

        var result = await held.HandleAsync(form.Seen, User.Actor, ct);
        if (result.IsDone)
        {
            this.SayDone("C’est noté. Écrivez la fiche pendant que c’est frais.");
            return LocalRedirect($"{page.Case.Address}/fiche");
        }

        return await AfterAsync(reference, result, null, string.Empty, ct);
    }

    [HttpPost("absence")]
    public async Task<IActionResult> Absent([FromRoute] string reference, MeetingEndForm form, CancellationToken ct)
    {
        if (await OpenAsync(reference, null, ct) is not { } page || page.Current?.Id.Value != form.Appointment)
        {
            return NotFound();
        }

        if (form.ChosenKind is not { } kind)
        {
            ModelState.AddModelError(nameof(form.Kind), "Choisissez ce qui s’est passé.");
            return this.Refill("Meet", page with { End = form });
        }

        return await AfterAsync(
            reference,
            await absence.HandleAsync(form.Seen, kind, form.OfferSlots, User.Actor, ct),
            null,
            form.OfferSlots ? "C’est noté, et de nouveaux créneaux sont proposés." : "C’est noté. Proposez une nouvelle date, ou appelez.",
            ct);
    }

    private async Task<IActionResult> AfterAsync(string reference, Result<AppointmentId> result, MeetForm? typed, string done, CancellationToken ct)
    {
        if (result.Refusal is not { } refusal)
        {
            this.SayDone(done);
            return LocalRedirect($"{DlaIntakeFeature.AddressOf(reference)}/rendez-vous");
        }

        if (refusal is NoSuchCase or NoSuchAppointment || await OpenAsync(reference, typed, ct) is not { } latest)
        {
            return NotFound();
        }

        // What was typed goes on with the appointment as it now stands.
        ModelState.Remove(nameof(MeetForm.AppointmentVersion));
        ModelState.Remove(nameof(MeetForm.Appointment));
        return this.Refused("Meet", latest, refusal);
    }

    private async Task<MeetPage?> OpenAsync(string reference, MeetForm? typed, CancellationToken ct)
    {
        if (await cases.OpenAsync(reference, User.AccountId, ct) is not { } @case)
        {
            return null;
        }

        var me = User.AccountId;
        var agenda = await db.OfficerAgendas.AsNoTracking().SingleOrDefaultAsync(a => a.OfficerId == me, ct);
        var current = await appointments.LastOfCaseAsync(@case.Request.Id.Value, ct);
        var isUnderWay = current?.Status is AppointmentStatus.Proposed or AppointmentStatus.Fixed or AppointmentStatus.Moved;
        var form = (typed ?? FormOf(isUnderWay ? current : null, agenda)) with
        {
            Appointment = isUnderWay ? current!.Id.Value : null,
            AppointmentVersion = isUnderWay ? current!.Version : 0,
        };
        var seats = await db.DlaOfficerSeats.AsNoTracking()
            .Where(s => s.DeskId == @case.Request.DeskId && s.LeftAt == null && s.UserId != me)
            .OrderBy(s => s.Name).Select(s => new { s.UserId, s.Name }).ToListAsync(ct);
        var colleagues = seats.FindAll(s => @case.Request.IsOpenTo(s.UserId));
        return new MeetPage(@case, form)
        {
            Current = current,
            Colleagues = [.. colleagues.Select(c => new Choice(c.UserId.ToString(), c.Name))],
            Places = [.. (agenda?.Places ?? []).Select(p => new Choice(p.Id.ToString(), $"{p.Name}, {p.Address}"))],
            HasAgenda = agenda is not null,
            Length = form.Minutes ?? agenda?.Rules.Minutes ?? new AgendaRules().Minutes,
            Free = agenda is null || form.ChosenChannel is not { } channel
                ? []
                : [.. Apart(
                    await finder.FindAsync(
                        new SlotSearch(channel, form.Minutes ?? agenda.Rules.Minutes) { PlaceId = channel is MeetingChannel.InPerson ? form.Place : null },
                        [me, .. colleagues.Where(c => c.UserId == form.Colleague).Select(c => c.UserId)],
                        ct,
                        isUnderWay ? current!.Id : null),
                    form.Minutes ?? agenda.Rules.Minutes).Take(SlotsShown)],
        };
    }

    /// <summary>Those that do not begin before the one above them has ended: more days fit on the page, and any two can be offered together.</summary>
    private static IEnumerable<FreeSlot> Apart(IEnumerable<FreeSlot> slots, int minutes)
    {
        var free = DateTimeOffset.MinValue;
        foreach (var slot in slots)
        {
            if (slot.Start >= free)
            {
                free = slot.Start.AddMinutes(minutes);
                yield return slot;
            }
        }
    }

    /// <summary>What the officer meets with most often, or what the appointment under way already says.</summary>
    private static MeetForm FormOf(AppointmentCard? current, OfficerAgenda? agenda) => current is null
        ? new MeetForm
        {
            Channel = agenda?.Places.Count > 0 ? MeetForm.InPerson : MeetForm.Phone,
            Place = agenda?.Places.FirstOrDefault()?.Id,
            Minutes = agenda?.Rules.Minutes ?? 90,
            How = MeetForm.Offer,
            WhoShouldCome = "La présidence et la direction, si possible",
        }
        : new MeetForm
        {
            Channel = MeetForm.CodeOf(current.Terms.Channel),
            Place = current.Terms.PlaceId,
            Minutes = current.Terms.Minutes,
            How = MeetForm.Offer,
            WhoShouldCome = current.Terms.WhoShouldCome,
            Bring = current.Terms.Bring,
            Colleague = current.Officers.Skip(1).FirstOrDefault()?.OfficerId,
        };
}
