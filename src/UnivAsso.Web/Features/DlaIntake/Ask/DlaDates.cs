using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>What the desk promised to a request when it came in, in its own working days.</summary>
public sealed record DlaDates(DateOnly ReadBy, DateOnly ContactBy)
{
    public static DlaDates Of(DlaRequest request, DeskCalendar calendar)
    {
        var readBy = calendar.AddWorkingDays(FrenchDates.DayInParis(request.ReceivedAt), DlaClocks.ReadWithin);
        var within = request.Need.Urgency is DlaUrgency.WagesAtRisk ? DlaClocks.UrgentContactWithin : DlaClocks.FirstContactWithin;
        return new DlaDates(readBy, calendar.AddWorkingDays(readBy, within));
    }
}
