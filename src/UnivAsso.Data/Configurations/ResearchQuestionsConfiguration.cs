using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.ResearchQuestions;

namespace UnivAsso.Data.Configurations;

internal sealed class ResearchQuestionConfiguration : IEntityTypeConfiguration<ResearchQuestion>
{
    public void Configure(EntityTypeBuilder<ResearchQuestion> builder)
    {
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Version).IsConcurrencyToken();
        builder.Property(q => q.Reference).HasMaxLength(16);
        builder.Property(q => q.Reason).HasMaxLength(ResearchQuestion.ReasonMaxLength);
        builder.OwnsOne(q => q.Text, Texts.Describe);
        builder.Navigation(q => q.Text).IsRequired();
        builder.PrimitiveCollection(q => q.Themes).HasMaxLength(400);
        builder.PrimitiveCollection(q => q.Disciplines).HasMaxLength(100);
        builder.PrimitiveCollection(q => q.Departments).HasMaxLength(100);
        builder.PrimitiveCollection(q => q.Forms).HasMaxLength(200);
        builder.HasMany(q => q.Versions).WithOne().HasForeignKey(v => v.QuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(q => q.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(q => q.Needs).WithOne().HasForeignKey(n => n.QuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(q => q.Needs).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(q => q.Reference).IsUnique();

        // The desk's list, and the public directory: newest first.
        builder.HasIndex(q => new { q.Status, q.StatusSince, q.Id });
        builder.HasIndex(q => new { q.Status, q.FirstOpenedAt, q.Id });

        // What the matching asks every few seconds.
        builder.HasIndex(q => q.Version);
    }
}

internal sealed class QuestionVersionConfiguration : IEntityTypeConfiguration<QuestionVersion>
{
    public void Configure(EntityTypeBuilder<QuestionVersion> builder)
    {
        builder.HasKey(v => new { v.QuestionId, v.Number });
        builder.Property(v => v.ByName).HasMaxLength(160);
        builder.OwnsOne(v => v.Text, Texts.Describe);
        builder.Navigation(v => v.Text).IsRequired();
    }
}

internal sealed class QuestionNeedConfiguration : IEntityTypeConfiguration<QuestionNeed>
{
    public void Configure(EntityTypeBuilder<QuestionNeed> builder)
    {
        builder.HasKey(n => new { n.QuestionId, n.JoinRequestId });
        builder.Property(n => n.Comment).HasMaxLength(QuestionNeed.CommentMaxLength);
        builder.Property(n => n.AnsweredByName).HasMaxLength(160);
        builder.HasOne<JoinRequest>().WithMany().HasForeignKey(n => n.JoinRequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => n.JoinRequestId);
    }
}

internal sealed class QuestionLinkConfiguration : IEntityTypeConfiguration<QuestionLink>
{
    public void Configure(EntityTypeBuilder<QuestionLink> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasOne<ResearchQuestion>().WithMany().HasForeignKey(l => l.QuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.TokenHash).IsUnique();
    }
}

internal static class Texts
{
    public static void Describe<TOwner>(OwnedNavigationBuilder<TOwner, QuestionText> text)
        where TOwner : class
    {
        text.Property(t => t.Title).HasMaxLength(QuestionText.TitleMaxLength);
        text.Property(t => t.Summary).HasMaxLength(QuestionText.SummaryMaxLength);
        text.Property(t => t.Context).HasMaxLength(QuestionText.PartMaxLength);
        text.Property(t => t.WouldAnswer).HasMaxLength(QuestionText.PartMaxLength);
        text.Property(t => t.Known).HasMaxLength(QuestionText.PartMaxLength);
    }
}
