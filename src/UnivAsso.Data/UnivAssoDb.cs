using System.Data;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using UnivAsso.Data.Accounts;
using UnivAsso.Data.Configurations;
using UnivAsso.Data.Journal;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Notifications;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.ResearchQuestions;

namespace UnivAsso.Data;

/// <summary>
/// The database of the portal. A save is one transaction that holds the rows, the raised versions and the journal; mails to send are
/// rows of the same transaction.
/// </summary>
public sealed class UnivAssoDb(DbContextOptions<UnivAssoDb> options)
    : IdentityDbContext<User, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();

    public DbSet<JoinRequestDecision> JoinRequestDecisions => Set<JoinRequestDecision>();

    public DbSet<UnderstandingVersion> UnderstandingVersions => Set<UnderstandingVersion>();

    public DbSet<KnowledgeNeed> KnowledgeNeeds => Set<KnowledgeNeed>();

    public DbSet<NeedGroup> NeedGroups => Set<NeedGroup>();

    public DbSet<NeedInGroup> NeedsInGroups => Set<NeedInGroup>();

    public DbSet<NeedLink> NeedLinks => Set<NeedLink>();

    public DbSet<ResearchTheme> ResearchThemes => Set<ResearchTheme>();

    public DbSet<KnowledgeChallenge> KnowledgeChallenges => Set<KnowledgeChallenge>();

    public DbSet<ResearchQuestion> ResearchQuestions => Set<ResearchQuestion>();

    public DbSet<QuestionNeed> QuestionNeeds => Set<QuestionNeed>();

    public DbSet<QuestionLink> QuestionLinks => Set<QuestionLink>();

    public DbSet<Pair> Pairs => Set<Pair>();

    public DbSet<PairAssociation> PairAssociations => Set<PairAssociation>();

    public DbSet<PairLink> PairLinks => Set<PairLink>();

    public DbSet<VocabularyTerm> VocabularyTerms => Set<VocabularyTerm>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Researcher> Researchers => Set<Researcher>();

    public DbSet<InterestDeclaration> InterestDeclarations => Set<InterestDeclaration>();

    public DbSet<DlaDesk> DlaDesks => Set<DlaDesk>();

    public DbSet<DlaOfficerSeat> DlaOfficerSeats => Set<DlaOfficerSeat>();

    public DbSet<DlaRequest> DlaRequests => Set<DlaRequest>();

    public DbSet<DlaParticipation> DlaParticipations => Set<DlaParticipation>();

    public DbSet<IntakeDecision> IntakeDecisions => Set<IntakeDecision>();

    public DbSet<MeetingSheet> MeetingSheets => Set<MeetingSheet>();

    public DbSet<ResourceActor> ResourceActors => Set<ResourceActor>();

    public DbSet<ActorTerritory> ActorTerritories => Set<ActorTerritory>();

    public DbSet<ActorErrorReport> ActorErrorReports => Set<ActorErrorReport>();

    public DbSet<ActorImport> ActorImports => Set<ActorImport>();

    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<ReferralLink> ReferralLinks => Set<ReferralLink>();

    public DbSet<CaseMessage> CaseMessages => Set<CaseMessage>();

    public DbSet<CaseNote> CaseNotes => Set<CaseNote>();

    public DbSet<CaseDocument> CaseDocuments => Set<CaseDocument>();

    public DbSet<AccessCode> AccessCodes => Set<AccessCode>();

    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();

    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();

    public DbSet<DueTask> DueTasks => Set<DueTask>();

    public DbSet<OfficerAgenda> OfficerAgendas => Set<OfficerAgenda>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<AppointmentLink> AppointmentLinks => Set<AppointmentLink>();

    public DbSet<BookedQuarter> BookedQuarters => Set<BookedQuarter>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<DraftLink> DraftLinks => Set<DraftLink>();

    public DbSet<DigestSubscription> DigestSubscriptions => Set<DigestSubscription>();

    public DbSet<OperatorText> OperatorTexts => Set<OperatorText>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<ReferenceCounter> ReferenceCounters => Set<ReferenceCounter>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    private WriteGate Gate => this.GetService<IDbContextOptions>().FindExtension<WriteGateExtension>()?.Gate
        ?? throw new InvalidOperationException("The database was configured without a write gate.");

    /// <summary>
    /// Runs reads and saves that must not be separated as one transaction, one writer at a time on the embedded database. Everything
    /// is undone when <paramref name="work"/> throws.
    /// </summary>
    public async Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await work(ct);
        }

        using var passage = await Gate.EnterAsync(ct);
        await using var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        var result = await work(ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    /// <summary>Runs <see cref="InTransactionAsync{T}"/>'s work, and undoes everything when it is refused too.</summary>
    public async Task<Result<T>> UnlessRefusedAsync<T>(Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await work(ct);
        }

        using var passage = await Gate.EnterAsync(ct);
        await using var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        var result = await work(ct);
        if (result.IsDone)
        {
            await transaction.CommitAsync(ct);
        }
        else
        {
            await transaction.RollbackAsync(ct);
            ChangeTracker.Clear();
        }

        return result;
    }

    /// <summary>Saves, or says that somebody else saved in between.</summary>
    public async Task<Result> TrySaveAsync(CancellationToken ct)
    {
        try
        {
            await SaveChangesAsync(ct);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
    }

    /// <summary>Gives the next free reference of a kind; call it inside <see cref="InTransactionAsync{T}"/>.</summary>
    public async Task<Reference> NextReferenceAsync(ReferenceKind kind, int year, CancellationToken ct)
    {
        if (Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A reference is given inside the transaction that uses it.");
        }

        var code = (int)kind;
        var raised = await ReferenceCounters
            .Where(c => c.Kind == code && c.Year == year)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + 1), ct);
        if (raised == 0)
        {
            ReferenceCounters.Add(new ReferenceCounter { Kind = code, Year = year, Last = 1 });
            await SaveChangesAsync(ct);
            return Reference.Create(kind, year, 1);
        }

        var last = await ReferenceCounters
            .Where(c => c.Kind == code && c.Year == year)
            .Select(c => c.Last)
            .SingleAsync(ct);
        return Reference.Create(kind, year, last);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        InTransactionAsync(
            async ct =>
            {
                RaiseVersionsAndWriteJournal();
                var terms = Database.IsSqlite() ? await SearchTermRows.InsertAsync(this, ct) : 0;
                return terms + await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
            },
            cancellationToken);

    /// <summary>Kept for the protection keys, whose store saves synchronously; our own code saves asynchronously.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        using var passage = Gate.Enter();
        RaiseVersionsAndWriteJournal();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<DomainEvent>();
        builder.ApplyConfigurationsFromAssembly(typeof(UnivAssoDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        TypedIdConversion.Configure(configurationBuilder);
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        }
    }

    private void RaiseVersionsAndWriteJournal()
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<Root>().ToList())
        {
            if (entry.State is EntityState.Modified || (entry.State is EntityState.Unchanged && entry.Entity.Events.Count > 0))
            {
                entry.Entity.RaiseVersion();
            }

            foreach (var (rank, happened) in entry.Entity.Events.Index())
            {
                Journal.Add(JournalWriter.Line(happened, entry.Entity.Version, rank));
            }

            entry.Entity.ForgetEvents();
        }
    }
}
