using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Domain.Tests.JoinRequests;

/// <summary>Requests, exits and people for the tests of this folder.</summary>
internal static class Requests
{
    public static readonly TimeSpan Window = JoinRequest.UndoWindow;

    /// <summary>Tuesday 3 March 2026, 10:00 in Paris.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static readonly Actor Camille = new(ActorKind.Coordination, Guid.Parse("00000000-0000-7000-8000-000000000001"), "Camille Exemple");
    public static readonly Actor Author = new(ActorKind.Requester, Guid.Parse("00000000-0000-7000-8000-000000000002"), "Alix Exemple");

    public static JoinRequestExit Question { get; } = new(JoinRequestAct.AskQuestion) { Text = "Depuis quand ?" };

    public static JoinRequestExit Welcome { get; } = new(JoinRequestAct.TakeOn) { NextStep = "Nous cherchons une équipe." };

    public static JoinRequestExit Elsewhere { get; } =
        new(JoinRequestAct.Redirect) { Target = "Boutique des sciences", Text = "Votre question lui convient mieux." };

    public static JoinRequestExit No { get; } =
        new(JoinRequestAct.NotRetain) { Reason = "hors-programme", Text = "Hors du programme.", NextStep = "Écrivez-nous." };

    public static JoinRequest Received(DateTimeOffset? at = null)
    {
        var now = at ?? Start;
        return JoinRequest.Send(
            JoinRequestId.New(now),
            Reference.Create(ReferenceKind.Need, 2026, 417),
            new SentForm
            {
                Kind = JoinRequestKind.Association,
                Title = "Comment garder nos bénévoles ?",
                Intentions = [],
                Themes = [],
                Contact = new ContactPerson { FirstName = "Alix", LastName = "Exemple", Email = "a@exemple.test", EmailKey = "a@exemple.test" },
                Visibility = PublicVisibility.Anonymous,
            },
            now);
    }

    /// <summary>A request brought to a status by the acts that lead there, every mail having left.</summary>
    public static JoinRequest At(JoinRequestStatus status)
    {
        var request = Received(Start.AddDays(-30));
        var then = Start.AddDays(-29);
        if (status is JoinRequestStatus.Received)
        {
            return request;
        }

        if (status is JoinRequestStatus.Withdrawn)
        {
            request.Withdraw(Author, then);
            return request;
        }

        request.Take(Camille, then);
        if (ExitTo(status) is { } exit)
        {
            request.Decide(exit, Camille, Window, then);
        }

        if (status is JoinRequestStatus.OnWatch)
        {
            request.Watch(new DateOnly(2026, 5, 3), Camille, then + Window);
        }

        return request;
    }

    public static JoinRequestExit ExitOf(JoinRequestAct act) => act switch
    {
        JoinRequestAct.AskQuestion => Question,
        JoinRequestAct.TakeOn => Welcome,
        JoinRequestAct.Redirect => Elsewhere,
        JoinRequestAct.NotRetain => No,
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    private static JoinRequestExit? ExitTo(JoinRequestStatus status) => status switch
    {
        JoinRequestStatus.AwaitingAnswer => Question,
        JoinRequestStatus.TakenOn or JoinRequestStatus.OnWatch => Welcome,
        JoinRequestStatus.Redirected => Elsewhere,
        JoinRequestStatus.NotRetained => No,
        _ => null,
    };
}
