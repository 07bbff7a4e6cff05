using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Platform.Demo;

/// <summary>Leads a request of the demonstration to a stage, by the acts that lead there, on days that have passed.</summary>
internal sealed class DemoDlaLife(DlaRequest request, DeskCalendar calendar, Actor officer, Actor other, ResourceActor resource, int startedDaysAgo, Func<int, DateTimeOffset> daysAgo)
{
    private int _left = startedDaysAgo;

    /// <summary>The redirections that the decision brought.</summary>
    public List<Referral> Referrals { get; } = [];

    public void LeadTo(DlaRequestStatus status)
    {
        foreach (var invited in request.Participations.Where(p => !p.IsLead).Skip(1))
        {
            Must(request.AnswerInvitation(invited.Id, joins: true, null, Next()));
        }

        switch (status)
        {
            case DlaRequestStatus.Received:
                return;
            case DlaRequestStatus.Suspended:
                Must(request.Suspend("Le bureau vient de changer : la nouvelle équipe nous rappelle au printemps.", officer, Next()));
                return;
            case DlaRequestStatus.Withdrawn:
                Must(request.Leave(request.Lead.Id, "Nous avons trouvé une autre solution.", Next()));
                return;
        }

        Must(request.Take(calendar, officer, Next()));
        switch (status)
        {
            case DlaRequestStatus.Assigned:
                return;
            case DlaRequestStatus.AwaitingComplement:
                Must(request.AskComplement("Combien de personnes votre structure emploie-t-elle aujourd’hui ?", calendar, officer, Next()));
                return;
            case DlaRequestStatus.Unreachable:
                for (var tries = 0; tries < DlaClocks.AttemptsBeforeUnreachable; tries++)
                {
                    // Two days apart: a change of hour in between never brings two tries to one day.
                    _left--;
                    request.LogCall(new CallLog(CallChannel.Phone, Reached: false, "Messagerie."), officer, Next());
                }

                Must(request.CloseUnreachable("Nous restons à votre disposition.", officer, Next()));
                return;
        }

        request.LogCall(new CallLog(CallChannel.Phone, Reached: true, "Premier échange : la personne raconte la situation, nous cherchons une date."), officer, Next());
        var meeting = Guid.CreateVersion7(Next());
        if (status is DlaRequestStatus.MeetingProposed)
        {
            Must(request.ProposeMeeting(meeting, officer, Next()));
            return;
        }

        Must(request.FixMeeting(meeting, FrenchDates.DayInParis(daysAgo(status is DlaRequestStatus.MeetingFixed ? -2 : Math.Max(1, _left - 3))), officer, Next()));
        if (status is DlaRequestStatus.MeetingFixed)
        {
            return;
        }

        Must(request.HoldMeeting(meeting, calendar, officer, Next()));
        if (status is DlaRequestStatus.Met)
        {
            return;
        }

        Decide(status);
    }

    private void Decide(DlaRequestStatus status)
    {
        var proposal = status switch
        {
            DlaRequestStatus.Redirected => new IntakeProposal(IntakeOutcome.Redirect)
            {
                Wording = "Votre besoin est d’abord juridique. Un point d’information vous répondra plus vite que nous.",
                Reason = "information",
                Actors = [resource.Id.Value],
            },
            DlaRequestStatus.NotPursued => new IntakeProposal(IntakeOutcome.NotPursued)
            {
                Wording = "Vous avez trouvé votre réponse pendant notre échange : nous en restons là.",
                Reason = "renoncement",
                Exception = "La structure a déjà sa réponse.",
            },
            _ => new IntakeProposal(IntakeOutcome.Continue) { Wording = "Nous vous proposons de continuer par un diagnostic partagé, au printemps." },
        };
        var tokens = request.Participations.ToDictionary(p => p.Id, p => Secrets.Hash($"demo-{p.Id.Value:N}"));
        var proposed = request.Propose(proposal, tokens, TimeSpan.Zero, officer, Next());
        Must(new Result(proposed.Refusal));
        if (status is DlaRequestStatus.DecisionProposed)
        {
            return;
        }

        var answer = status is DlaRequestStatus.SecondReading ? PositionAnswer.Disagree : PositionAnswer.Agree;
        foreach (var part in request.Participations.Where(p => p.TakesPart).ToList())
        {
            var words = answer is PositionAnswer.Disagree ? "Nous pensons que le DLA peut aussi nous aider sur l’emploi." : null;
            Must(request.AnswerProposal(proposed.Value.Id, part.Id, answer, words, calendar, Next()));
            if (answer is PositionAnswer.Disagree)
            {
                break;
            }
        }

        if (status is DlaRequestStatus.Redirected)
        {
            Referrals.Add(Referral.Prepare(
                ReferralId.New(Next()),
                new ReferralDraft(
                    request.Id.Value, request.Lead.Id.Value, Guid.CreateVersion7(Next()), 1, resource.Id, resource.Name,
                    "Ce point d’information fictif répond à ce genre de question.", request.Need.WhatBrings),
                officer,
                Next()));
        }

        if (status is DlaRequestStatus.Closed)
        {
            Must(request.Close(0, "Le dossier continue dans l’outil national.", officer, Next()));
        }
        else if (status is DlaRequestStatus.SecondReading)
        {
            Must(request.HandOver(other.Id, other.Name, officer, Next()));
        }
    }

    /// <summary>The next act happens a day later, and never in days to come.</summary>
    private DateTimeOffset Next() => daysAgo(_left = Math.Max(0, _left - 1));

    private static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
