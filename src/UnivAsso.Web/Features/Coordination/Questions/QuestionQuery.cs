using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Desk;

namespace UnivAsso.Web.Features.Coordination.Questions;

/// <summary>A need beside the question: whose it is, its own words, and what its author says.</summary>
public sealed record NeedBeside(string Reference, string Title, string? Structure, string ContactName, KnowledgeNeed Words, QuestionNeed Line);

/// <summary>The sheet of a question.</summary>
public sealed record QuestionPage(ResearchQuestion Question, IReadOnlyList<NeedBeside> Needs, DateTimeOffset Now)
{
    public required IReadOnlyDictionary<string, string> Themes { get; init; }

    public required TerritoryCatalogue Territories { get; init; }

    public QuestionActForm Typed { get; init; } = new();

    public string Address => QuestionDesk.AddressOf(Question.Reference);

    public Shown Shown => new(Question.Version, Now);

    public DateOnly Today => FrenchDates.DayInParis(Now);

    public bool Can(QuestionAct act) => QuestionWorkflow.Moves.Allows(Question.Status, act, QuestionParty.Coordination);

    /// <summary>An author asked for a change: the text is taken back, never validated over it.</summary>
    public bool HasCorrections => Needs.Any(n => n.Line.HasAnswered(Question.TextVersion) && n.Line.Answer is QuestionAnswer.WantsChange);

    public bool ReviewIsOver => Question.ReviewUntil is { } until && Today > until;

    /// <summary>The version before the one shown.</summary>
    public QuestionText? Before => Question.Versions.FirstOrDefault(v => v.Number == Question.TextVersion - 1)?.Text;
}

/// <summary>Reads one question with the needs that it answers.</summary>
public sealed class QuestionQuery(UnivAssoDb db, DeskReference reference, TerritoryCatalogue territories, TimeProvider clock)
{
    public async Task<QuestionPage?> OpenAsync(string questionReference, CancellationToken ct)
    {
        var question = await db.ResearchQuestions.AsNoTracking().Include(q => q.Needs).Include(q => q.Versions).AsSplitQuery()
            .SingleOrDefaultAsync(q => q.Reference == questionReference, ct);
        if (question is null)
        {
            return null;
        }

        var ids = question.Needs.Select(n => n.JoinRequestId).ToList();
        var needs = await (
            from request in db.JoinRequests.AsNoTracking()
            join need in db.KnowledgeNeeds.AsNoTracking() on request.Id equals need.JoinRequestId
            where ids.Contains(request.Id)
            from organisation in db.Organisations.Where(o => o.Id == request.OrganisationId).DefaultIfEmpty()
            orderby request.Reference
            select new
            {
                request.Id,
                request.Reference,
                request.Title,
                Structure = organisation == null ? null : organisation.Name,
                ContactName = request.Contact.FirstName + " " + request.Contact.LastName,
                Words = need,
            }).ToListAsync(ct);
        return new QuestionPage(
            question,
            needs.ConvertAll(n => new NeedBeside(n.Reference, n.Title, n.Structure, n.ContactName, n.Words, question.Needs.Single(line => line.JoinRequestId == n.Id))),
            clock.GetUtcNow())
        {
            Themes = await reference.ThemesAsync(ct),
            Territories = territories,
        };
    }

    /// <summary>The form of a question that exists.</summary>
    public async Task<WriteQuestionPage?> FormAsync(string questionReference, CancellationToken ct) =>
        await OpenAsync(questionReference, ct) is not { } page ? null : new WriteQuestionPage
        {
            Reference = page.Question.Reference,
            Version = page.Question.Version,
            Needs = string.Join('\n', page.Needs.Select(n => n.Reference)),
            Title = page.Question.Text.Title,
            Summary = page.Question.Text.Summary,
            Context = page.Question.Text.Context,
            WouldAnswer = page.Question.Text.WouldAnswer,
            Known = page.Question.Text.Known,
            Themes = [.. page.Question.Themes],
            Disciplines = [.. page.Question.Disciplines],
            Departments = [.. page.Question.Departments],
            Forms = [.. page.Question.Forms],
            ThemeLabels = page.Themes,
            Territories = territories,
        };

    /// <summary>
    /// An empty form, with what the needs already say when the question is written from one, or from all those of a group that agreed and were
    /// taken on.
    /// </summary>
    public async Task<WriteQuestionPage> EmptyAsync(string? need, string? group, CancellationToken ct)
    {
        var told = string.IsNullOrWhiteSpace(need) && string.IsNullOrWhiteSpace(group) ? [] : await db.JoinRequests.AsNoTracking()
            .Where(r => r.Kind == JoinRequestKind.Association && (r.Reference == need || (
                r.Status == JoinRequestStatus.TakenOn && db.NeedGroups.Any(g =>
                    g.Reference == group && g.Needs.Any(n => n.JoinRequestId == r.Id && n.Place == GroupPlace.Agreed)))))
            .OrderBy(r => r.Reference)
            .Select(r => new { r.Reference, r.Themes, r.DepartmentCode })
            .ToListAsync(ct);
        return new WriteQuestionPage
        {
            Needs = told is [] ? null : string.Join('\n', told.Select(t => t.Reference)),
            Themes = [.. told.SelectMany(t => t.Themes).Distinct(StringComparer.Ordinal)],
            Departments = [.. told.Select(t => t.DepartmentCode).OfType<string>().Distinct(StringComparer.Ordinal).Where(code => territories.Departments.Any(d => d.Code == code))],
            ThemeLabels = await reference.ThemesAsync(ct),
            Territories = territories,
        };
    }
}
