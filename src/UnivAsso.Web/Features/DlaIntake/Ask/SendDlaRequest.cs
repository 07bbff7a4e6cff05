using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.DlaIntake.Inbox;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>
/// Makes the request, gives it to its desk and writes its letters, all in one transaction. It makes no organisation, and the words that it
/// is found by are read by the desks only: elsewhere nobody can tell that a structure asked.
/// </summary>
public sealed class SendDlaRequest(
    SendOnce once,
    UnivAssoDb db,
    TerritoryCatalogue territories,
    DlaDesks desks,
    DlaAskLetters letters,
    DlaConfirmations confirmations,
    CorrectDlaEmail correctEmail,
    DlaLateness lateness,
    Secrets secrets,
    TimeProvider clock) : IJourneySubmission
{
    public async Task<Result<string>> SendAsync(Guid draftId, JourneyAnswers answers, CancellationToken ct)
    {
        var told = new DlaAnswers(answers, territories);
        return told.SharesItsAddress() is { } name
            ? new SharedAddress(name)
            : await once.RunAsync(draftId, inner => MakeAsync(told, inner), ct);
    }

    public async Task<ISentConfirmation> ConfirmationAsync(string reference, CancellationToken ct) => await confirmations.FindAsync(reference, ct);

    public Task<Result> CorrectEmailAsync(string reference, EmailAddress email, CancellationToken ct) => correctEmail.HandleAsync(reference, email, ct);

    private async Task<Reference> MakeAsync(DlaAnswers told, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        List<string> tokens = [];
        var structures = told.Structures(() =>
        {
            tokens.Add(secrets.NewToken());
            return Secrets.Hash(tokens[^1]);
        });
        var desk = await desks.ForAsync([.. structures.Select(s => s.Structure)], ct);
        var reference = await db.NextReferenceAsync(ReferenceKind.Dla, FrenchDates.DayInParis(now).Year, ct);
        var calendar = new DeskCalendar(desk.Pauses);
        var sent = DlaRequest.Send(DlaRequestId.New(now), reference, desk.Id, told.Need(), structures, calendar, now);
        if (sent.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"A complete draft was refused: {refusal.Message}");
        }

        var request = sent.Value;
        db.DlaRequests.Add(request);
        db.SearchTerms.AddRange(DlaSearchTerms.Of(request, territories));
        await lateness.PlanAsync(request, ct);
        letters.Acknowledge(request, desk, DlaDates.Of(request, calendar));
        var secretOf = tokens.ToDictionary(Secrets.Hash, StringComparer.Ordinal);
        foreach (var invited in request.Participations.Where(p => p.TokenHash is not null))
        {
            letters.Invite(request, invited, secretOf[invited.TokenHash!], desk);
        }

        await letters.TellDeskAsync(request, desk, ct);
        return reference;
    }
}

/// <summary>Two structures of one request would answer at the same address.</summary>
public sealed record SharedAddress(string Structure) : Refusal(
    $"La structure « {Structure} » a la même adresse électronique que vous. Chaque structure répond pour elle-même : indiquez une adresse qui n’est qu’à elle.");
