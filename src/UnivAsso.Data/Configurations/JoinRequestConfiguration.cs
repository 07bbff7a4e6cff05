using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Researchers;

namespace UnivAsso.Data.Configurations;

internal sealed class JoinRequestConfiguration : IEntityTypeConfiguration<JoinRequest>
{
    public void Configure(EntityTypeBuilder<JoinRequest> builder)
    {
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Reference).HasMaxLength(16);
        builder.HasIndex(r => r.Reference).IsUnique();
        builder.Property(r => r.Title).HasMaxLength(JoinRequest.TitleMaxLength);
        builder.Property(r => r.CopyEmail).HasMaxLength(ContactPerson.EmailMaxLength);
        builder.Property(r => r.DepartmentCode).HasMaxLength(3);
        builder.Property(r => r.OwnerName).HasMaxLength(160);
        builder.Property(r => r.Understanding).HasMaxLength(JoinRequest.LongTextMaxLength);
        builder.PrimitiveCollection(r => r.Intentions).HasMaxLength(400);
        builder.PrimitiveCollection(r => r.Themes).HasMaxLength(400);
        builder.OwnsOne(r => r.Contact, contact =>
        {
            contact.Property(c => c.FirstName).HasMaxLength(ContactPerson.NameMaxLength);
            contact.Property(c => c.LastName).HasMaxLength(ContactPerson.NameMaxLength);
            contact.Property(c => c.Role).HasMaxLength(ContactPerson.RoleMaxLength);
            contact.Property(c => c.Email).HasMaxLength(ContactPerson.EmailMaxLength);
            contact.Property(c => c.EmailKey).HasMaxLength(ContactPerson.EmailMaxLength);
            contact.Property(c => c.Phone).HasMaxLength(20);
            contact.Property(c => c.Salutation).HasMaxLength(ContactPerson.NameMaxLength);
            contact.Property(c => c.PreferredChannel).HasMaxLength(20);
            contact.Property(c => c.PreferredTimes).HasMaxLength(ContactPerson.TimesMaxLength);
            contact.HasIndex(c => c.EmailKey);
        });
        builder.Navigation(r => r.Contact).IsRequired();
        builder.OwnsOne(r => r.Possibilities, possibilities =>
        {
            possibilities.Property(p => p.TimePerMonth).HasMaxLength(20);
            possibilities.Property(p => p.TimeKind).HasMaxLength(20);
            possibilities.Property(p => p.FieldAccess).HasMaxLength(1500);
            possibilities.Property(p => p.Deadline).HasMaxLength(300);
            possibilities.Property(p => p.VolunteerTimeObstacle).HasMaxLength(20);
        });
        builder.Navigation(r => r.Possibilities).IsRequired();
        builder.OwnsOne(r => r.StructureTold, told => told.ToJson());
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Researcher>().WithMany().HasForeignKey(r => r.ResearcherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Decisions).WithOne().HasForeignKey("JoinRequestId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Decisions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(r => r.Understandings).WithOne().HasForeignKey(v => v.JoinRequestId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Understandings).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Ignore(r => r.NewestUnderstanding);
        builder.Ignore(r => r.SharedUnderstanding);

        // The desk lists: by status then age, by age alone, by due day.
        builder.HasIndex(r => new { r.Kind, r.Status, r.ReceivedAt, r.Id });
        builder.HasIndex(r => new { r.Kind, r.ReceivedAt, r.Id });
        builder.HasIndex(r => new { r.Kind, r.DueOn, r.Id });
        builder.HasIndex(r => new { r.Status, r.DueOn });
        builder.HasIndex(r => r.OrganisationId);

        // The matching index asks every few seconds whether any request has changed: the sum of the versions is read from here alone.
        builder.HasIndex(r => r.Version);
        builder.HasIndex(r => r.AccountId);
    }
}

internal sealed class UnderstandingVersionConfiguration : IEntityTypeConfiguration<UnderstandingVersion>
{
    public void Configure(EntityTypeBuilder<UnderstandingVersion> builder)
    {
        builder.HasKey(v => new { v.JoinRequestId, v.Number });
        builder.Property(v => v.Text).HasMaxLength(JoinRequest.LongTextMaxLength);
        builder.Property(v => v.ByName).HasMaxLength(160);
        builder.Property(v => v.Comment).HasMaxLength(UnderstandingVersion.CommentMaxLength);
        builder.Property(v => v.AnsweredByName).HasMaxLength(160);

        // The desk's day: corrections to read, silences to break.
        builder.HasIndex(v => v.Status);
    }
}

internal sealed class JoinRequestDecisionConfiguration : IEntityTypeConfiguration<JoinRequestDecision>
{
    public void Configure(EntityTypeBuilder<JoinRequestDecision> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Text).HasMaxLength(JoinRequest.LongTextMaxLength);
        builder.Property(d => d.NextStep).HasMaxLength(JoinRequest.LongTextMaxLength);
        builder.Property(d => d.Target).HasMaxLength(JoinRequestExit.TargetMaxLength);
        builder.Property(d => d.TargetContact).HasMaxLength(JoinRequestExit.TargetMaxLength);
        builder.Property(d => d.Reason).HasMaxLength(40);
        builder.Property(d => d.ByName).HasMaxLength(160);
        builder.Property(d => d.UndoneByName).HasMaxLength(160);

        // The desk counts the decisions about to leave.
        builder.HasIndex(d => d.LeavesAt);
    }
}
