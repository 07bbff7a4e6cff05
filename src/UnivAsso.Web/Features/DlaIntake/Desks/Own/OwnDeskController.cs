using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Acts;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Desks.Own;

/// <summary>« Mon guichet »: the colleagues, the absences of each, and for the lead the portfolios to hand over.</summary>
[Route(DlaIntakeFeature.DeskRoute + "/guichet")]
[Allow<DlaOffice>]
public sealed class OwnDeskController(DeskKeeping keeping, Portfolios portfolios, DlaBoard board, TimeProvider clock) : Controller
{
    private const string Address = DlaIntakeFeature.DeskAddress + "/guichet";

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => View("OwnDesk", await PageAsync(new AwayForm(), ct));

    [HttpPost("absences")]
    public async Task<IActionResult> BeAway(AwayForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Refill("OwnDesk", await PageAsync(form, ct));
        }

        var result = await keeping.BeAwayAsync(
            User.AccountId, DeskRules.Day(form.From), DeskRules.Day(form.To), form.Substitute!.Value, User.Actor, ct);
        return result.Refusal is { } refusal
            ? this.Refused("OwnDesk", await PageAsync(form, ct), refusal, refusal is PauseBackwards ? nameof(form.To) : nameof(form.Substitute))
            : Done("L’absence est notée. La personne qui vous remplace voit vos demandes parmi les siennes ces jours-là.");
    }

    [HttpPost("absences/{absence:guid}/retirer")]
    public async Task<IActionResult> ComeBack([FromRoute] Guid absence, CancellationToken ct) =>
        (await keeping.ComeBackAsync(User.AccountId, absence, User.Actor, ct)).IsDone ? Done("L’absence est retirée.") : NotFound();

    [HttpGet("{code}/portefeuilles/{owner:guid}")]
    public async Task<IActionResult> Ask([FromRoute] string code, [FromRoute] Guid owner, CancellationToken ct) =>
        await PortfolioAsync(code, owner, null, ct) is { } page ? View("Portfolio", page) : NotFound();

    [HttpPost("{code}/portefeuilles/{owner:guid}")]
    public async Task<IActionResult> HandOver([FromRoute] string code, [FromRoute] Guid owner, PortfolioForm form, CancellationToken ct)
    {
        if (await PortfolioAsync(code, owner, form.Colleague, ct) is not { } page)
        {
            return NotFound();
        }

        if (form.Colleague is { } chosen && !page.Colleagues.Any(c => c.UserId == chosen))
        {
            ModelState.AddModelError(nameof(form.Colleague), new NotAColleague().Message);
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Portfolio", page);
        }

        var (done, refused) = await portfolios.HandOverAsync(page.Desk.Id, owner, form.Colleague!.Value, User.Actor, ct);
        return Done(string.Join(
            ' ',
            refused.Select(r => $"{r.Reference} : {r.Why.Message}").Prepend($"{Counts.Of(done, "demande confiée", "demandes confiées")}, {Counts.Of(refused.Count, "refusée", "refusées")}.")));
    }

    private LocalRedirectResult Done(string message)
    {
        this.SayDone(message);
        return LocalRedirect(Address);
    }

    private async Task<OwnDeskPage> PageAsync(AwayForm typed, CancellationToken ct)
    {
        var (me, now) = (User.AccountId, await board.ReadAsync(ct));
        List<OwnDesk> mine = [];
        foreach (var desk in now.DesksOf(me))
        {
            var leads = now.Leads(me, desk.Id);
            mine.Add(new OwnDesk(desk, await keeping.SeatsAsync(desk.Id, ct), leads, leads ? await portfolios.OfDeskAsync(desk.Id, me, ct) : []));
        }

        return new OwnDeskPage(mine, me, FrenchDates.DayInParis(clock.GetUtcNow()), typed);
    }

    /// <summary>The portfolio, for the lead of the desk alone.</summary>
    private async Task<PortfolioPage?> PortfolioAsync(string code, Guid owner, Guid? typed, CancellationToken ct)
    {
        var now = await board.ReadAsync(ct);
        if (now.Desks.FirstOrDefault(d => d.Code == code) is not { } desk || !now.Leads(User.AccountId, desk.Id))
        {
            return null;
        }

        var held = await portfolios.OfPersonAsync(desk.Id, owner, User.AccountId, ct);
        return held.Count is 0 ? null : new PortfolioPage(desk, owner, held, [.. now.PeopleOf(desk.Id).Where(s => s.UserId != owner)], typed);
    }
}

/// <summary>One desk of the reader.</summary>
public sealed record OwnDesk(DlaDesk Desk, IReadOnlyList<DlaOfficerSeat> Seats, bool IsLed, IReadOnlyList<PortfolioLine> Portfolios)
{
    public bool HasLeft(PortfolioLine portfolio) => !Seats.Any(s => s.UserId == portfolio.OwnerId);
}

/// <summary>« Mon guichet ».</summary>
public sealed record OwnDeskPage(IReadOnlyList<OwnDesk> Desks, Guid Me, DateOnly Today, AwayForm Typed)
{
    public IEnumerable<Choice> Substitutes => Desks.SelectMany(d => d.Seats).Where(s => s.UserId != Me).DistinctBy(s => s.UserId)
        .Select(s => new Choice(s.UserId.ToString(), s.Name));

    public AwayFields Away => new(Typed.From, Typed.To, Typed.Substitute, Substitutes);

    /// <summary>The absences that are not over, each once although it counts at several desks.</summary>
    public IEnumerable<OfficerAbsence> OwnAbsences => Desks.SelectMany(d => d.Seats).Where(s => s.UserId == Me).SelectMany(s => s.Absences)
        .Where(a => a.To >= Today).OrderBy(a => a.From);

    public static IEnumerable<OfficerAbsence> NearOf(DlaOfficerSeat seat, DateOnly today) =>
        seat.Absences.Where(a => a.To >= today).OrderBy(a => a.From);
}

/// <summary>The fields of the form of an absence with whom it offers.</summary>
public sealed record AwayFields(DateParts? From, DateParts? To, Guid? Substitute, IEnumerable<Choice> Choices);

/// <summary>What somebody follows at a desk, before it is handed over.</summary>
public sealed record PortfolioPage(DlaDesk Desk, Guid Owner, IReadOnlyList<HeldRequest> Held, IReadOnlyList<SeatLine> Colleagues, Guid? Colleague)
{
    public string Name => Held[0].OwnerName;

    public IEnumerable<Choice> Choices => Colleagues.Select(s => new Choice(s.UserId.ToString(), s.Name));
}
