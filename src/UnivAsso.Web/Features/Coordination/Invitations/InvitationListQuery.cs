using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Features.Pairing;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Invitations;

/// <summary>What a list of invitations is narrowed by.</summary>
public sealed record InvitationFilter
{
    [FromQuery(Name = "etat")]
    public string? State { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;
}

/// <summary>One invitation of a list.</summary>
public sealed record InvitationRow(
    string Question, string QuestionTitle, string Person, string PersonName, string? Institution, PairStatus Status, DateTimeOffset StatusSince, bool AwaitsSecond)
{
    public string Address => InvitationDesk.AddressOf(Question, Person);
}

/// <summary>A page of invitations: those of one question, or of all.</summary>
public sealed record InvitationListPage(InvitationFilter Filter, DateTimeOffset Now, ListPage<InvitationRow> List, ResearchQuestion? Question)
{
    /// <summary>What was typed to add somebody by hand.</summary>
    public AddPeopleForm Typed { get; init; } = new();

    public string Address => Question is null ? "/" + InvitationDesk.BoardRoute : InvitationDesk.AddressOf(Question.Reference);

    public string CountText => Counts.Listed(List.Counted, ListPage<InvitationRow>.MostCounted, "personne", "personnes");

    public FilterSelect StateSelect => new("etat", "État", "Tous", Filter.State, [new Choice(PairWords.ToTreat, "À traiter : réponses et propositions"), .. PairWords.All.Select(s => new Choice(PairWords.SlugOf(s), PairWords.LabelOf(s)))]);
}

/// <summary>Reads invitations, a page at a time, longest wait first.</summary>
public sealed class InvitationListQuery(UnivAssoDb db, TimeProvider clock)
{
    /// <summary>Those of one question; nothing when there is no such question.</summary>
    public async Task<InvitationListPage?> OfQuestionAsync(string reference, InvitationFilter filter, CancellationToken ct) =>
        await db.ResearchQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.Reference == reference, ct) is { } question
            ? await PageAsync(db.Pairs.Where(p => p.QuestionId == question.Id), filter, question, ct)
            : null;

    /// <summary>Those of every question.</summary>
    public Task<InvitationListPage> BoardAsync(InvitationFilter filter, CancellationToken ct) => PageAsync(db.Pairs, filter, question: null, ct);

    private async Task<InvitationListPage> PageAsync(IQueryable<Pair> pairs, InvitationFilter filter, ResearchQuestion? question, CancellationToken ct)
    {
        if (PairWords.StatusesOf(filter.State) is var wanted && wanted != PairWords.All)
        {
            pairs = pairs.Where(p => wanted.Contains(p.Status));
        }

        var list = await pairs.AsNoTracking().OrderBy(p => p.StatusSince).ThenBy(p => p.Id).PageAsync(
            filter.Page,
            rows =>
                from pair in rows
                join asked in db.ResearchQuestions on pair.QuestionId equals asked.Id
                join person in db.Researchers on pair.ResearcherId equals person.Id
                join request in db.JoinRequests on person.JoinRequestId equals request.Id
                orderby pair.StatusSince, pair.Id
                select new InvitationRow(
                    asked.Reference,
                    asked.Text.Title,
                    request.Reference,
                    person.FirstName + " " + person.LastName,
                    person.Profile.Institution,
                    pair.Status,
                    pair.StatusSince,
                    pair.Status == PairStatus.Prepared && pair.Override != null && pair.Override.SecondedById == null),
            ct);
        return new InvitationListPage(filter, clock.GetUtcNow(), list, question);
    }
}
