using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Fit;
using UnivAsso.Web.Platform.Lists;

namespace UnivAsso.Web.Platform.Matching;

/// <summary>Reads from the database what the matching engine compares: people, and needs.</summary>
public sealed class MatchingReader(UnivAssoDb db, TimeProvider clock)
{
    /// <summary>What changes whenever a person or a need appears, changes or goes: cheap to ask every few seconds.</summary>
    public async Task<MatchingMark> MarkAsync(CancellationToken ct)
    {
        var requests = await db.JoinRequests.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Changes = all.Sum(r => (long)r.Version) }).SingleOrDefaultAsync(ct);

        // There is no invitation without a question: both are asked at once.
        var questions = await db.ResearchQuestions.GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Changes = all.Sum(q => (long)q.Version), Pairs = db.Pairs.Sum(p => (long)p.Version) })
            .SingleOrDefaultAsync(ct);
        return new MatchingMark(
            requests?.Count ?? 0,
            requests?.Changes ?? 0,
            questions?.Count ?? 0,
            questions?.Changes ?? 0,
            await db.ResourceActors.SumAsync(a => (long)a.Version, ct),
            await db.VocabularyTerms.SumAsync(t => (long)t.Version, ct),
            questions?.Pairs ?? 0);
    }

    /// <summary>The vocabulary with which needs are read.</summary>
    public async Task<IReadOnlyList<VocabularyEntry>> VocabularyAsync(CancellationToken ct)
    {
        var terms = await db.VocabularyTerms.AsNoTracking().Where(t => t.Active).OrderBy(t => t.TermKey).Select(t => new { t.Term, t.French, t.English }).ToListAsync(ct);
        return terms.ConvertAll(t => new VocabularyEntry([t.Term, .. t.French], t.English));
    }

    /// <summary>Everybody whose request was not ended, under the reference of that request.</summary>
    public async Task<IReadOnlyList<PersonFacts>> PeopleAsync(CancellationToken ct)
    {
        var ties = (await db.InterestDeclarations.AsNoTracking().Where(d => d.Structure != null).OrderBy(d => d.Id).ToListAsync(ct))
            .ToLookup(d => d.ResearcherId);
        var pairs = await PairsAsync(ct);
        var people = await (
            from researcher in db.Researchers.AsNoTracking()
            join request in db.JoinRequests on researcher.JoinRequestId equals request.Id
            where request.Status != JoinRequestStatus.Withdrawn
                && request.Status != JoinRequestStatus.NotRetained
                && request.Status != JoinRequestStatus.Redirected
            select new { researcher.Id, researcher.Profile, request.Reference, request.Status, request.Intentions, request.Themes, request.Contact.Email })
            .ToListAsync(ct);
        return [.. people.Select(p => FactsOf(p.Reference, p.Profile) with
        {
            Themes = p.Themes,
            Confirmed = p.Status is JoinRequestStatus.TakenOn,
            OptedIn = p.Intentions.Any(i => ResearchIntention.Find(i)?.TakesPart == true),
            Ties = [.. ties[p.Id].Select(t => new DeclaredTie(t.Structure!, FrenchText.NameKey(t.Structure!), t.Kind))],
            MailDomain = MailDomains.OfHouse(p.Email),
            Load = pairs[p.Id].Count(pair => pair.Status is PairStatus.Sent or PairStatus.Interested or PairStatus.ToDiscuss or PairStatus.Presented or PairStatus.Confirmed),
            Pending = pairs[p.Id].Count(pair => pair.Status is PairStatus.Sent),
            Asked = [.. pairs[p.Id].Where(pair => PairWorkflow.Living.Contains(pair.Status)).Select(pair => pair.Question)],
            Declined = [.. pairs[p.Id].Where(pair => pair.StaysDeclined).Select(pair => pair.Question)],
        })];
    }

    /// <summary>What people have said of questions, or have not said yet. A question that is over weighs on nobody.</summary>
    private async Task<ILookup<ResearcherId, PairFacts>> PairsAsync(CancellationToken ct)
    {
        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        var pairs = await (
            from pair in db.Pairs.AsNoTracking()
            join question in db.ResearchQuestions on pair.QuestionId equals question.Id
            where question.Status != QuestionStatus.Archived
            orderby pair.Id
            select new { pair.ResearcherId, pair.Status, question.Reference, Again = pair.Declined == null ? null : pair.Declined.AgainFrom }).ToListAsync(ct);
        return pairs.ToLookup(
            p => p.ResearcherId,
            p => new PairFacts(p.Reference, p.Status, p.Status is PairStatus.Declined && (p.Again is not { } day || today < day)));
    }

    private sealed record PairFacts(string Question, PairStatus Status, bool StaysDeclined);

    /// <summary>Every need that its author did not take back, under the reference of its request.</summary>
    public async Task<IReadOnlyList<KnownText>> NeedsAsync(CancellationToken ct) =>
        await (
            from need in db.KnowledgeNeeds.AsNoTracking()
            join request in db.JoinRequests on need.JoinRequestId equals request.Id
            where request.Status != JoinRequestStatus.Withdrawn
            select new { request.Reference, request.Title, need.Situation, need.Question, need.Purpose })
            .AsAsyncEnumerable()
            .Select(n => new KnownText(n.Reference, n.Title, TextOf(n.Question, n.Situation, n.Purpose), KnownKind.Need))
            .ToListAsync(ct);

    /// <summary>What one need asks, or nothing when there is no such need.</summary>
    public async Task<NeedToMatch?> NeedAsync(string reference, CancellationToken ct)
    {
        var found = await (
            from need in db.KnowledgeNeeds.AsNoTracking()
            join request in db.JoinRequests on need.JoinRequestId equals request.Id
            where request.Reference == reference
            from organisation in db.Organisations.Where(o => o.Id == request.OrganisationId).DefaultIfEmpty()
            select new
            {
                request.Reference,
                request.Title,
                request.Themes,
                request.DepartmentCode,
                request.Contact.Email,
                need.Situation,
                need.Question,
                need.Purpose,
                Structure = organisation == null ? null : new { organisation.Name, organisation.NameKey, organisation.ActionTerritories },
            }).SingleOrDefaultAsync(ct);
        return found is null ? null : new NeedToMatch(
            found.Reference,
            found.Title,
            new NeedFacts(found.Reference, TextOf(found.Question, found.Situation, found.Purpose))
            {
                Themes = found.Themes,
                Departments = [.. PlacesOf(found.DepartmentCode, found.Structure?.ActionTerritories)],
                Structures = found.Structure is { } structure ? [new NamedStructure(structure.Name, structure.NameKey)] : [],
                MailDomains = MailDomains.OfHouse(found.Email) is { } house ? [house] : [],
            });
    }

    /// <summary>Every actor of the directory that is offered.</summary>
    public async Task<IReadOnlyList<KnownText>> ResourcesAsync(CancellationToken ct)
    {
        var actors = await db.ResourceActors.AsNoTracking().Where(a => a.Status == ResourceActorStatus.Active).OrderBy(a => a.Id)
            .Select(a => new { a.Id, a.Name, a.Does })
            .ToListAsync(ct);
        return actors.ConvertAll(a => new KnownText(a.Id.Value.ToString(), a.Name, new Passage(a.Name, a.Does), KnownKind.Resource));
    }

    /// <summary>Every question that seeks a team.</summary>
    public async Task<IReadOnlyList<NeedToMatch>> OpenQuestionsAsync(CancellationToken ct) =>
        await QuestionsAsync(q => q.Status == QuestionStatus.Open || q.Status == QuestionStatus.Watch, ct);

    /// <summary>What one question asks, or nothing when there is no such question.</summary>
    public async Task<NeedToMatch?> QuestionAsync(string reference, CancellationToken ct) =>
        (await QuestionsAsync(q => q.Reference == reference, ct)).SingleOrDefault();

    private async Task<IReadOnlyList<NeedToMatch>> QuestionsAsync(Expression<Func<ResearchQuestion, bool>> which, CancellationToken ct)
    {
        var questions = await db.ResearchQuestions.AsNoTracking().Where(which).OrderBy(q => q.Reference)
            .Select(q => new { q.Id, q.Reference, q.Text, q.Themes, q.Disciplines, q.Departments })
            .ToListAsync(ct);
        var ids = questions.ConvertAll(q => q.Id);
        var carriers = (await (
            from need in db.QuestionNeeds.AsNoTracking()
            where ids.Contains(need.QuestionId)
            join request in db.JoinRequests on need.JoinRequestId equals request.Id
            from organisation in db.Organisations.Where(o => o.Id == request.OrganisationId).DefaultIfEmpty()
            orderby request.Reference
            select new
            {
                need.QuestionId,
                request.Contact.Email,
                Structure = organisation == null ? null : new { organisation.Name, organisation.NameKey },
            }).ToListAsync(ct)).ToLookup(c => c.QuestionId);
        return
        [
            .. questions.Select(q => new NeedToMatch(q.Reference, q.Text.Title, new NeedFacts(q.Reference, TextOf(q.Text))
            {
                Themes = q.Themes,
                Disciplines = q.Disciplines,
                Departments = q.Departments,
                Structures = [.. carriers[q.Id].Where(c => c.Structure is not null).Select(c => new NamedStructure(c.Structure!.Name, c.Structure.NameKey))],
                MailDomains = [.. carriers[q.Id].Select(c => MailDomains.OfHouse(c.Email)).OfType<string>()],
            })),
        ];
    }

    /// <summary>The words of a question, as one text.</summary>
    public static Passage TextOf(QuestionText text) =>
        new(text.Title, string.Join('\n', new[] { text.Summary, text.Context, text.WouldAnswer }.OfType<string>()));

    /// <summary>The names of people, by the reference of their request.</summary>
    public async Task<IReadOnlyDictionary<string, PersonName>> NamesAsync(IReadOnlyList<string> references, CancellationToken ct) =>
        await (
            from researcher in db.Researchers.AsNoTracking()
            join request in db.JoinRequests on researcher.JoinRequestId equals request.Id
            where references.Contains(request.Reference)
            select new PersonName(
                request.Reference,
                researcher.FirstName + " " + researcher.LastName,
                researcher.Profile.Institution,
                request.Status)).ToDictionaryAsync(p => p.Reference, StringComparer.Ordinal, ct);

    /// <summary>The people meant by a reference, or by the beginning of every word of a name; the first ones when there are many.</summary>
    public async Task<IReadOnlyList<PersonName>> FindAsync(string? asked, int most, CancellationToken ct)
    {
        if (Reference.TryParse(asked, out var exact))
        {
            return [.. (await NamesAsync([exact.ToString()], ct)).Values];
        }

        if (DeskSearch.Matching(db, SearchScope.JoinRequests, asked) is not { } matching)
        {
            return [];
        }

        var ids = (await matching.Take(DeskSearch.MostFound).ToListAsync(ct)).Distinct().Select(JoinRequestId.From).ToList();
        var references = await db.JoinRequests.AsNoTracking()
            .Where(r => r.Kind == JoinRequestKind.Research && ids.Contains(r.Id))
            .OrderBy(r => r.Reference)
            .Take(most)
            .Select(r => r.Reference)
            .ToListAsync(ct);
        return [.. (await NamesAsync(references, ct)).Values.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Reference, StringComparer.Ordinal)];
    }

    private static PersonFacts FactsOf(string reference, ResearchProfile profile) => new(reference, [.. PassagesOf(profile)])
    {
        Disciplines = profile.Disciplines,
        Methods = profile.Methods,
        Roles = profile.Roles,
        Territories = profile.Territories,
        InRegion = profile.InRegion,
        Position = profile.Position,
        NotBefore = profile.NotBefore,
        AvailableFrom = profile.AvailableFrom,
        AvailableUntil = profile.AvailableUntil,
        GroupsAtOnce = profile.GroupsAtOnce,
    };

    private static IEnumerable<Passage> PassagesOf(ResearchProfile profile) => profile.Keywords.Count > 0
        ? profile.Works.Select(w => new Passage(w.Title)).Append(new Passage(string.Empty, Keywords: string.Join(", ", profile.Keywords)))
        : profile.Works.Select(w => new Passage(w.Title));

    /// <summary>The three texts of a need, as one.</summary>
    public static Passage TextOf(string question, string situation, string purpose) => new(string.Empty, string.Join('\n', question, situation, purpose));

    /// <summary>« La région » and « ailleurs » name no place where one would have to go.</summary>
    private static IEnumerable<string> PlacesOf(string? seat, IReadOnlyList<string>? territories) =>
        (territories ?? []).Where(t => t.Length is 2 or 3).Prepend(seat).OfType<string>().Distinct(StringComparer.Ordinal);
}

/// <summary>How many requests and questions there are and how many changes they, the directory, the vocabulary and the invitations have had: it differs as soon as one changed.</summary>
public sealed record MatchingMark(int Requests, long Changes, int Questions, long QuestionChanges, long ResourceChanges, long VocabularyChanges, long PairChanges);

/// <summary>A need with its title.</summary>
public sealed record NeedToMatch(string Reference, string Title, NeedFacts Facts);

/// <summary>A person as the coordination knows them.</summary>
public sealed record PersonName(string Reference, string Name, string? Institution, JoinRequestStatus Status);

/// <summary>What a known text is.</summary>
public enum KnownKind
{
    Need = 1,

    /// <summary>A research question that seeks a team.</summary>
    Question = 2,

    /// <summary>An actor or a resource of the directory.</summary>
    Resource = 3,
}

/// <summary>A need, a question or a resource that another text may resemble.</summary>
/// <param name="Key">The reference of a need or a question; the id of a resource.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">Its words.</param>
/// <param name="Kind">What it is.</param>
public sealed record KnownText(string Key, string Title, Passage Text, KnownKind Kind);
