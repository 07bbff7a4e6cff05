using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.Agenda;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Meet;

/// <summary>The appointment of a request, and the ways to offer one. Its fields are those of the form itself, so that labels and errors find them.</summary>
public sealed record MeetPage(DlaCase Case, MeetForm Form)
{
    /// <summary>The appointment under way, or the last one.</summary>
    public AppointmentCard? Current { get; init; }

    public MeetingEndForm End { get; init; } = new();

    public required IReadOnlyList<Choice> Colleagues { get; init; }

    public required IReadOnlyList<Choice> Places { get; init; }

    public required IReadOnlyList<FreeSlot> Free { get; init; }

    /// <summary>How long the slots shown last, in minutes.</summary>
    public required int Length { get; init; }

    /// <summary>The officer has not said when they receive: nothing can be offered, a date can be fixed.</summary>
    public required bool HasAgenda { get; init; }

    public string Address => $"{Case.Address}/rendez-vous";

    public bool IsUnderWay => Current?.Status is AppointmentStatus.Proposed or AppointmentStatus.Fixed or AppointmentStatus.Moved;

    public bool IsFixed => Current?.Status is AppointmentStatus.Fixed;

    public bool CanMeet => Case.Allows(DlaRequestAct.ProposeMeeting) || Case.Allows(DlaRequestAct.FixMeeting);

    // The fields of the forms.
    public string? Colleague => Form.Colleague?.ToString();

    public string? Channel => Form.Channel;

    public string? Place => Form.Place?.ToString();

    public string? Minutes => Form.Minutes?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string? WhoShouldCome => Form.WhoShouldCome;

    public string? Bring => Form.Bring;

    public string? How => Form.How;

    public List<string> Slots => Form.Slots;

    public DateParts? Day => Form.Day;

    public string? Time => Form.Time;

    public string? Kind => End.Kind;

    public bool OfferSlots => End.OfferSlots;

    public string? Words => End.Words;

    public IEnumerable<Choice> SlotChoices => Free.Select(s => new Choice(
        SlotCode.Of(s.Start), $"{FrenchDates.Day(s.Start)}, {MeetingWords.Hours(s.Start, s.Start.AddMinutes(Length))}"));
}
