using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Domain.Tests.DlaIntake;

/// <summary>Requests to the DLA at any stage of their life.</summary>
internal static class DlaRequests
{
    public static readonly TimeSpan Window = DlaRequest.UndoWindow;

    /// <summary>Tuesday 3 March 2026, 10:00 in Paris.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static readonly DeskCalendar Calendar = DeskCalendar.WithoutPause;

    public static readonly Guid Appointment = Guid.Parse("00000000-0000-7000-8000-0000000000a1");

    public static readonly Actor Sacha = new(ActorKind.DlaDesk, Guid.Parse("00000000-0000-7000-8000-000000000011"), "Sacha Exemple");

    public static readonly Actor Alix = new(ActorKind.DlaDesk, Guid.Parse("00000000-0000-7000-8000-000000000012"), "Alix Exemple");

    public static readonly IntakeProposal GoOn = new(IntakeOutcome.Continue) { Wording = "Nous proposons un diagnostic partagé." };

    public static readonly IntakeProposal Elsewhere =
        new(IntakeOutcome.Redirect) { Wording = "Un point d’information répond mieux.", Reason = "information", Actors = [Guid.Parse("00000000-0000-0000-0000-0000000000a1")] };

    public static readonly IntakeProposal Stop =
        new(IntakeOutcome.NotPursued) { Wording = "Nous en restons là.", Reason = "renoncement", Exception = "La structure a déjà trouvé." };

    public static readonly DlaDeskId Desk = DlaDeskId.From(Guid.Parse("00000000-0000-7000-8000-0000000000d1"));

    public static readonly DlaDeskId OtherDesk = DlaDeskId.From(Guid.Parse("00000000-0000-7000-8000-0000000000d2"));

    public static DlaStructure Structure(string name = "Les Jardins fictifs", string? department = "62") => new()
    {
        Name = name,
        NameKey = "jardins fictifs",
        DepartmentCode = department,
        StaffGroup = "3-9",
    };

    public static SentStructure Of(bool isLead, string first) => new(
        Structure(first),
        new ContactPerson { FirstName = first, LastName = "Exemple", Email = $"{first}@exemple.test", EmailKey = $"{first}@exemple.test" },
        isLead,
        isLead ? null : "hash");

    public static DlaRequest Sent(int structures = 1, DlaUrgency urgency = DlaUrgency.None) => DlaRequest.Send(
        DlaRequestId.New(Start),
        Reference.Create(ReferenceKind.Dla, 2026, 93),
        Desk,
        new DlaNeed { WhatBrings = "Nos ressources baissent.", Themes = ["finances"], Urgency = urgency },
        [.. Enumerable.Range(0, structures).Select(i => Of(i == 0, $"structure-{i}"))],
        Calendar,
        Start).Value;

    /// <summary>A collective request in which everybody said yes.</summary>
    public static DlaRequest Collective(int structures)
    {
        var request = Sent(structures);
        foreach (var invited in request.Participations.Where(p => !p.IsLead).ToList())
        {
            request.AnswerInvitation(invited.Id, joins: true, null, Start);
        }

        return request;
    }

    public static Dictionary<DlaParticipationId, string> Tokens(DlaRequest request) =>
        request.Participations.ToDictionary(p => p.Id, p => $"hash-{p.Id.Value:N}");

    public static IntakeDecision Propose(DlaRequest request, IntakeProposal proposal, DateTimeOffset now, Actor? by = null) =>
        request.Propose(proposal, Tokens(request), Window, by ?? Sacha, now).Value;

    /// <summary>Leads a new request to a status by acts of its own.</summary>
    public static DlaRequest At(DlaRequestStatus status, int structures = 1)
    {
        var request = Collective(structures);
        var proposedAt = Start - Window;
        switch (status)
        {
            case DlaRequestStatus.Received:
                return request;
            case DlaRequestStatus.Withdrawn:
                foreach (var participation in request.Participations.ToList())
                {
                    request.Leave(participation.Id, null, Start);
                }

                return request;
            case DlaRequestStatus.Suspended:
                request.Suspend("Un décès dans l’équipe.", Sacha, Start);
                return request;
            case DlaRequestStatus.Duplicate:
                request.MarkDuplicate(DlaRequestId.New(Start.AddDays(-1)), Sacha, Start);
                return request;
        }

        request.Take(Calendar, Sacha, Start);
        switch (status)
        {
            case DlaRequestStatus.Assigned:
                return request;
            case DlaRequestStatus.AwaitingComplement:
                request.AskComplement("Combien de salariés ?", Calendar, Sacha, Start);
                return request;
            case DlaRequestStatus.MeetingProposed:
                request.ProposeMeeting(Appointment, Sacha, Start);
                return request;
            case DlaRequestStatus.MeetingFixed:
                request.FixMeeting(Appointment, new DateOnly(2026, 3, 17), Sacha, Start);
                return request;
            case DlaRequestStatus.Unreachable:
                for (var day = 0; day < 3; day++)
                {
                    request.LogCall(new CallLog(CallChannel.Phone, false, null), Sacha, Start.AddDays(day));
                }

                request.CloseUnreachable(null, Sacha, Start);
                return request;
        }

        request.HoldMeeting(Appointment, Calendar, Sacha, Start);
        if (status is DlaRequestStatus.Met)
        {
            return request;
        }

        var proposal = status switch
        {
            DlaRequestStatus.Redirected => Elsewhere,
            DlaRequestStatus.NotPursued => Stop,
            _ => GoOn,
        };
        var decision = Propose(request, proposal, proposedAt);
        if (status is DlaRequestStatus.DecisionProposed)
        {
            return request;
        }

        var answer = status is DlaRequestStatus.SecondReading ? PositionAnswer.Disagree : PositionAnswer.Agree;
        foreach (var participation in request.Participations)
        {
            request.AnswerProposal(decision.Id, participation.Id, answer, "Des mots.", Calendar, Start);
        }

        if (status is DlaRequestStatus.Closed)
        {
            request.Close(0, null, Sacha, Start);
        }

        return request;
    }
}
