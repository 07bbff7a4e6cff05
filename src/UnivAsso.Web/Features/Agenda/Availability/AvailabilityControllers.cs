using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Agenda.Availability;

/// <summary>« Mon agenda »: all of it, and the ways to change it.</summary>
[Route("espace-dla/agenda")]
[Allow<DlaOffice>]
public sealed class AgendaController(AgendaPageQuery agendas) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => View("Agenda", await agendas.ShowAsync(User.AccountId, ct));
}

/// <summary>Hours of the week.</summary>
[Route("espace-dla/agenda/plages")]
[Allow<DlaOffice>]
public sealed class RangesController(AgendaPageQuery agendas, KeepAgenda keep) : AgendaEditController(agendas, keep)
{
    [HttpGet("ajouter")]
    public Task<IActionResult> Ask(CancellationToken ct) => FormAsync("Range", _ => new RangeForm(), ct);

    [HttpPost("ajouter")]
    public Task<IActionResult> Add(RangeForm form, CancellationToken ct) => SaveAsync(
        "Range",
        form,
        form.Version,
        (agenda, now) => agenda.AddWeekly(form.ReadDays(), HoursAnswers.Read(form), User.Actor, now),
        "La plage est ajoutée.",
        ct);

    [HttpPost("{id:guid}/retirer")]
    public Task<IActionResult> Remove(Guid id, CancellationToken ct) =>
        RemoveAsync((agenda, now) => agenda.RemoveWeekly(id, User.Actor, now), "La plage est retirée. Les rendez-vous déjà fixés restent.", ct);
}

/// <summary>Dates that differ from the week.</summary>
[Route("espace-dla/agenda/dates")]
[Allow<DlaOffice>]
public sealed class SpecialDaysController(AgendaPageQuery agendas, KeepAgenda keep) : AgendaEditController(agendas, keep)
{
    [HttpGet("ajouter")]
    public Task<IActionResult> Ask(CancellationToken ct) => FormAsync("SpecialDay", _ => new SpecialDayForm(), ct);

    [HttpPost("ajouter")]
    public Task<IActionResult> Add(SpecialDayForm form, CancellationToken ct) => SaveAsync(
        "SpecialDay",
        form,
        form.Version,
        (agenda, now) =>
        {
            form.Day!.TryGetDate(out var day);
            return agenda.AddSpecialDay(day, form.Kind == SpecialDayForm.Closed ? null : HoursAnswers.Read(form), User.Actor, now);
        },
        "La date est ajoutée.",
        ct);

    [HttpPost("{id:guid}/retirer")]
    public Task<IActionResult> Remove(Guid id, CancellationToken ct) =>
        RemoveAsync((agenda, now) => agenda.RemoveSpecialDay(id, User.Actor, now), "La date suit de nouveau votre semaine.", ct);
}

/// <summary>Days away.</summary>
[Route("espace-dla/agenda/absences")]
[Allow<DlaOffice>]
public sealed class AbsencesController(AgendaPageQuery agendas, KeepAgenda keep) : AgendaEditController(agendas, keep)
{
    [HttpGet("ajouter")]
    public Task<IActionResult> Ask(CancellationToken ct) => FormAsync("Absence", _ => new AbsenceForm(), ct);

    [HttpPost("ajouter")]
    public Task<IActionResult> Add(AbsenceForm form, CancellationToken ct) => SaveAsync(
        "Absence",
        form,
        form.Version,
        (agenda, now) =>
        {
            form.From!.TryGetDate(out var from);
            form.To!.TryGetDate(out var to);
            return agenda.AddAbsence(from, to, FrenchText.CleanLine(form.Reason), User.Actor, now);
        },
        "L’absence est notée. Plus rien ne peut être réservé ces jours-là.",
        ct);

    [HttpPost("{id:guid}/retirer")]
    public Task<IActionResult> Remove(Guid id, CancellationToken ct) =>
        RemoveAsync((agenda, now) => agenda.RemoveAbsence(id, User.Actor, now), "L’absence est retirée.", ct);
}

/// <summary>Where one receives.</summary>
[Route("espace-dla/agenda/lieux")]
[Allow<DlaOffice>]
public sealed class PlacesController(AgendaPageQuery agendas, KeepAgenda keep) : AgendaEditController(agendas, keep)
{
    [HttpGet("ajouter")]
    public Task<IActionResult> Ask(CancellationToken ct) => FormAsync("Place", _ => new PlaceForm(), ct);

