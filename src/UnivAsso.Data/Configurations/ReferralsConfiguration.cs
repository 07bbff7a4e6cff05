using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Data.Configurations;

internal sealed class ResourceActorConfiguration : IEntityTypeConfiguration<ResourceActor>
{
    public void Configure(EntityTypeBuilder<ResourceActor> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.Name).HasMaxLength(ResourceActor.NameMaxLength);
        builder.Property(a => a.NameKey).HasMaxLength(ResourceActor.NameMaxLength);
        builder.Property(a => a.Type).HasMaxLength(40);
        builder.Property(a => a.Does).HasMaxLength(ResourceActor.DoesMaxLength);
        builder.Property(a => a.Address).HasMaxLength(ResourceActor.AddressMaxLength);
        builder.Property(a => a.CommuneCode).HasMaxLength(5);
        builder.Property(a => a.Phone).HasMaxLength(FrenchPhone.MaxLength);
        builder.Property(a => a.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(a => a.Website).HasMaxLength(WebAddress.MaxLength);
        builder.Property(a => a.ContactName).HasMaxLength(ResourceActor.ContactNameMaxLength);
        builder.Property(a => a.Source).HasMaxLength(ResourceActor.SourceMaxLength);
        builder.Property(a => a.SourceAddress).HasMaxLength(WebAddress.MaxLength);
        builder.Property(a => a.ImportSource).HasMaxLength(ResourceActor.ImportSourceMaxLength);
        builder.Property(a => a.ImportId).HasMaxLength(ResourceActor.ImportIdMaxLength);
        builder.Property(a => a.ArchivedBecause).HasMaxLength(ResourceActor.ReasonMaxLength);
        builder.Property(a => a.CheckedByName).HasMaxLength(160);
        builder.PrimitiveCollection(a => a.Themes).HasMaxLength(600);
        builder.PrimitiveCollection(a => a.Structures).HasMaxLength(400);
        builder.HasMany(a => a.Territories).WithOne().HasForeignKey(t => t.ActorId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Territories).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(a => a.Reports).WithOne().HasForeignKey("ActorId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Reports).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(a => new { a.ImportSource, a.ImportId }).IsUnique();

        // The lists: by name, by the day of the next check, those with a report.
        builder.HasIndex(a => new { a.Status, a.NameKey, a.Id });
        builder.HasIndex(a => new { a.Status, a.CheckDueOn, a.Id });
        builder.HasIndex(a => new { a.Status, a.OpenReports, a.Id });
    }
}

internal sealed class ActorTerritoryConfiguration : IEntityTypeConfiguration<ActorTerritory>
{
    public void Configure(EntityTypeBuilder<ActorTerritory> builder)
    {
        builder.HasKey(t => new { t.ActorId, t.Code });
        builder.Property(t => t.Code).HasMaxLength(ActorTerritory.CodeMaxLength);

        // The finder reads this index alone to know who serves a place, and how near.
        builder.HasIndex(t => new { t.Code, t.Extent, t.ActorId, t.Level });
    }
}

internal sealed class ActorErrorReportConfiguration : IEntityTypeConfiguration<ActorErrorReport>
{
    public void Configure(EntityTypeBuilder<ActorErrorReport> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Text).HasMaxLength(ActorErrorReport.TextMaxLength);
        builder.Property(r => r.ByName).HasMaxLength(160);
        builder.Property(r => r.HandledByName).HasMaxLength(160);
    }
}

internal sealed class ActorImportConfiguration : IEntityTypeConfiguration<ActorImport>
{
    public void Configure(EntityTypeBuilder<ActorImport> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.FileName).HasMaxLength(ActorImport.FileNameMaxLength);
        builder.Property(i => i.StoreKey).HasMaxLength(80);
        builder.HasOne<User>().WithMany().HasForeignKey(i => i.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(i => i.CreatedAt);
    }
}

internal sealed class ReferralConfiguration : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        // What the domain promises, promised a second time: a « no » has its reason, and what is over shows nothing.
        const string saysNo = $"{nameof(Referral.Status)} NOT IN (3, 8) OR {nameof(Referral.Reason)} IS NOT NULL";
        const string isOver = $"{nameof(Referral.Status)} IN (2, 5, 6, 7, 10) OR {nameof(Referral.Data)} IS NULL";
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("CK_Referrals_Reason", saysNo);
            t.HasCheckConstraint("CK_Referrals_Data", isOver);
        });
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.ActorName).HasMaxLength(ResourceActor.NameMaxLength);
        builder.Property(r => r.Why).HasMaxLength(Referral.WhyMaxLength);
        builder.Property(r => r.NeedText).HasMaxLength(Referral.NeedMaxLength);
        builder.Property(r => r.PreparedByName).HasMaxLength(160);
        builder.Property(r => r.Reason).HasMaxLength(40);
        builder.Property(r => r.ReasonText).HasMaxLength(ReferralReason.TextMaxLength);
        builder.OwnsOne(r => r.Data, data => data.ToJson());
        builder.OwnsOne(r => r.Feedback, feedback =>
            feedback.Property(f => f.Comment).HasMaxLength(ReferralFeedback.CommentMaxLength));
        builder.HasOne<ResourceActor>().WithMany().HasForeignKey(r => r.ActorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.ProposalId, r.Rank }).IsUnique();
        builder.HasIndex(r => new { r.ProposalId, r.ActorId }).IsUnique();
        builder.HasIndex(r => new { r.CaseId, r.PreparedAt });
    }
}

internal sealed class ReferralLinkConfiguration : IEntityTypeConfiguration<ReferralLink>
{
    public void Configure(EntityTypeBuilder<ReferralLink> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => new { l.SubjectId, l.Purpose });
    }
}
