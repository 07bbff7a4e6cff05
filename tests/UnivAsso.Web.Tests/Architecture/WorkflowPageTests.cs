using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.ResearchQuestions;
using Xunit;

namespace UnivAsso.Web.Tests.Architecture;

/// <summary>The lives of requests, drawn from their tables.</summary>
public sealed class WorkflowPageTests
{
    [Fact]
    public async Task The_page_of_the_requests_to_join_is_what_the_table_draws()
    {
        var moves = JoinRequestWorkflow.Moves.Moves;
        Assert.NotEmpty(moves);

        var page = new GeneratedPage("docs/workflows/join-requests.md")
            .Line("# The life of a request to join")
            .Line()
            .Line("Drawn from `JoinRequestWorkflow.Moves`; do not edit. The screens may say a status in other words for the person who reads it.")
            .Line()
            .Line("```mermaid")
            .Line("stateDiagram-v2")
            .Line("  direction LR");
        foreach (var status in Enum.GetValues<JoinRequestStatus>())
        {
            page.Line($"  {status}: {Label(status)}");
        }

        page.Line($"  [*] --> {JoinRequestStatus.Received}: envoi");
        foreach (var arrow in moves.GroupBy(m => (m.From, m.To)))
        {
            var acts = arrow.Select(m => m.Who is JoinRequestParty.Requester ? $"{Label(m.Act)} (personne)" : Label(m.Act));
            page.Line($"  {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", acts)}");
        }

        page.Line("```").Line()
            .Line("## Every move").Line()
            .Header("from", "act", "to", "who");
        foreach (var move in moves)
        {
            page.Row(Named(move.From, Label(move.From)), Named(move.Act, Label(move.Act)), Named(move.To, Label(move.To)), Named(move.Who, Label(move.Who)));
        }

