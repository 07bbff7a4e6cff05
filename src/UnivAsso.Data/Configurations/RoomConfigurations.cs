using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnivAsso.Data.Accounts;
using UnivAsso.Data.Journal;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Notifications;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Researchers;

namespace UnivAsso.Data.Configurations;

internal sealed class KnowledgeNeedConfiguration : IEntityTypeConfiguration<KnowledgeNeed>
{
    public void Configure(EntityTypeBuilder<KnowledgeNeed> builder)
    {
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.Property(n => n.Situation).HasMaxLength(KnowledgeNeed.TextMaxLength);
        builder.Property(n => n.Question).HasMaxLength(KnowledgeNeed.TextMaxLength);
        builder.Property(n => n.Purpose).HasMaxLength(KnowledgeNeed.TextMaxLength);
        builder.Property(n => n.AlreadyTried).HasMaxLength(KnowledgeNeed.ExistingMaxLength);
        builder.Property(n => n.OthersConcerned).HasMaxLength(KnowledgeNeed.ExistingMaxLength);
        builder.HasOne<JoinRequest>().WithMany().HasForeignKey(n => n.JoinRequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => n.JoinRequestId).IsUnique();
    }
}

internal sealed class ResearchThemeConfiguration : IEntityTypeConfiguration<ResearchTheme>
{
    public void Configure(EntityTypeBuilder<ResearchTheme> builder)
    {
        builder.HasKey(t => t.Slug);
        builder.Property(t => t.Slug).HasMaxLength(60);
        builder.Property(t => t.Label).HasMaxLength(ResearchTheme.LabelMaxLength);
        builder.Property(t => t.Source).HasMaxLength(400);
    }
}

internal sealed class KnowledgeChallengeConfiguration : IEntityTypeConfiguration<KnowledgeChallenge>
{
    public void Configure(EntityTypeBuilder<KnowledgeChallenge> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Title).HasMaxLength(KnowledgeChallenge.TitleMaxLength);
        builder.Property(c => c.Source).HasMaxLength(400);
    }
}

internal sealed class VocabularyTermConfiguration : IEntityTypeConfiguration<VocabularyTerm>
{
    public void Configure(EntityTypeBuilder<VocabularyTerm> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Term).HasMaxLength(VocabularyTerm.WayMaxLength);
        builder.Property(t => t.TermKey).HasMaxLength(VocabularyTerm.WayMaxLength);
        builder.Property(t => t.Source).HasMaxLength(VocabularyTerm.SourceMaxLength);
        builder.PrimitiveCollection(t => t.French).HasMaxLength(VocabularyTerm.MostWays * (VocabularyTerm.WayMaxLength + 10));
        builder.PrimitiveCollection(t => t.English).HasMaxLength(VocabularyTerm.MostWays * (VocabularyTerm.WayMaxLength + 10));
        builder.HasIndex(t => t.TermKey).IsUnique();
    }
}

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(o => o.NameKey).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(o => o.LegalForm).HasMaxLength(40);
        builder.Property(o => o.Rna).HasMaxLength(10);
        builder.Property(o => o.Siren).HasMaxLength(9);
        builder.Property(o => o.Siret).HasMaxLength(14);
        builder.Property(o => o.NumberAnswer).HasMaxLength(20);
        builder.Property(o => o.GroupKind).HasMaxLength(20);
        builder.Property(o => o.CommuneCode).HasMaxLength(5);
        builder.Property(o => o.SeatOutside).HasMaxLength(Organisation.SeatOutsideMaxLength);
        builder.Property(o => o.DepartmentCode).HasMaxLength(3);
        builder.Property(o => o.EpciSiren).HasMaxLength(9);
        builder.Property(o => o.StaffBand).HasMaxLength(20);
        builder.Property(o => o.VolunteerBand).HasMaxLength(20);
        builder.Property(o => o.Networks).HasMaxLength(Organisation.NetworksMaxLength);
        builder.PrimitiveCollection(o => o.ActionTerritories).HasMaxLength(400);
        builder.PrimitiveCollection(o => o.ObjectFamilies).HasMaxLength(100);
        builder.HasIndex(o => o.Rna);
        builder.HasIndex(o => o.Siren);
        builder.HasIndex(o => new { o.NameKey, o.CommuneCode });
        builder.HasIndex(o => new { o.CreatedAt, o.Id });
        builder.HasIndex(o => new { o.Status, o.CreatedAt, o.Id });
    }
}

internal sealed class ResearcherConfiguration : IEntityTypeConfiguration<Researcher>
{
    public void Configure(EntityTypeBuilder<Researcher> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.FirstName).HasMaxLength(ContactPerson.NameMaxLength);
        builder.Property(r => r.LastName).HasMaxLength(ContactPerson.NameMaxLength);
        builder.PrimitiveCollection(r => r.PublicFields).HasMaxLength(400);
        builder.OwnsOne(r => r.Profile, profile =>
        {
            profile.ToJson();
            profile.OwnsMany(p => p.Works);
        });
        builder.Navigation(r => r.Profile).IsRequired();
        builder.HasIndex(r => r.JoinRequestId).IsUnique();
    }
}

