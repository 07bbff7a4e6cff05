using UnivAsso.Domain.Agenda;
using UnivAsso.Web.Features.Agenda;
using Xunit;

namespace UnivAsso.Web.Tests.Architecture;

/// <summary>The life of an appointment, drawn from its table.</summary>
public sealed class AppointmentPageTests
{
    [Fact]
    public async Task The_page_of_the_appointments_is_what_the_table_draws()
    {
        var moves = AppointmentWorkflow.Moves.Moves;
        Assert.NotEmpty(moves);

        var page = new GeneratedPage("docs/workflows/appointments.md")
            .Line("# The life of an appointment")
            .Line()
            .Line("Drawn from `AppointmentWorkflow.Moves`; do not edit.")
            .Line()
            .Line("```mermaid")
            .Line("stateDiagram-v2")
            .Line("  direction LR");
        foreach (var status in Enum.GetValues<AppointmentStatus>())
        {
            page.Line($"  {status}: {MeetingWords.Of(status)}");
        }

        page.Line($"  [*] --> {AppointmentStatus.Proposed}: créneaux proposés")
            .Line($"  [*] --> {AppointmentStatus.Fixed}: date fixée par téléphone");
        foreach (var arrow in moves.GroupBy(m => (m.From, m.To)))
        {
            var acts = arrow.Select(m => m.Who is AppointmentParty.Structure ? $"{Label(m.Act)} (structure)" : Label(m.Act));
            page.Line($"  {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", acts)}");
        }

        page.Line("```").Line()
            .Line("## Every move").Line()
            .Header("from", "act", "to", "who");
        foreach (var move in moves)
        {
            page.Row($"{MeetingWords.Of(move.From)} (`{move.From}`)", $"{Label(move.Act)} (`{move.Act}`)", $"{MeetingWords.Of(move.To)} (`{move.To}`)", $"{Label(move.Who)} (`{move.Who}`)");
        }

        page.Line().Line("What is not in this table is refused.").Line()
            .Line("## Beside the table").Line()
            .Line("- Proposed slots hold nothing: the first to choose has the slot. A date that is held is rows of `BookedQuarters`, one per officer and quarter of an hour, buffers included;")
            .Line("  officer and moment are the key of that table, so that the database itself refuses a second appointment.")
            .Line("- The last structure that excuses itself calls the appointment off. Among several, the one that carries the request alone may ask for another date; a new date expects everybody again.")
            .Line("- What became of a meeting is not said before its hour. After an absence, new slots are a new appointment that names the one it follows.")
            .Line("- `SEQUENCE` is 0 at the first date and rises by one at each change that calendars follow; the UID never changes.").Line()
            .Line("## Clocks").Line()
            .Header("what", "when")
            .Row("slots that nobody chose: to call back, computed when read", $"{Appointment.ProposalLifetime.TotalDays:0} days")
            .Row("reminders", "7 days and 1 day before, at 9 in Paris, by due rows")
            .Row("a mailed link still explains itself", $"{AppointmentLink.KeptAfter.TotalDays:0} days after the meeting");
        await page.MustBeUpToDateAsync();
    }

    private static string Label(AppointmentAct act) => act switch
    {
        AppointmentAct.Propose => "proposer d’autres créneaux",
        AppointmentAct.Choose => "choisir",
        AppointmentAct.SayNoneFits => "aucun ne convient",
        AppointmentAct.FixByPhone => "fixer par téléphone",
        AppointmentAct.Move => "déplacer",
        AppointmentAct.Postpone => "rendre la date et en faire choisir une autre",
        AppointmentAct.Excuse => "s’excuser, les autres viennent",
        AppointmentAct.Cancel => "annuler",
        AppointmentAct.RecordHeld => "noter qu’il a eu lieu",
        AppointmentAct.RecordAbsentExcused => "noter une absence excusée",
        AppointmentAct.RecordAbsentUnexcused => "noter une absence sans nouvelles",
        AppointmentAct.RecordAbsentOurs => "noter une absence de notre part",
    };

    private static string Label(AppointmentParty party) => party switch
    {
        AppointmentParty.Structure => "une structure invitée",
        AppointmentParty.Desk => "le DLA",
    };
}
