using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using UnivAsso.Data.Territories;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Features.Accounts;
using UnivAsso.Web.Features.Accounts.Space;
using UnivAsso.Web.Features.Administration.Accounts;
using UnivAsso.Web.Features.Administration.JournalPages;
using UnivAsso.Web.Features.Administration.Mails;
using UnivAsso.Web.Features.Administration.References;
using UnivAsso.Web.Features.Administration.Tasks;
using UnivAsso.Web.Features.Administration.Texts;
using UnivAsso.Web.Features.Agenda;
using UnivAsso.Web.Features.Agenda.Availability;
using UnivAsso.Web.Features.Agenda.Feed;
using UnivAsso.Web.Features.Agenda.Week;
using UnivAsso.Web.Features.Coordination;
using UnivAsso.Web.Features.Coordination.Groups;
using UnivAsso.Web.Features.Coordination.Invitations;
using UnivAsso.Web.Features.Coordination.Lists;
using UnivAsso.Web.Features.Coordination.Questions;
using UnivAsso.Web.Features.Coordination.Sheet;
using UnivAsso.Web.Features.Coordination.Structures;
using UnivAsso.Web.Features.Coordination.ToDo;
using UnivAsso.Web.Features.Coordination.Vocabulary;
using UnivAsso.Web.Features.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Digest;
using UnivAsso.Web.Features.DlaIntake.Figures;
using UnivAsso.Web.Features.DlaIntake.Follow;
using UnivAsso.Web.Features.DlaIntake.Inbox;
using UnivAsso.Web.Features.DlaIntake.Sheet;
using UnivAsso.Web.Features.FollowUp;
using UnivAsso.Web.Features.FollowUp.Documents;
using UnivAsso.Web.Features.FollowUp.Sheet;
using UnivAsso.Web.Features.JoinRequests.Association;
using UnivAsso.Web.Features.JoinRequests.Research;
using UnivAsso.Web.Features.JoinRequests.Sending;
using UnivAsso.Web.Features.OpenQuestions.ForMe;
using UnivAsso.Web.Features.OpenQuestions.Public;
using UnivAsso.Web.Features.OpenQuestions.Review;
using UnivAsso.Web.Features.Pages.OperatorTexts;
using UnivAsso.Web.Features.Pairing;
using UnivAsso.Web.Features.Pairing.Answer;
using UnivAsso.Web.Features.Pairing.Offer;
using UnivAsso.Web.Features.Pairing.Presented;
using UnivAsso.Web.Features.Qualification;
using UnivAsso.Web.Features.Qualification.Together;
using UnivAsso.Web.Features.Referrals;
using UnivAsso.Web.Features.Referrals.Directory;
using UnivAsso.Web.Features.Referrals.Public;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Matching;
using UnivAsso.Web.Platform.Security;
using Xunit;

namespace UnivAsso.Data.Tests.SqlServer;

/// <summary>
/// The T-SQL of every list, sheet and search, as SQL Server would get it: read by Microsoft's parser, with named columns, bounded by the
/// database, and what people type beside the statement, never in it.
/// </summary>
public sealed class MainQueriesTests
{
    /// <summary>Typed by somebody: must be found in no statement.</summary>
    private const string Typed = "gypaète";
    private const string TypedFolded = "gypaete";
    private const string TypedNumber = "06 12 34 56 78";
    private const string TypedNumberCompact = "0612345678";
    private const string TypedReference = "B-26-0417-K";

