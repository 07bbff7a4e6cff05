using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.DlaIntake.Decide;

/// <summary>The letters of a decision taken together: the proposal, its reminders, what the other side hears, the end.</summary>
public sealed class DlaDecisionLetters(UnivAssoDb db, Outbox outbox, PublicLinks links, DlaDesks desks, DlaPeople people)
{
    /// <summary>The address of the page where a structure answers.</summary>
    public const string AnswerRoute = "dla/decision/{jeton}";

    /// <summary>A link opens its page for as long as the proposal may be answered.</summary>
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(183);

    /// <summary>The beginning of the names under which the letters of a proposal wait, so that taking it back can remove them.</summary>
    public static string KeyOf(IntakeDecisionId id) => $"dla-decision:{id.Value:N}:";

    /// <summary>The proposal as a structure reads it. <paramref name="address"/> is the page where it answers.</summary>
    public Letter Proposal(DlaRequest request, DlaParticipation participation, ProposedWords words, DlaDesk desk, string address, DateTimeOffset leavesAt) =>
        To(request, participation, $"{DecisionWords.Of(words.Outcome)} : votre avis") with
        {
            Paragraphs =
            [
                $"Après notre rencontre, {words.ByName}, {desk.Name}, vous propose : {DecisionWords.Of(words.Outcome).ToLowerInvariant()}.",
                words.Wording,
                .. words.Reason is { } reason ? (string[])[$"Raison : {reason}"] : [],
                .. words.Actors.Count > 0 ? (string[])["Vers qui nous vous orientons, si vous êtes d’accord :", .. words.Actors.Select(a => $"- {a}")] : [],
                .. words.WhyActors is { } why ? (string[])[why] : [],
                "Rien n’est décidé sans vous. Sur la page, vous répondez : d’accord, pas d’accord, ou en parler.",
            ],
            Action = ("Lire et répondre", links.To(address)),
            Closing =
            [
                $"Répondez avant le {FrenchDates.Day(FrenchDates.DayInParis(leavesAt).AddDays(DlaClocks.AgreeWithinDays))}. Ensuite, nous vous appellerons.",
                "Si vous n’êtes pas d’accord, une autre personne relira votre demande.",
                ToCall(desk),
            ],
            SecretUntil = leavesAt + LinkLifetime,
        };

    public async Task PostProposalAsync(
        DlaRequest request, IntakeDecision decision, IReadOnlyDictionary<DlaParticipationId, string> tokens, CancellationToken ct)
    {
        var words = await WordsOfAsync(decision, ct);
        var desk = await desks.OfAsync(request.DeskId, ct);
        foreach (var participation in request.Participations.Where(p => tokens.ContainsKey(p.Id)))
        {
            outbox.Post(
                $"{KeyOf(decision.Id)}{participation.Id.Value:N}",
                participation.Contact.Email,
                Proposal(request, participation, words, desk, AddressOf(tokens[participation.Id]), decision.LeavesAt),
                request.Id.Value,
                notBefore: decision.LeavesAt);
        }
    }

    public async Task PostReminderAsync(DlaRequest request, IntakeDecision decision, DlaParticipation participation, string token, int days, CancellationToken ct)
    {
        var desk = await desks.OfAsync(request.DeskId, ct);
        outbox.Post(
            $"{KeyOf(decision.Id)}{participation.Id.Value:N}:{days}",
            participation.Contact.Email,
            To(request, participation, "Rappel : une proposition attend votre avis") with
            {
                Paragraphs =
                [
                    $"{decision.ByName}, {desk.Name}, vous a proposé : {DecisionWords.Of(decision.Outcome).ToLowerInvariant()}.",
                    "Nous n’avons pas encore votre réponse. Rien n’est décidé sans vous.",
                ],
                Action = ("Lire et répondre", links.To(AddressOf(token))),
                Closing = ["« En parler » est aussi une réponse : nous vous appellerons.", ToCall(desk)],
                SecretUntil = decision.LeavesAt + LinkLifetime,
            },
            request.Id.Value);
    }

    /// <summary>Tells the officers what a structure answered when somebody has to do something about it.</summary>
    public async Task PostAnsweredAsync(DlaRequest request, IntakeDecision decision, DlaParticipation participation, PositionAnswer answer, string? words, CancellationToken ct)
    {
        var at = decision.Positions.Single(p => p.ParticipationId == participation.Id).At!.Value;
        var (subject, next) = answer is PositionAnswer.Disagree
            ? ("pas d’accord : une seconde lecture commence", "Une autre personne que celle qui a proposé relit la demande : un ou une collègue, ou le DLA régional.")
            : ("« En parler » : appelez la structure", "Appelez la structure, puis attendez sa réponse ou écrivez une autre proposition.");
        foreach (var person in await people.InChargeOfAsync(request, ct))
        {
            outbox.Post(
                $"{KeyOf(decision.Id)}{participation.Id.Value:N}:{answer}:{at.UtcTicks}:{person.Id:N}",
                person.Email,
                new Letter($"[{request.Reference}] {participation.Structure.Name} répond {subject}")
                {
                    Greeting = $"Bonjour {person.Name},",
                    Paragraphs = [$"{participation.Contact.FullName} répond à votre proposition « {DecisionWords.Of(decision.Outcome).ToLowerInvariant()} »."],
                    Quote = words,
                    Closing = [next],
                    Action = ("Ouvrir la demande", links.To(DlaIntakeFeature.AddressOf(request.Reference))),
                },
                request.Id.Value);
        }
    }