    [HttpPost("ajouter")]
    public Task<IActionResult> Add(PlaceForm form, CancellationToken ct) => SaveAsync(
        "Place",
        form,
        form.Version,
        (agenda, now) => agenda.SavePlace(PlaceOf(form, Guid.CreateVersion7(now)), User.Actor, now),
        "Le lieu est ajouté.",
        ct);

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct)
    {
        var answer = await FormAsync("Place", shown => FormOf(shown.Agenda.PlaceOf(id)), ct);
        return Exists(id) ? answer : NotFound();
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Save(Guid id, PlaceForm form, CancellationToken ct)
    {
        await FormAsync("Place", _ => form, ct);
        return Exists(id)
            ? await SaveAsync(
                "Place",
                form,
                form.Version,
                (agenda, now) => agenda.SavePlace(PlaceOf(form, id), User.Actor, now),
                "Le lieu est enregistré. Les rendez-vous déjà fixés gardent l’adresse qui leur a été écrite.",
                ct)
            : NotFound();
    }

    [HttpPost("{id:guid}/retirer")]
    public Task<IActionResult> Remove(Guid id, CancellationToken ct) =>
        RemoveAsync((agenda, now) => agenda.RemovePlace(id, User.Actor, now), "Le lieu est retiré.", ct);

    private bool Exists(Guid id) => ((ShownAgenda)ViewData["Shown"]!).Agenda.PlaceOf(id) is not null;

    private static PlaceForm FormOf(MeetingPlace? place) => new() { Name = place?.Name, Address = place?.Address, AccessNotes = place?.AccessNotes };

    private static MeetingPlace PlaceOf(PlaceForm form, Guid id) => new()
    {
        Id = id,
        Name = FrenchText.CleanLine(form.Name)!,
        Address = FrenchText.CleanLine(form.Address)!,
        AccessNotes = FrenchText.CleanText(form.AccessNotes),
    };
}

/// <summary>Line, video room, lengths and delays.</summary>
[Route("espace-dla/agenda/reglages")]
[Allow<DlaOffice>]
public sealed class RulesController(AgendaPageQuery agendas, KeepAgenda keep) : AgendaEditController(agendas, keep)
{
    [HttpGet("")]
    public Task<IActionResult> Ask(CancellationToken ct) => FormAsync("Rules", shown => RulesForm.Of(shown.Agenda.Rules, shown.Version), ct);

    [HttpPost("")]
    public Task<IActionResult> Save(RulesForm form, CancellationToken ct) => SaveAsync(
        "Rules", form, form.Version, (agenda, now) => agenda.SetRules(form.Read(), User.Actor, now), "Vos réglages sont enregistrés.", ct);
}

/// <summary>The secret address by which one's own calendar follows the appointments.</summary>
[Route("espace-dla/agenda/abonnement")]
[Allow<DlaOffice>]
public sealed class SubscriptionController(AgendaPageQuery agendas, KeepAgenda keep, Secrets secrets, Platform.Mail.PublicLinks links)
    : AgendaEditController(agendas, keep)
{
    /// <summary>Where the address crosses the redirection, in a cookie that only the portal reads: it is shown once.</summary>
    internal const string AddressKey = "FeedAddress";

    [HttpGet("")]
    public Task<IActionResult> Show(CancellationToken ct) => FormAsync("Subscription", shown => shown, ct);

    [HttpPost("")]
    public async Task<IActionResult> Rotate(CancellationToken ct)
    {
        var secret = secrets.NewToken();
        var answer = await RemoveAsync(
            (agenda, now) => agenda.RotateFeed(Secrets.Hash(secret), User.Actor, now),
            "Votre nouvelle adresse d’abonnement est prête. L’ancienne ne répond plus.",
            ct);
        if (answer is not LocalRedirectResult)
        {
            return answer;
        }

        TempData[AddressKey] = links.To($"/agenda/flux/{secret}.ics");
        return LocalRedirect($"{Home}/abonnement");
    }

    [HttpPost("fermer")]
    public Task<IActionResult> Close(CancellationToken ct) =>
        RemoveAsync((agenda, now) => agenda.CloseFeed(User.Actor, now), "L’abonnement est fermé : l’adresse ne répond plus.", ct);
}