        page.Line().Line("What is not in this table is refused.").Line()
            .Line("## Clocks").Line()
            .Header("promise", "duration")
            .Row("first reading, from the sending or a reopening", $"{JoinRequestClocks.ReadWithin} working days")
            .Row("qualification, once taken", $"{JoinRequestClocks.QualifyWithin} working days")
            .Row("answer to our question; our clock waits", $"{JoinRequestClocks.AnswerWithinDays} days")
            .Row("least time left to us after a late answer", $"{JoinRequestClocks.LeastAfterAnswer} working days")
            .Row("return of the author after an end", $"{JoinRequest.ReturnWindow.TotalDays:0} days");
        await page.MustBeUpToDateAsync();
    }

    [Fact]
    public async Task The_page_of_the_requests_to_the_DLA_is_what_the_table_draws()
    {
        var moves = DlaRequestWorkflow.Moves.Moves;
        Assert.NotEmpty(moves);

        var page = new GeneratedPage("docs/workflows/dla-requests.md")
            .Line("# The life of a request to the DLA")
            .Line()
            .Line("Drawn from `DlaRequestWorkflow.Moves`; do not edit. An end decided together belongs to `Both`: the last agreement makes it, no side can alone.")
            .Line()
            .Line("```mermaid")
            .Line("stateDiagram-v2")
            .Line($"  [*] --> {DlaRequestStatus.Received}");
        foreach (var arrow in moves.GroupBy(m => (m.From, m.To)))
        {
            page.Line($"  {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", arrow.Select(m => m.Act).Distinct())}");
        }

        page.Line("```").Line()
            .Line("## Every move").Line()
            .Header("from", "act", "to", "who");
        foreach (var move in moves)
        {
            page.Row($"`{move.From}`", $"`{move.Act}`", $"`{move.To}`", $"`{move.Who}`");
        }

        page.Line().Line("What is not in this table is refused.").Line()
            .Line("## Clocks").Line()
            .Header("promise", "duration")
            .Row("first reading", $"{DlaClocks.ReadWithin} working days")
            .Row("first contact, once taken", $"{DlaClocks.FirstContactWithin} working days")
            .Row("first contact when wages are at risk", $"{DlaClocks.UrgentContactWithin} working days")
            .Row("choice of a slot, before we call", $"{DlaClocks.ChooseWithinDays} days")
            .Row("answer to our question; the desk's clock waits", $"{DlaClocks.AnswerWithinDays} days")
            .Row("proposal, after the meeting", $"{DlaClocks.DecideWithin} working days")
            .Row("answer of a structure to the proposal, before we call", $"{DlaClocks.AgreeWithinDays} days")
            .Row("silence before an oral agreement may be written down", $"{DlaClocks.OralAgreementAfterDays} days")
            .Row("second reading, by somebody else", $"{DlaClocks.SecondReadingWithin} working days")
            .Row("return of a structure after an end", $"{DlaClocks.ReturnWithinDays} days");
        await page.MustBeUpToDateAsync();
    }

    [Fact]
    public async Task The_page_of_the_redirections_is_what_the_table_draws()
    {
        var moves = ReferralWorkflow.Moves.Moves;
        Assert.NotEmpty(moves);

        var page = new GeneratedPage("docs/workflows/referrals.md")
            .Line("# The life of a redirection")
            .Line()
            .Line("Drawn from `ReferralWorkflow.Moves`; do not edit. A redirection sees one actor; when it ends without help, the next one of the same structure is tried, or the request")
            .Line("comes back to its officer: it is never lost.")
            .Line()
            .Line("```mermaid")
            .Line("stateDiagram-v2")
            .Line($"  [*] --> {ReferralStatus.Prepared}");
        foreach (var arrow in moves.GroupBy(m => (m.From, m.To)))
        {
            page.Line($"  {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", arrow.Select(m => m.Act).Distinct())}");
        }

        page.Line("```").Line()
            .Line("## Every move").Line()
            .Header("from", "act", "to", "who");
        foreach (var move in moves)
        {
            page.Row($"`{move.From}`", $"`{move.Act}`", $"`{move.To}`", $"`{move.Who}`");
        }

        page.Line().Line("What is not in this table is refused.").Line()
            .Line("## Clocks").Line()
            .Header("promise", "duration")
            .Row("word to a structure that has not said what may be passed on", $"{ReferralClocks.ConsentReminderAfter} days")
            .Row("silence of a structure, before its officer is told", $"{ReferralClocks.StructureSilentAfter} days")
            .Row("silence of an actor, before the next one is tried", $"{ReferralClocks.TargetSilentAfter} days")
            .Row("question to the structure: what came of it", $"{ReferralClocks.AskBackAfter} days");
        await page.MustBeUpToDateAsync();
    }

    [Fact]
    public async Task The_page_of_the_research_questions_is_what_the_table_draws()
    {
        var moves = QuestionWorkflow.Moves.Moves;
        Assert.NotEmpty(moves);

        var page = new GeneratedPage("docs/workflows/research-questions.md")
            .Line("# The life of a research question")
            .Line()
            .Line("Drawn from `QuestionWorkflow.Moves`; do not edit. Everybody reads a question while it is open, watched or filled, and only in a text that the authors of its needs were")
            .Line("asked to read.")
            .Line()
            .Line("```mermaid")
            .Line("stateDiagram-v2")
            .Line($"  [*] --> {QuestionStatus.Draft}");
        foreach (var arrow in moves.GroupBy(m => (m.From, m.To)))
        {
            page.Line($"  {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", arrow.Select(m => m.Act).Distinct())}");
        }

        page.Line("```").Line()
            .Line("## Every move").Line()
            .Header("from", "act", "to", "who");
        foreach (var move in moves)
        {
            page.Row($"`{move.From}`", $"`{move.Act}`", $"`{move.To}`", $"`{move.Who}`");
        }

        page.Line().Line("What is not in this table is refused.").Line()
            .Line("## Clocks").Line()
            .Header("promise", "duration")
            .Row("reading by the authors of the needs, before the coordination calls", $"{ResearchQuestion.ReviewDays} days")
            .Row("link by which an author reads", $"{QuestionLink.Lifetime.TotalDays:0} days");
        await page.MustBeUpToDateAsync();
    }

    [Fact]
    public async Task The_page_of_the_pairs_is_what_the_table_draws()
    {
        var moves = PairWorkflow.Moves.Moves;
        Assert.NotEmpty(moves);

        var page = new GeneratedPage("docs/workflows/pairs.md")
            .Line("# The life of a pair: a research question and a person of research")
            .Line()
            .Line("Drawn from `PairWorkflow.Moves`; do not edit. An association and a person read each other's contacts once both said yes, and not before: `Pair.Shows` is the one place")
            .Line("that says so. Reasons of a no stay with the coordination.")
            .Line()
            .Line("```mermaid")
            .Line("stateDiagram-v2")
            .Line($"  [*] --> {PairStatus.Prepared}")
            .Line($"  [*] --> {PairStatus.Proposed}");
        foreach (var arrow in moves.GroupBy(m => (m.From, m.To)))
        {
            page.Line($"  {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", arrow.Select(m => m.Act).Distinct())}");
        }

        page.Line("```").Line()
            .Line("## Every move").Line()
            .Header("from", "act", "to", "who");
        foreach (var move in moves)
        {
            page.Row($"`{move.From}`", $"`{move.Act}`", $"`{move.To}`", $"`{move.Who}`");
        }

        page.Line().Line("What is not in this table is refused.").Line()
            .Line("## Clocks and limits").Line()
            .Line("Days in August, and from 20 December to 5 January, do not count.").Line()
            .Header("promise", "value")
            .Row("first reminder of an invitation", $"{PairClocks.FirstReminderAfter} days")
            .Row("last reminder", $"{PairClocks.LastReminderAfter} days")
            .Row("end of the invitation", $"{PairClocks.ExpiresAfter} days")
            .Row("change of an answer, until the person is presented", $"{PairClocks.ChangeableDays} days")
            .Row("invitations without an answer, for one question", $"{PairClocks.PendingPerQuestion} at most")
            .Row("invitations without an answer, for one person", $"{PairClocks.PendingPerPerson} at most");
        await page.MustBeUpToDateAsync();
    }

    [Fact]
    public async Task The_page_of_what_was_understood_is_what_the_table_draws()
    {
        var moves = UnderstandingWorkflow.Moves.Moves;
        Assert.NotEmpty(moves);

        var page = new GeneratedPage("docs/workflows/understandings.md")
            .Line("# The life of what was understood of a need")
            .Line()
            .Line("Drawn from `UnderstandingWorkflow.Moves`; do not edit. It is the life of the newest version: writing another text makes a version, and the former ones never change.")
            .Line("An association is asked only while its request is read or taken on.")
            .Line()
            .Line("```mermaid")
            .Line("stateDiagram-v2")
            .Line($"  [*] --> {UnderstandingStatus.Written}");
        foreach (var arrow in moves.GroupBy(m => (m.From, m.To)))
        {
            page.Line($"  {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", arrow.Select(m => m.Act).Distinct())}");
        }

        page.Line("```").Line()
            .Line("## Every move").Line()
            .Header("from", "act", "to", "who");
        foreach (var move in moves)
        {
            page.Row($"`{move.From}`", $"`{move.Act}`", $"`{move.To}`", $"`{move.Who}`");
        }

        page.Line().Line("What is not in this table is refused.").Line()
            .Line("## Clocks").Line()
            .Header("promise", "duration")
            .Row("one word to a silent association", $"{UnderstandingWorkflow.RemindAfterDays} days")
            .Row("answer of the association, before the coordination calls", $"{UnderstandingWorkflow.AnswerWithinDays} days")
            .Row("link by which an association answers", $"{NeedLink.Lifetime.TotalDays:0} days");
        await page.MustBeUpToDateAsync();
    }

    [Fact]
    public async Task The_page_of_the_groups_of_needs_is_what_the_table_draws()
    {
        var moves = NeedGroupWorkflow.Moves.Moves;
        Assert.NotEmpty(moves);

        var page = new GeneratedPage("docs/workflows/need-groups.md")
            .Line("# The life of the place of a need in a group")
            .Line()
            .Line("Drawn from `NeedGroupWorkflow.Moves`; do not edit. The need keeps its text and its own life. It is in the group only once its author agreed, and one group at most")
            .Line("holds it (asked or agreed). Ending a group takes every need out, with the reason; it can be taken up again, and its needs asked about again.")
            .Line()
            .Line("```mermaid")
            .Line("stateDiagram-v2")
            .Line($"  [*] --> {GroupPlace.Asked}");
        foreach (var arrow in moves.GroupBy(m => (m.From, m.To)))
        {
            page.Line($"  {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", arrow.Select(m => m.Act).Distinct())}");
        }

        page.Line("```").Line()
            .Line("## Every move").Line()
            .Header("from", "act", "to", "who");
        foreach (var move in moves)
        {
            page.Row($"`{move.From}`", $"`{move.Act}`", $"`{move.To}`", $"`{move.Who}`");
        }

        page.Line().Line("What is not in this table is refused.").Line()
            .Line("## Clocks").Line()
            .Header("promise", "duration")
            .Row("answer of an author, before the coordination calls", $"{NeedGroupWorkflow.AnswerWithinDays} days");
        await page.MustBeUpToDateAsync();
    }

    private static string Named<T>(T code, string label)
        where T : struct, Enum => $"{label} (`{code}`)";

    private static string Label(JoinRequestStatus status) => status switch
    {
        JoinRequestStatus.Received => "Reçue",
        JoinRequestStatus.InReview => "En qualification",
        JoinRequestStatus.AwaitingAnswer => "En attente d’une réponse",
        JoinRequestStatus.TakenOn => "Prise en charge",
        JoinRequestStatus.Redirected => "Orientée ailleurs",
        JoinRequestStatus.NotRetained => "Non retenue",
        JoinRequestStatus.Withdrawn => "Retirée",
        JoinRequestStatus.OnWatch => "En veille",
    };

    private static string Label(JoinRequestAct act) => act switch
    {
        JoinRequestAct.Take => "prendre",
        JoinRequestAct.AskQuestion => "poser une question",
        JoinRequestAct.Answer => "répondre",
        JoinRequestAct.TakeOn => "prendre en charge",
        JoinRequestAct.Redirect => "orienter",
        JoinRequestAct.NotRetain => "ne pas retenir",
        JoinRequestAct.Withdraw => "retirer",
        JoinRequestAct.Reopen => "rouvrir",
        JoinRequestAct.Watch => "mettre en veille",
        JoinRequestAct.Resume => "reprendre",
    };

    private static string Label(JoinRequestParty party) => party switch
    {
        JoinRequestParty.Requester => "la personne",
        JoinRequestParty.Coordination => "la coordination",
    };
}