    /// <summary>Nobody answered in time: somebody calls.</summary>
    public async Task PostSilentAsync(DlaRequest request, IntakeDecision decision, IReadOnlyList<DlaParticipation> silent, CancellationToken ct)
    {
        foreach (var person in await people.InChargeOfAsync(request, ct))
        {
            outbox.Post(
                $"{KeyOf(decision.Id)}silence:{person.Id:N}",
                person.Email,
                new Letter($"[{request.Reference}] Votre proposition attend une réponse : appelez")
                {
                    Greeting = $"Bonjour {person.Name},",
                    Paragraphs =
                    [
                        "Ces structures n’ont pas répondu :",
                        .. silent.Select(p => $"- {p.Structure.Name}, {p.Contact.FullName}{(p.Contact.Phone is { } phone ? $", {phone}" : string.Empty)}"),
                    ],
                    Closing = [$"Un accord oral peut être noté à partir du {FrenchDates.Day(FrenchDates.DayInParis(decision.OralAgreementFrom))}."],
                    Action = ("Ouvrir la demande", links.To(DlaIntakeFeature.AddressOf(request.Reference))),
                },
                request.Id.Value);
        }
    }

    /// <summary>An actor that everybody agreed to has left the directory meanwhile: the officer finds another one.</summary>
    public async Task PostActorsGoneAsync(DlaRequest request, IntakeDecision decision, CancellationToken ct)
    {
        foreach (var person in await people.InChargeOfAsync(request, ct))
        {
            outbox.Post(
                $"{KeyOf(decision.Id)}actors-gone:{person.Id:N}",
                person.Email,
                new Letter($"[{request.Reference}] Une orientation décidée n’est plus possible")
                {
                    Greeting = $"Bonjour {person.Name},",
                    Paragraphs =
                    [
                        "Les structures sont d’accord avec votre proposition. Un acteur vers qui vous les orientiez a quitté le répertoire entre-temps.",
                        "Proposez-leur un autre acteur : personne ne reste sans issue.",
                    ],
                    Action = ("Proposer une autre orientation", links.To($"{DlaIntakeFeature.AddressOf(request.Reference)}/orientations")),
                },
                request.Id.Value);
        }
    }

    /// <summary>Everybody agreed: each structure reads what was decided, and what comes next.</summary>
    public async Task PostSettledAsync(DlaRequest request, IntakeDecision decision, CancellationToken ct)
    {
        var desk = await desks.OfAsync(request.DeskId, ct);
        foreach (var participation in request.Participations.Where(p => p.TakesPart))
        {
            outbox.Post(
                $"{KeyOf(decision.Id)}{participation.Id.Value:N}:settled",
                participation.Contact.Email,
                To(request, participation, $"C’est décidé ensemble : {DecisionWords.Of(decision.Outcome).ToLowerInvariant()}") with
                {
                    Paragraphs =
                    [
                        $"Vous et {desk.Name} êtes d’accord : {DecisionWords.Of(decision.Outcome).ToLowerInvariant()}.",
                        decision.Wording,
                        DecisionWords.Next(decision),
                    ],
                    Action = ("Suivre ma demande", links.To($"/suivi?reference={request.Reference}")),
                    Closing = [ToCall(desk)],
                },
                request.Id.Value);
        }
    }

    /// <summary>The words of a proposal that is kept.</summary>
    public async Task<ProposedWords> WordsOfAsync(IntakeDecision decision, CancellationToken ct) => new(
        decision.Outcome,
        decision.Wording,
        DlaReason.Find(decision.Reason)?.Label,
        await NamesAsync(decision.Actors, ct),
        decision.WhyActors,
        decision.ByName);

    /// <summary>The names of actors of the directory, in the order proposed.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(IReadOnlyList<Guid> actors, CancellationToken ct)
    {
        if (actors.Count == 0)
        {
            return [];
        }

        var ids = actors.Select(a => new ResourceActorId(a)).ToList();
        var names = await db.ResourceActors.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        return [.. ids.Where(names.ContainsKey).Select(id => names[id])];
    }

    /// <summary>The page that a secret opens, as a local path.</summary>
    public static string AddressOf(string token) => "/" + AnswerRoute.Replace("{jeton}", token, StringComparison.Ordinal);

    private static Letter To(DlaRequest request, DlaParticipation participation, string subject) =>
        new($"[{request.Reference}] {subject}") { Greeting = $"Bonjour {participation.Contact.FullName}," };

    private static string ToCall(DlaDesk desk) => desk.Phone is { } phone
        ? $"Une question ? Appelez {desk.Name} : {FrenchPhone.Shown(phone)}."
        : $"Une question ? {desk.Name} vous répond depuis la page de suivi de votre demande.";
}

/// <summary>A proposal in words: what a structure reads before it answers.</summary>
public sealed record ProposedWords(
    IntakeOutcome Outcome, string Wording, string? Reason, IReadOnlyList<string> Actors, string? WhyActors, string ByName);
