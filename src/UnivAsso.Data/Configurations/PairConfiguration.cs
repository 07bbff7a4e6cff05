using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.ResearchQuestions;

namespace UnivAsso.Data.Configurations;

internal sealed class PairConfiguration : IEntityTypeConfiguration<Pair>
{
    public void Configure(EntityTypeBuilder<Pair> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.WhyYou).HasMaxLength(Pair.WhyYouMaxLength);
        builder.Property(p => p.Note).HasMaxLength(Pair.NoteMaxLength);
        builder.Property(p => p.Message).HasMaxLength(Pair.TextMaxLength);
        builder.Property(p => p.Reason).HasMaxLength(Pair.NoteMaxLength);
        builder.Property(p => p.Presentation).HasMaxLength(Pair.TextMaxLength);
        builder.OwnsOne(p => p.Override, passed =>
        {
            passed.Property(o => o.Rule).HasMaxLength(PairOverride.RuleMaxLength);
            passed.Property(o => o.Because).HasMaxLength(Pair.NoteMaxLength);
            passed.Property(o => o.ByName).HasMaxLength(160);
            passed.Property(o => o.SecondedByName).HasMaxLength(160);
        });
        builder.OwnsOne(p => p.Declined, declined => declined.Property(d => d.Reason).HasMaxLength(40));
        builder.HasOne<ResearchQuestion>().WithMany().HasForeignKey(p => p.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Researcher>().WithMany().HasForeignKey(p => p.ResearcherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Associations).WithOne().HasForeignKey(a => a.PairId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Associations).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(p => new { p.QuestionId, p.ResearcherId }).IsUnique();

        // Two senders at once cannot take the same place: the limits hold whoever is quicker.
        builder.HasIndex(p => new { p.QuestionId, p.QuestionPlace }).IsUnique();
        builder.HasIndex(p => new { p.ResearcherId, p.PersonPlace }).IsUnique();

        // The board of invitations, longest wait first.
        builder.HasIndex(p => new { p.Status, p.StatusSince, p.Id });

        // What the matching asks every few seconds.
        builder.HasIndex(p => p.Version);
    }
}

internal sealed class PairAssociationConfiguration : IEntityTypeConfiguration<PairAssociation>
{
    public void Configure(EntityTypeBuilder<PairAssociation> builder)
    {
        builder.HasKey(a => new { a.PairId, a.JoinRequestId });
        builder.Property(a => a.Reason).HasMaxLength(40);
        builder.Property(a => a.Comment).HasMaxLength(Pair.TextMaxLength);
        builder.Property(a => a.AnsweredByName).HasMaxLength(160);
        builder.HasOne<JoinRequest>().WithMany().HasForeignKey(a => a.JoinRequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.JoinRequestId);
    }
}

internal sealed class PairLinkConfiguration : IEntityTypeConfiguration<PairLink>
{
    public void Configure(EntityTypeBuilder<PairLink> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasOne<Pair>().WithMany().HasForeignKey(l => l.PairId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.TokenHash).IsUnique();
    }
}