internal sealed class InterestDeclarationConfiguration : IEntityTypeConfiguration<InterestDeclaration>
{
    public void Configure(EntityTypeBuilder<InterestDeclaration> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Structure).HasMaxLength(InterestDeclaration.StructureMaxLength);
        builder.Property(d => d.Kind).HasMaxLength(40);
        builder.Property(d => d.Comment).HasMaxLength(InterestDeclaration.CommentMaxLength);
        builder.HasOne<Researcher>().WithMany().HasForeignKey(d => d.ResearcherId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CaseMessageConfiguration : IEntityTypeConfiguration<CaseMessage>
{
    public void Configure(EntityTypeBuilder<CaseMessage> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.AuthorName).HasMaxLength(160);
        builder.Property(m => m.Text).HasMaxLength(CaseMessage.TextMaxLength);
        builder.HasIndex(m => new { m.CaseId, m.At });

        // The desk looks for recent messages that nobody answered; a bare yes-or-no column first would not be searched by SQLite.
        builder.HasIndex(m => new { m.At, m.FromRequester });
    }
}

internal sealed class CaseNoteConfiguration : IEntityTypeConfiguration<CaseNote>
{
    public void Configure(EntityTypeBuilder<CaseNote> builder)
    {
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.AuthorName).HasMaxLength(160);
        builder.Property(n => n.Text).HasMaxLength(CaseNote.TextMaxLength);
        builder.HasIndex(n => new { n.CaseId, n.At });
    }
}

internal sealed class CaseDocumentConfiguration : IEntityTypeConfiguration<CaseDocument>
{
    public void Configure(EntityTypeBuilder<CaseDocument> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Name).HasMaxLength(CaseDocument.NameMaxLength);
        builder.Property(d => d.ContentType).HasMaxLength(120);
        builder.Property(d => d.StoreKey).HasMaxLength(80);
        builder.HasIndex(d => d.CaseId);
    }
}

internal sealed class AccessCodeConfiguration : IEntityTypeConfiguration<AccessCode>
{
    public void Configure(EntityTypeBuilder<AccessCode> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.AskedForHash).HasMaxLength(64);
        builder.Property(c => c.CodeHash).HasMaxLength(64);
        builder.Property(c => c.Tries).IsConcurrencyToken();
        builder.HasIndex(c => new { c.AskedForHash, c.CreatedAt });
        builder.HasIndex(c => c.ExpiresAt);
    }
}

internal sealed class SearchTermConfiguration : IEntityTypeConfiguration<SearchTerm>
{
    public void Configure(EntityTypeBuilder<SearchTerm> builder)
    {
        builder.HasKey(t => new { t.Scope, t.Term, t.SubjectId });
        builder.Property(t => t.Term).HasMaxLength(SearchTerm.TermMaxLength);
        builder.HasIndex(t => t.SubjectId);
    }
}

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Key).HasMaxLength(OutboxMail.KeyMaxLength);
        builder.Property(m => m.To).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.Property(m => m.Copy).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.Property(m => m.Subject).HasMaxLength(OutboxMail.SubjectMaxLength);
        builder.Property(m => m.LastError).HasMaxLength(500);
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => new { m.SentAt, m.FailedAt, m.DueAt });
        builder.HasIndex(m => m.CaseId);
        builder.HasIndex(m => m.SecretUntil);
    }
}

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.ActorName).HasMaxLength(160);
        builder.Property(e => e.Act).HasMaxLength(80);
        builder.HasIndex(e => new { e.SubjectId, e.At });
        builder.HasIndex(e => e.At);
    }
}

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Handle).HasMaxLength(16);
        builder.Property(d => d.Kind).HasMaxLength(Draft.KindMaxLength);
        builder.Property(d => d.SecretHash).HasMaxLength(64);
        builder.Property(d => d.SentAs).HasMaxLength(16);
        builder.Property(d => d.Email).HasMaxLength(Draft.EmailMaxLength);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => d.Handle).IsUnique();
        builder.HasIndex(d => d.SecretHash).IsUnique();
        builder.HasIndex(d => d.ExpiresAt);
        builder.HasIndex(d => d.NextLetterAt);
    }
}

internal sealed class DraftLinkConfiguration : IEntityTypeConfiguration<DraftLink>
{
    public void Configure(EntityTypeBuilder<DraftLink> builder)
    {
        builder.HasKey(l => l.Hash);
        builder.Property(l => l.Hash).HasMaxLength(64);
        builder.HasOne<Draft>().WithMany().HasForeignKey(l => l.DraftId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DigestSubscriptionConfiguration : IEntityTypeConfiguration<DigestSubscription>
{
    public void Configure(EntityTypeBuilder<DigestSubscription> builder)
    {
        builder.HasKey(s => s.UserId);
        builder.HasOne<User>().WithOne().HasForeignKey<DigestSubscription>(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OperatorTextConfiguration : IEntityTypeConfiguration<OperatorText>
{
    public void Configure(EntityTypeBuilder<OperatorText> builder)
    {
        builder.HasKey(t => t.Key);
        builder.Property(t => t.Key).HasMaxLength(OperatorText.KeyMaxLength);
        builder.Property(t => t.UpdatedBy).HasMaxLength(160);
        builder.Property(t => t.Version).IsConcurrencyToken();
    }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.List).HasMaxLength(SavedView.ListMaxLength);
        builder.Property(v => v.Name).HasMaxLength(SavedView.NameMaxLength);
        builder.Property(v => v.Query).HasMaxLength(SavedView.QueryMaxLength);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.HasOne<User>().WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.OwnerId, v.List, v.Name });
    }
}

internal sealed class ReferenceCounterConfiguration : IEntityTypeConfiguration<ReferenceCounter>
{
    public void Configure(EntityTypeBuilder<ReferenceCounter> builder) => builder.HasKey(c => new { c.Kind, c.Year });
}

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.Property(u => u.FirstName).HasMaxLength(User.NameMaxLength);
        builder.Property(u => u.LastName).HasMaxLength(User.NameMaxLength);
    }
}
