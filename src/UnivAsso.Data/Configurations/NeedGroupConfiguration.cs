using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Data.Configurations;

internal sealed class NeedGroupConfiguration : IEntityTypeConfiguration<NeedGroup>
{
    public void Configure(EntityTypeBuilder<NeedGroup> builder)
    {
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.Property(g => g.Reference).HasMaxLength(16);
        builder.Property(g => g.Title).HasMaxLength(NeedGroup.TitleMaxLength);
        builder.Property(g => g.Text).HasMaxLength(NeedGroup.TextMaxLength);
        builder.Property(g => g.EndReason).HasMaxLength(NeedGroup.ReasonMaxLength);
        builder.HasMany(g => g.Needs).WithOne().HasForeignKey(n => n.GroupId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(g => g.Needs).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(g => g.Reference).IsUnique();

        // The desk's list: open ones first, newest first.
        builder.HasIndex(g => new { g.EndedAt, g.ProposedAt, g.Id });
    }
}

internal sealed class NeedInGroupConfiguration : IEntityTypeConfiguration<NeedInGroup>
{
    public void Configure(EntityTypeBuilder<NeedInGroup> builder)
    {
        builder.HasKey(n => new { n.GroupId, n.JoinRequestId });
        builder.Property(n => n.Reason).HasMaxLength(NeedGroup.ReasonMaxLength);
        builder.HasOne<JoinRequest>().WithMany().HasForeignKey(n => n.JoinRequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => new { n.JoinRequestId, n.Place });

        // The desk's day: who has not answered.
        builder.HasIndex(n => new { n.Place, n.AnswerUntil });
    }
}

internal sealed class NeedLinkConfiguration : IEntityTypeConfiguration<NeedLink>
{
    public void Configure(EntityTypeBuilder<NeedLink> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasOne<JoinRequest>().WithMany().HasForeignKey(l => l.JoinRequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.TokenHash).IsUnique();
    }
}
