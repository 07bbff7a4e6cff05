using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.Coordination.Decide;

/// <summary>One of the four exits: its address, its words and the texts it needs.</summary>
public sealed record Exit(string Slug, JoinRequestAct Act, string Title, string Done, string TextLabel, bool TextOptional = false)
{
    /// <summary>The last part of the address of an exit.</summary>
    public const string Route = "{exit:regex(^(prendre-en-charge|question|reorienter|ne-pas-retenir)$)}";

    public static IReadOnlyList<Exit> All { get; } =
    [
        new("prendre-en-charge", JoinRequestAct.TakeOn, "Prendre en charge", "prise en charge", "Votre réponse", TextOptional: true),
        new("question", JoinRequestAct.AskQuestion, "Poser une question", "question posée", "Votre question"),
        new("reorienter", JoinRequestAct.Redirect, "Orienter ailleurs", "orientation ailleurs", "Pourquoi cette orientation"),
        new("ne-pas-retenir", JoinRequestAct.NotRetain, "Ne pas retenir", "demande non retenue", "Pourquoi, en détail"),
    ];

    public bool HasTarget => Act is JoinRequestAct.Redirect;

    public bool HasReason => Act is JoinRequestAct.NotRetain;

    public bool HasNextStep => Act is not JoinRequestAct.AskQuestion;

    public bool NextStepOptional => Act is JoinRequestAct.Redirect;

    public static Exit Of(string slug) => All.First(e => string.Equals(e.Slug, slug, StringComparison.OrdinalIgnoreCase));

    public static Exit Of(JoinRequestAct act) => All.First(e => e.Act == act);
}
