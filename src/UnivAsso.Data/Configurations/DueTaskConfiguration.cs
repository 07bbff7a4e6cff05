using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnivAsso.Domain.Notifications;

namespace UnivAsso.Data.Configurations;

internal sealed class DueTaskConfiguration : IEntityTypeConfiguration<DueTask>
{
    public void Configure(EntityTypeBuilder<DueTask> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Kind).HasMaxLength(DueTask.KindMaxLength);
        builder.Property(t => t.Key).HasMaxLength(DueTask.KeyMaxLength);
        builder.Property(t => t.LastError).HasMaxLength(DueTask.ErrorMaxLength);
        builder.Ignore(t => t.Occasion);
        builder.HasIndex(t => t.Key).IsUnique();
        builder.HasIndex(t => new { t.DoneAt, t.FailedAt, t.TryAt });
        builder.HasIndex(t => t.SubjectId);
    }
}