    private static readonly Guid Me = Guid.Parse("01890000-0000-7000-8000-000000000042");
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero));
    private static readonly MatchingIndexKeeper NoIndexYet = new(null!, null!, Clock, NullLogger<MatchingIndexKeeper>.Instance);
    private static readonly Actor Colleague = new(ActorKind.Coordination, Me, "Dany Exemple");
    private static readonly Dictionary<string, Query> Queries = Lists().Concat(Sheets()).Concat(OfDla()).Concat(Searches()).ToDictionary(q => q.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Queries.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_query_is_T_SQL_that_names_its_columns_and_takes_what_was_typed_beside_it(string name)
    {
        var statements = await StatementsOfAsync(Queries[name]);

        Assert.Equal((name, Queries[name].Statements), (name, statements.Count));
        Assert.All(statements, statement =>
        {
            Assert.Empty(TransactSql.ErrorsIn(statement.Text));
            Assert.False(TransactSql.TakesEveryColumn(statement.Text), statement.Text);
            Assert.DoesNotContain(TransactSql.WordsIn(statement.Text), word =>
                new[] { Typed, TypedFolded, TypedNumberCompact, TypedReference, Me.ToString() }.Any(t => word.Contains(t, StringComparison.OrdinalIgnoreCase)));
            Assert.True(
                Queries[name].IsWhole || statement.Parameters.Count > 0 || TransactSql.IsBounded(statement.Text),
                $"Neither a parameter nor a bound: {statement.Text}");
        });
        if (Queries[name].Search is { } search)
        {
            Assert.Contains(statements.SelectMany(s => s.Parameters.Values), value => value is string text && text.StartsWith(search, StringComparison.Ordinal));
        }

        if (Queries[name].IsPaged)
        {
            Assert.Contains(statements, s => s.Text.Contains("OFFSET @", StringComparison.Ordinal) && s.Text.Contains("FETCH NEXT @", StringComparison.Ordinal)
                && s.Text.Contains("ORDER BY", StringComparison.Ordinal) && TransactSql.IsBounded(s.Text));
        }
    }

    [Fact]
    public void The_judge_sees_a_star_an_open_end_and_a_word_in_the_text()
    {
        Assert.True(TransactSql.TakesEveryColumn("SELECT [x].* FROM (SELECT a FROM t) AS [x]"));
        Assert.False(TransactSql.TakesEveryColumn("SELECT COUNT(*) FROM t"));
        Assert.True(TransactSql.IsBounded("SELECT TOP(@p) a FROM t"));
        Assert.True(TransactSql.IsBounded("SELECT a FROM t ORDER BY a OFFSET @o ROWS FETCH NEXT @n ROWS ONLY"));
        Assert.True(TransactSql.IsBounded("SELECT x.a FROM (SELECT TOP(3) a FROM t) AS x LEFT JOIN u ON u.a = x.a"));
        Assert.False(TransactSql.IsBounded("SELECT u.a FROM u INNER JOIN (SELECT TOP(3) a FROM t) AS x ON u.a = x.a"));
        Assert.Equal(["gypaete"], TransactSql.WordsIn("SELECT a FROM t WHERE b = N'gypaete' AND c = @p"));
        Assert.Equal(["a", "n"], TransactSql.ColumnsOf("SELECT [t].[a], 1 AS [n] FROM t"));
        Assert.NotEmpty(TransactSql.ErrorsIn("SELECT a FROM t LIMIT 3"));
    }

    /// <summary>Every class that reads for a screen has its line here; one more makes this fail until it has.</summary>
    [Fact]
    public void Every_query_of_the_site_is_read_here()
    {
        var readers = typeof(Program).Assembly.GetTypes()
            .Where(t => t.IsClass && t.Name.EndsWith("Query", StringComparison.Ordinal) && t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(UnivAssoDb))))
            .ToList();

        Assert.True(readers.Count >= 11, $"Only {readers.Count} classes were found.");
        Assert.Empty(readers.Select(t => t.Name).Except(Queries.Keys.Select(k => k.Split(',')[0])));
    }

    private static IEnumerable<Query> Lists()
    {
        foreach (var (name, filter) in new (string, RequestFilter)[]
        {
            ("as it opens", new()), ("by status", new() { Status = "recue" }), ("by axis", new() { Theme = "gouvernance" }),
            ("by department", new() { Department = "59" }), ("with a need", new() { Need = "avec" }), ("without a need", new() { Need = "sans" }),
            ("mine", new() { Owner = RequestFilter.Mine }), ("of nobody", new() { Owner = RequestFilter.Nobody }), ("of a colleague", new() { Owner = Me.ToString() }),
            ("late", new() { Alert = RequestFilter.Late }), ("answered", new() { Alert = RequestFilter.Answered }), ("leaving", new() { Alert = RequestFilter.Leaving }),
            ("by due day", new() { SortText = "echeance" }), ("by due day, last first", new() { SortText = "-echeance" }),
            ("by state", new() { SortText = "etat" }), ("by state, last first", new() { SortText = "-etat" }), ("oldest first", new() { SortText = "recue", Page = 40 }),
        })
        {
            yield return new Query($"RequestListQuery, {name}", 2, (db, ct) => new RequestListQuery(db, Clock).PageAsync(DeskRoom.Needs, filter, Me, ct)).Paged();
        }

        foreach (var alert in new[] { RequestFilter.Unread, RequestFilter.MailFailed })
        {
            yield return new Query($"RequestListQuery, {alert}", 3, (db, ct) =>
                new RequestListQuery(db, Clock).PageAsync(DeskRoom.Profiles, new RequestFilter { Alert = alert }, Me, ct)).Paged();
        }

        yield return new Query("RequestListQuery, exported", 1, async (db, ct) => await DrainAsync(await new RequestListQuery(db, Clock).StreamAsync(DeskRoom.Needs, new RequestFilter(), Me, ct)));
        foreach (var (name, filter) in new (string, StructureFilter)[]
        {
            ("as it opens", new()), ("by state", new() { Status = "a-verifier" }), ("by department", new() { Department = "59" }),
            ("by name", new() { SortText = "nom" }), ("by name, last first", new() { SortText = "-nom" }), ("oldest first", new() { SortText = "creee" }),
        })
        {
            yield return new Query($"StructureListQuery, {name}", 2, (db, ct) => new StructureListQuery(db).PageAsync(filter, ct)).Paged();
        }

        // An export is the whole list on purpose, row after row.
        yield return new Query("StructureListQuery, exported", 1, async (db, ct) => await DrainAsync(await new StructureListQuery(db).StreamAsync(new StructureFilter(), ct))).Whole();
        yield return new Query("ToDoQuery", 7, (db, ct) => new ToDoQuery(db, Clock).CountAsync(ct)).Whole();
        foreach (var (name, filter) in new (string, AccountFilter)[]
        {
            ("as it opens", new()), ("by role", new() { Role = "Coordinator" }), ("open", new() { Etat = AccountFilter.Open }),
            ("waiting", new() { Etat = AccountFilter.Waiting }), ("closed", new() { Etat = AccountFilter.Closed, Page = 3 }),
        })
        {
            yield return new Query($"AccountsQuery, {name}", 2, (db, ct) => new AccountsQuery(db).ListAsync(filter, ct)).Paged().Whole();
        }

        yield return new Query("AccountsQuery, counted", 1, (db, ct) => new AccountsQuery(db).CountAsync(ct)).Whole();
        yield return new Query("JournalQuery, as it opens", 2, (db, ct) => new JournalQuery(db).ListAsync(null, 1, ct)).Paged().Whole();
        yield return new Query("MailsQuery, failed", 2, (db, ct) => new MailsQuery(db, Clock).ListAsync(MailsPage.Failed, 1, ct)).Paged();
        yield return new Query("MailsQuery, waiting", 2, (db, ct) => new MailsQuery(db, Clock).ListAsync(MailsPage.Waiting, 2, ct)).Paged();
        yield return new Query("SpaceQuery", 1, (db, ct) => new SpaceQuery(db, Clock).RequestsOfAsync(Me, ct));
        yield return new Query("Saved views of a list", 1, (db, ct) => new SavedViewsOfPerson(db, Clock).OfAsync(Me, "besoins", ct));
        yield return new Query("Saved views of a person", 1, (db, ct) => new SavedViewsOfPerson(db, Clock).AllAsync(Me, ["besoins", "structures"], ct));

        // Short tables of reference, read whole.
        yield return new Query("Axes of the desk", 1, (db, ct) => new DeskReference(db, new MemoryCache(new MemoryCacheOptions())).ThemesAsync(ct)).Whole();
        yield return new Query("Colleagues of the desk", 1, (db, ct) => new DeskReference(db, new MemoryCache(new MemoryCacheOptions())).ColleaguesAsync(ct)).Whole();
        yield return new Query("Axes to choose from", 1, (db, ct) => new ThemeList(db).ActiveAsync(ct)).Whole();
        yield return new Query("Axes of research", 1, (db, ct) => new ThemeChoices(db).LoadAsync(ct)).Whole();
        yield return new Query("Reference tables", 2, (db, ct) => new ReferenceKeeping(db, new AccountJournal(db, Clock), Clock).ListAsync(ct)).Whole();
        yield return new Query("Texts of the operator", 1, (db, ct) => new TextKeeping(db, new AccountJournal(db, Clock), Clock).ListAsync(ct)).Whole();
    }

    /// <summary>What the desks of the DLA and its structures read.</summary>
    private static IEnumerable<Query> OfDla()
    {
        foreach (var (name, statements, filter) in new (string, int, InboxFilter)[]
        {
            ("as it opens", 2, new()), ("mine", 2, new() { Owner = InboxFilter.Mine }), ("of nobody", 2, new() { Owner = InboxFilter.Nobody }),
            ("together", 2, new() { Mode = InboxFilter.Collective }), ("by due day", 2, new() { SortText = InboxFilter.ByDue }),
            ("one word", 3, new() { Text = Typed }),
        })
        {
            yield return new Query($"InboxQuery, {name}", statements, (db, ct) => new InboxQuery(db, new DlaSight(db), TerritoryFiles.Load(), Clock).PageAsync(filter, Me, PaperBoard, ct)).Paged();
        }

        yield return new Query("InboxQuery, exported", 1, async (db, ct) =>
            await DrainAsync(await new InboxQuery(db, new DlaSight(db), TerritoryFiles.Load(), Clock).StreamAsync(new InboxFilter(), Me, PaperBoard, ct)));
        yield return new Query("InboxQuery, ticked", 1, (db, ct) =>
            new InboxQuery(db, new DlaSight(db), TerritoryFiles.Load(), Clock).TickedAsync([TypedReference], Me, ct));
        yield return new Query("OfficerDailyLetter", 4, (db, ct) =>
            new OfficerDailyLetter(db, new DlaSight(db), TerritoryFiles.Load(), Links, Clock).WriteAsync(Me, ct));
        yield return new Query("FiguresQuery, a desk", 5, (db, ct) => Figures(db).OfDesksAsync(Me, new DlaDeskId(Me), FiguresPeriod.OfYear(2026), [PaperDesk], ct));
        yield return new Query("FiguresQuery, an officer", 5, (db, ct) => Figures(db).OfOfficerAsync(Me, FiguresPeriod.OfYear(2026), [PaperDesk], ct));
        yield return new Query("FiguresQuery, the region", 5, (db, ct) => Figures(db).OfRegionAsync(FiguresPeriod.OfYear(2026), [PaperDesk], ct));
        yield return new Query("DlaSheetQuery", 9, (db, ct) => new DlaSheetQuery(
            db, new DlaSight(db), new DlaBoard(db, new DlaDesks(db), new MemoryCache(new MemoryCacheOptions()), Clock), new PresenceInMemory(Clock), TerritoryFiles.Load(), Clock)
            .OpenAsync(TypedReference, Colleague, ct)).Whole();

        // The request on paper is of nobody who follows one: the door says so, and the sheet asks nothing more.
        yield return new Query("OwnDlaSheetQuery", 1, (db, ct) =>
            new OwnDlaSheetQuery(db, new DlaDoor(db, null!), null!, null!, null!, null!, TerritoryFiles.Load(), Clock).FindAsync(Author(), TypedReference, ct));
        yield return new Query("AppointmentQuery, last", 1, (db, ct) => new AppointmentQuery(db, Clock).LastOfCaseAsync(Me, ct));
        yield return new Query("AppointmentQuery, all", 1, (db, ct) => new AppointmentQuery(db, Clock).OfCaseAsync(Me, ct));
        yield return new Query("WeekQuery", 2, (db, ct) => new WeekQuery(db, Clock).ShowAsync(Me, null, ct));
        yield return new Query("AgendaPageQuery", 3, (db, ct) => new AgendaPageQuery(db, Clock).ShowAsync(Me, ct));
        yield return new Query("FeedQuery", 2, (db, ct) => new FeedQuery(db, Clock).WriteAsync(Typed, ct));
        yield return new Query("ReferralQuery", 1, (db, ct) => new ReferralQuery(db, Clock).ForCaseAsync(Me, ct));
        yield return new Query("ActorListQuery, as it opens", 2, (db, ct) => new ActorListQuery(db, Clock).PageAsync(new ActorFilter(), ct)).Paged();
        yield return new Query("ActorListQuery, one word", 3, (db, ct) => new ActorListQuery(db, Clock).PageAsync(new ActorFilter { Text = Typed }, ct)).Paged().For(TypedFolded);
        yield return new Query("ActorListQuery, counted", 1, (db, ct) => new ActorListQuery(db, Clock).CountAsync(ct)).Whole();
        yield return new Query("ActorListQuery, exported", 1, async (db, ct) => await DrainAsync(await new ActorListQuery(db, Clock).StreamAsync(new ActorFilter(), ct))).Whole();
        yield return new Query("ActorQuery", 4, (db, ct) => new ActorQuery(db, TerritoryFiles.Load(), Clock).OpenAsync(new ResourceActorId(Me), ct));
        yield return new Query("PublicActorsQuery", 2, (db, ct) => new PublicActorsQuery(db, TerritoryFiles.Load(), Clock).PageAsync(new PublicFilter(), ct)).Paged();
        yield return new Query("Actors that fit", 1, (db, ct) => new ResourceFinder(db, TerritoryFiles.Load(), Clock)
            .FindAsync(new FinderQuestion { CommuneCode = "59350", Themes = ["gouvernance"], Structure = "association-employeuse" }, ct));
        yield return new Query("TasksQuery, failed", 2, (db, ct) => new TasksQuery(db, Clock).ListAsync("echec", 1, ct)).Paged();
        yield return new Query("TasksQuery, counted", 1, (db, ct) => new TasksQuery(db, Clock).CountAsync(ct)).Whole();
    }

    private static PairLink OnePairLink => new() { Id = Guid.Empty, PairId = new(Guid.Empty), JoinRequestId = new(Guid.Empty), TokenHash = string.Empty, ExpiresAt = default };

    private static IEnumerable<Query> Sheets()
    {
        yield return new Query("SheetQuery", 7, (db, ct) =>
            new SheetQuery(db, new DeskReference(db, new MemoryCache(new MemoryCacheOptions())), new PresenceInMemory(Clock), TerritoryFiles.Load(), NoIndexYet, Clock).OpenAsync(DeskRoom.Needs, TypedReference, Colleague, ct)).Whole();
        yield return new Query("MatchingReader, mark", 4, (db, ct) => new MatchingReader(db, Clock).MarkAsync(ct)).Whole();
        yield return new Query("MatchingReader, resources", 1, (db, ct) => new MatchingReader(db, Clock).ResourcesAsync(ct)).Whole();
        yield return new Query("MatchingReader, open questions", 2, (db, ct) => new MatchingReader(db, Clock).OpenQuestionsAsync(ct)).Whole();
        yield return new Query("MatchingReader, one question", 2, (db, ct) => new MatchingReader(db, Clock).QuestionAsync(TypedReference, ct)).Whole();
        yield return new Query("QuestionListQuery", 3, (db, ct) => new QuestionListQuery(db, new DeskReference(db, new MemoryCache(new MemoryCacheOptions())), Clock)
            .PageAsync(new QuestionFilter { State = "ouverte", Theme = Typed }, ct)).Whole();
        yield return new Query("QuestionQuery", 5, (db, ct) => new QuestionQuery(db, new DeskReference(db, new MemoryCache(new MemoryCacheOptions())), TerritoryFiles.Load(), Clock)
            .OpenAsync(TypedReference, ct)).Whole();
        yield return new Query("GroupQuery, groups", 1, (db, ct) => new GroupQuery(db, Clock).GroupsAsync(ct)).Whole();
        yield return new Query("GroupQuery, free needs", 1, (db, ct) => new GroupQuery(db, Clock).FreeAsync(ct)).Whole();
        yield return new Query("GroupQuery, one", 2, (db, ct) => new GroupQuery(db, Clock).OpenAsync(TypedReference, ct)).Whole();
        yield return new Query("GroupQuery, need", 1, (db, ct) => new GroupQuery(db, Clock).NeedAsync(TypedReference, ct)).Whole();
        yield return new Query("GroupPageQuery", 1, (db, ct) => new GroupPageQuery(db).OpenAsync(NeedGroupId.From(Me), JoinRequestId.From(Me), ct));
        yield return new Query("UnderstandingQuery", 4, (db, ct) => new UnderstandingQuery(db, Clock).OpenAsync(JoinRequestId.From(Me), "/", null, ct)).Whole();
        yield return new Query("PublicQuestionsQuery", 3, (db, ct) => new PublicQuestionsQuery(db, TerritoryFiles.Load()).PageAsync(
            new PublicQuestionFilter { Theme = Typed, Department = Typed, Form = Typed, Discipline = Typed, State = "ouverte" }, ct)).Whole();
        yield return new Query("ReviewQuery", 4, (db, ct) => new ReviewQuery(db).OpenAsync(
            new QuestionLink
            {
                Id = Guid.Empty,
                QuestionId = new(Guid.Empty),
                JoinRequestId = new(Guid.Empty),
                TokenHash = string.Empty,
                ExpiresAt = default,
            },
            string.Empty,
            ct)).Whole();
        yield return new Query("InvitationListQuery, board", 2, (db, ct) => new InvitationListQuery(db, Clock).BoardAsync(new InvitationFilter { State = "envoyee" }, ct)).Whole();
        yield return new Query("InvitationQuery", 3, (db, ct) => new InvitationQuery(db, new PairReading(db), Clock).OpenAsync(TypedReference, TypedReference, ct)).Whole();
        yield return new Query("AnswerQuery", 3, (db, ct) => new AnswerQuery(db, new PairReading(db), Clock).OpenAsync(OnePairLink, string.Empty, ct)).Whole();
        yield return new Query("PresentedQuery", 3, (db, ct) => new PresentedQuery(db, new PairReading(db)).OpenAsync(OnePairLink, string.Empty, ct)).Whole();
        yield return new Query("OfferQuery", 1, (db, ct) => new OfferQuery(db).OpenAsync(TypedReference, Guid.Empty, ct));
        yield return new Query("QuestionsForMeQuery", 1, (db, ct) =>
            new QuestionsForMeQuery(db, NoIndexYet, TerritoryFiles.Load(), Clock).ProfilesAsync(Guid.Empty, ct)).Whole();
        yield return new Query("MatchingReader, vocabulary", 1, (db, ct) => new MatchingReader(db, Clock).VocabularyAsync(ct)).Whole();
        yield return new Query("VocabularyQuery", 2, (db, ct) => new VocabularyQuery(db).PageAsync(new VocabularyFilter { Text = Typed }, ct));
        yield return new Query("VocabularyQuery, set aside", 2, (db, ct) => new VocabularyQuery(db).PageAsync(new VocabularyFilter { State = VocabularyFilter.SetAside }, ct));
        yield return new Query("MatchingReader, people", 3, (db, ct) => new MatchingReader(db, Clock).PeopleAsync(ct)).Whole();
        yield return new Query("MatchingReader, needs", 1, (db, ct) => new MatchingReader(db, Clock).NeedsAsync(ct)).Whole();
        yield return new Query("MatchingReader, one need", 1, (db, ct) => new MatchingReader(db, Clock).NeedAsync(TypedReference, ct));
        yield return new Query("MatchingReader, names", 1, (db, ct) => new MatchingReader(db, Clock).NamesAsync([TypedReference], ct));
        yield return new Query("StructureQuery", 4, (db, ct) => new StructureQuery(db, Clock).OpenAsync(new OrganisationId(Me), ct));
        yield return new Query("AccountsQuery, one", 1, (db, ct) => new AccountsQuery(db).FindAsync(Me, ct));
        yield return new Query("RequestSheetQuery", 6, (db, ct) =>
        {
            var door = new RequestDoor(db, Clock);
            return new RequestSheetQuery(db, door, new DocumentQuery(db, door), TerritoryFiles.Load(), Clock).FindAsync(Author(), TypedReference, ct);
        });
        yield return new Query("DocumentQuery, one", 2, (db, ct) => new DocumentQuery(db, new RequestDoor(db, Clock)).FindAsync(Author(), TypedReference, Me, ct));
        yield return new Query("DocumentQuery, all of a request", 1, (db, ct) => new DocumentQuery(db, new RequestDoor(db, Clock)).ListAsync(Me, ct));
        yield return new Query("Confirmation of a request", 1, (db, ct) => new Confirmations(db, Clock).FindAsync(TypedReference, ct));
        yield return new Query("A text of the operator", 1, async (db, ct) => await new DatabaseOperatorTexts(db).FindAsync(OperatorTextKeys.Contact, ct));
    }

    private static IEnumerable<Query> Searches()
    {
        foreach (var (name, text, search, statements) in new[]
        {
            ("one word", Typed, TypedFolded, 3), ("three words", $"{Typed} des marais", TypedFolded, 3), ("a phone number", TypedNumber, TypedNumberCompact, 3),
            ("a reference", TypedReference, TypedReference, 2),
        })
        {
            yield return new Query($"RequestListQuery, {name}", statements, (db, ct) =>
                new RequestListQuery(db, Clock).PageAsync(DeskRoom.Needs, new RequestFilter { Text = text }, Me, ct)).Paged().For(search);
        }

        yield return new Query("RequestListQuery, a word among the unread", 3, (db, ct) =>
            new RequestListQuery(db, Clock).PageAsync(DeskRoom.Needs, new RequestFilter { Text = Typed, Alert = RequestFilter.Unread }, Me, ct)).Paged().For(TypedFolded);
        yield return new Query("MatchingReader, a name", 3, (db, ct) => new MatchingReader(db, Clock).FindAsync(Typed, 10, ct)).For(TypedFolded);
        yield return new Query("StructureListQuery, two words", 3, (db, ct) =>
            new StructureListQuery(db).PageAsync(new StructureFilter { Text = $"{Typed} marais" }, ct)).Paged().For(TypedFolded);
        yield return new Query("AccountsQuery, two words and a role", 2, (db, ct) =>
            new AccountsQuery(db).ListAsync(new AccountFilter { Recherche = $"{Typed} marais", Role = "Council" }, ct)).Paged().For(TypedFolded);
        yield return new Query("JournalQuery, two words", 2, (db, ct) => new JournalQuery(db).ListAsync($"{Typed} marais", 1, ct)).Paged().For(TypedFolded);
        yield return new Query("JournalQuery, a reference", 3, (db, ct) => new JournalQuery(db).ListAsync(TypedReference, 1, ct)).Paged().For(TypedReference);
        yield return new Query("Near structures", 1, (db, ct) => new NearStructures(db).FindAsync(
            StructureIdentity.Read(new StructureForm { Name = Typed, NumberAnswer = "numero", Number = "732829320", CommuneText = "Lille" }, TerritoryFiles.Load()), ct)).For(TypedFolded);
    }

    private static async Task<IReadOnlyList<PaperStatement>> StatementsOfAsync(Query query)
    {
        var paper = new PaperServer();
        await using var db = paper.Open();
        await query.RunAsync(db, Ct);
        return paper.Statements;
    }

    private static async Task<int> DrainAsync<T>(IAsyncEnumerable<T> rows)
    {
        var count = 0;
        await foreach (var _ in rows)
        {
            count++;
        }

        return count;
    }

    private static PublicLinks Links { get; } = new(Options.Create(new UnivAssoOptions { PublicAddress = "https://univasso.test" }), null!);

    // The desk of whatever request the paper answers.
    private static DlaDesk PaperDesk { get; } =
        DlaDesk.Open(new DlaDeskId(PaperServer.AnyId), "papier", DlaDeskLevel.Departmental, new DeskCard { Name = "DLA fictif" }, Actor.System, Clock.GetUtcNow());

    private static DeskBoard PaperBoard { get; } = new([PaperDesk], [new SeatLine(DlaSeatId.From(Me), Me, "Dany Exemple", PaperDesk.Id, IsLead: false, null)]);

    private static FiguresQuery Figures(UnivAssoDb db) =>
        new(db, new DlaSight(db), new DlaDelays(db, new DlaDesks(db), new MemoryCache(new MemoryCacheOptions()), Clock));

    private static ClaimsPrincipal Author() => new(new ClaimsIdentity([new Claim(ClaimNames.CaseId, Me.ToString()), new Claim(ClaimTypes.NameIdentifier, Me.ToString())], "essai"));

    /// <summary>One way to ask: how many statements it takes, and what is expected of them.</summary>
    private sealed record Query(string Name, int Statements, Func<UnivAssoDb, CancellationToken, Task> RunAsync)
    {
        /// <summary>One of its statements is a page of rows cut by the database.</summary>
        public bool IsPaged { get; private init; }

        /// <summary>It counts, or reads a short table whole: nothing to bound.</summary>
        public bool IsWhole { get; private init; }

        /// <summary>How what was typed begins, once read, among the parameters.</summary>
        public string? Search { get; private init; }

        public Query Paged() => this with { IsPaged = true };

        public Query Whole() => this with { IsWhole = true };

        public Query For(string search) => this with { Search = search };
    }
}
