using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Mail;

namespace UnivAsso.Web.Features.DlaIntake.Acts;

/// <summary>One letter and who gets it.</summary>
public sealed record Addressed(DlaParticipation To, Letter Letter);

/// <summary>Does an act that has letters: the change, the letters and the note of a transfer are one transaction.</summary>
public sealed class SendLetterAct(ChangeDlaRequest change, UnivAssoDb db, DlaDesks desks, Platform.Outbox.Outbox outbox, DlaDeskLetters letters)
{
    /// <summary>What is still missing to write the letters; the domain says the same when it acts.</summary>
    public static Refusal? Missing(DlaRequest request, LetterAct act, LetterActForm form, DateTimeOffset now) => act switch
    {
        _ when !DlaRequestWorkflow.Moves.Allows(request.Status, act.Act, DlaRequestParty.Desk) => new NotPossibleFromHere(request.PublicStatus(now)),
        _ when request.Waiting(now) is not null => new ProposalWaiting(),
        { Act: DlaRequestAct.CloseUnreachable } when request.VainDays < DlaClocks.AttemptsBeforeUnreachable => new TooFewAttempts(),
        { Act: DlaRequestAct.Transfer } when form.ToDesk == request.DeskId.Value => new SameDesk(),
        _ => null,
    };

    /// <summary>The letters as they will leave: the lead is asked, everybody concerned is told.</summary>
    public async Task<IReadOnlyList<Addressed>> WriteAsync(
        DlaRequest request, LetterAct act, LetterActForm form, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var desk = await desks.OfAsync(request.DeskId, ct);
        var text = FrenchText.CleanText(form.Text);
        switch (act.Act)
        {
            case DlaRequestAct.AskComplement:
                return [new(request.Lead, letters.Complement(request, request.Lead, text!, desk, by, now))];
            case DlaRequestAct.Transfer:
                var theirs = await desks.OfAsync(DlaDeskId.From(form.ToDesk!.Value), ct);
                return [.. Concerned(request).Select(p => new Addressed(p, letters.Transferred(request, p, desk, theirs, by)))];
            case DlaRequestAct.CloseUnreachable:
                return [.. Concerned(request).Select(p => new Addressed(p, letters.Unreachable(request, p, text, desk, by, now)))];
            default:
                return [.. Concerned(request).Select(p => new Addressed(p, letters.Reopened(request, p, text!, desk, by)))];
        }
    }

    public Task<Result<DlaRequestId>> HandleAsync(string reference, LetterAct act, LetterActForm form, Actor by, CancellationToken ct) => change.ByDeskAsync(
        reference,
        form.Version,
        by.Id,
        async (turn, inner) =>
        {
            // Written before the act, from the same state as the preview.
            var (request, text) = (turn.Request, FrenchText.CleanText(form.Text));
            var written = await WriteAsync(request, act, form, by, turn.Now, inner);
            if ((await DoAsync(turn, act, form, text, by, inner)).Refusal is { } refusal)
            {
                return refusal;
            }

            foreach (var (to, letter) in written)
            {
                outbox.Post($"dla-{act.Slug}:{request.Id.Value:N}:{request.Version}:{to.Id.Value:N}", to.Contact.Email, letter, request.Id.Value);
            }

            Keep(request, act, text, by, turn.Now);
            return Result.Done;
        },
        ct);

    private async Task<Result> DoAsync(DlaTurn turn, LetterAct act, LetterActForm form, string? text, Actor by, CancellationToken ct)
    {
        var request = turn.Request;
        return act.Act switch
        {
            DlaRequestAct.AskComplement => request.AskComplement(text, turn.Calendar, by, turn.Now),
            DlaRequestAct.Transfer => request.Transfer(
                DlaDeskId.From(form.ToDesk!.Value), text, await desks.CalendarOfAsync(DlaDeskId.From(form.ToDesk!.Value), ct), by, turn.Now),
            DlaRequestAct.CloseUnreachable => request.CloseUnreachable(text, by, turn.Now),
            _ => request.Reopen(DlaRequestParty.Desk, text, turn.Calendar, by, turn.Now),
        };
    }

    /// <summary>What was said stays in the thread; what was written for colleagues, among the notes.</summary>
    private void Keep(DlaRequest request, LetterAct act, string? text, Actor by, DateTimeOffset now)
    {
        if (text is null)
        {
            return;
        }

        var id = OnceId.From(request.Id.Value, act.Slug, request.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (act.IsTextForStructure)
        {
            db.CaseMessages.Add(new CaseMessage
            {
                Id = id,
                CaseId = request.Id.Value,
                FromRequester = false,
                AuthorName = by.Name,
                Text = text,
                At = now,
                VisibleAt = now,
            });
        }
        else
        {
            db.CaseNotes.Add(new CaseNote { Id = id, CaseId = request.Id.Value, AuthorId = by.Id, AuthorName = by.Name, Text = text, At = now });
        }
    }

    /// <summary>The structures that take part or may still; after the end of all, the lead.</summary>
    private static List<DlaParticipation> Concerned(DlaRequest request) =>
        [.. request.Participations.Where(p => p.IsExpected).DefaultIfEmpty(request.Lead).OrderByDescending(p => p.IsLead)];
}
