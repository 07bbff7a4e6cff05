using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Organisations;

namespace UnivAsso.Data.Configurations;

internal sealed class DlaDeskConfiguration : IEntityTypeConfiguration<DlaDesk>
{
    public void Configure(EntityTypeBuilder<DlaDesk> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Property(d => d.Code).HasMaxLength(DlaDesk.CodeMaxLength);
        builder.HasIndex(d => d.Code).IsUnique();
        builder.Property(d => d.Name).HasMaxLength(DlaDesk.NameMaxLength);
        builder.Property(d => d.Carrier).HasMaxLength(DlaDesk.NameMaxLength);
        builder.Property(d => d.Phone).HasMaxLength(20);
        builder.Property(d => d.Email).HasMaxLength(DlaDesk.ContactMaxLength);
        builder.Property(d => d.Address).HasMaxLength(DlaDesk.AddressMaxLength);
        builder.Property(d => d.Hours).HasMaxLength(DlaDesk.ContactMaxLength);
        builder.PrimitiveCollection(d => d.Departments).HasMaxLength(100);
        builder.HasMany(d => d.Pauses).WithOne().HasForeignKey("DlaDeskId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(d => d.Pauses).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DeskPauseConfiguration : IEntityTypeConfiguration<DeskPause>
{
    public void Configure(EntityTypeBuilder<DeskPause> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Reason).HasMaxLength(DeskPause.ReasonMaxLength);
    }
}

internal sealed class DlaOfficerSeatConfiguration : IEntityTypeConfiguration<DlaOfficerSeat>
{
    public void Configure(EntityTypeBuilder<DlaOfficerSeat> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Name).HasMaxLength(DlaRequest.OfficerNameMaxLength);
        builder.Property(s => s.Phone).HasMaxLength(20);
        builder.HasOne<DlaDesk>().WithMany().HasForeignKey(s => s.DeskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.UserId, s.DeskId });
        builder.HasMany(s => s.Absences).WithOne().HasForeignKey("DlaOfficerSeatId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Absences).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class OfficerAbsenceConfiguration : IEntityTypeConfiguration<OfficerAbsence>
{
    public void Configure(EntityTypeBuilder<OfficerAbsence> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.SubstituteName).HasMaxLength(DlaRequest.OfficerNameMaxLength);
    }
}

internal sealed class DlaRequestConfiguration : IEntityTypeConfiguration<DlaRequest>
{
    public void Configure(EntityTypeBuilder<DlaRequest> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Reference).HasMaxLength(16);
        builder.HasIndex(r => r.Reference).IsUnique();
        builder.Property(r => r.OwnerName).HasMaxLength(DlaRequest.OfficerNameMaxLength);
        builder.Property(r => r.Complement).HasMaxLength(DlaRequest.ComplementMaxLength);
        builder.Property(r => r.EndReason).HasMaxLength(DlaRequest.ReasonMaxLength);
        builder.PrimitiveCollection(r => r.RecusedOfficers).HasMaxLength(2000);
        builder.Ignore(r => r.Lead);
        builder.Ignore(r => r.Proposal);
        builder.Ignore(r => r.VainDays);
        builder.OwnsOne(r => r.Need, need =>
        {
            need.Property(n => n.WhatBrings).HasMaxLength(DlaNeed.TextMaxLength);
            need.Property(n => n.BetterInAYear).HasMaxLength(DlaNeed.TextMaxLength);
            need.Property(n => n.OtherSupports).HasMaxLength(DlaNeed.TextMaxLength);
            need.Property(n => n.HeardFrom).HasMaxLength(200);
            need.PrimitiveCollection(n => n.Themes).HasMaxLength(400);
        });
        builder.Navigation(r => r.Need).IsRequired();
        builder.HasOne<DlaDesk>().WithMany().HasForeignKey(r => r.DeskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Participations).WithOne().HasForeignKey("DlaRequestId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Participations).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(r => r.Decisions).WithOne().HasForeignKey("DlaRequestId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Decisions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(r => r.Calls).WithOne().HasForeignKey("DlaRequestId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Calls).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(r => r.Bridges).WithOne().HasForeignKey("DlaRequestId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Bridges).UsePropertyAccessMode(PropertyAccessMode.Field);

        // The tabs of a desk: by status then due day or age; one's own files; the whole region.
        builder.HasIndex(r => new { r.DeskId, r.Status, r.DueOn, r.Id });
        builder.HasIndex(r => new { r.DeskId, r.Status, r.ReceivedAt, r.Id });
        builder.HasIndex(r => new { r.Status, r.DueOn, r.Id });
        builder.HasIndex(r => new { r.OwnerId, r.Status });
        builder.HasIndex(r => new { r.OwnerId, r.ReceivedAt, r.Id });

        // Lists that cross the stages, of a desk and of the region.
        builder.HasIndex(r => new { r.DeskId, r.ReceivedAt, r.Id });
        builder.HasIndex(r => new { r.ReceivedAt, r.Id });
        builder.HasIndex(r => new { r.DueOn, r.Id });
    }
}

internal sealed class DlaParticipationConfiguration : IEntityTypeConfiguration<DlaParticipation>
{
    public void Configure(EntityTypeBuilder<DlaParticipation> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.TokenHash).HasMaxLength(DlaParticipation.TokenHashLength);
        builder.HasIndex(p => p.TokenHash).IsUnique();
        builder.Property(p => p.Words).HasMaxLength(DlaParticipation.WordsMaxLength);
        builder.OwnsOne(p => p.Structure, structure =>
        {
            structure.Property(s => s.Name).HasMaxLength(DlaStructure.NameMaxLength);
            structure.Property(s => s.NameKey).HasMaxLength(DlaStructure.NameMaxLength);
            structure.Property(s => s.LegalForm).HasMaxLength(40);
            structure.Property(s => s.Rna).HasMaxLength(10);
            structure.Property(s => s.Siren).HasMaxLength(9);
            structure.Property(s => s.Siret).HasMaxLength(14);
            structure.Property(s => s.CommuneCode).HasMaxLength(5);
            structure.Property(s => s.SeatOutside).HasMaxLength(Organisation.SeatOutsideMaxLength);
            structure.Property(s => s.DepartmentCode).HasMaxLength(3);
            structure.Property(s => s.EpciSiren).HasMaxLength(9);
            structure.Property(s => s.StaffGroup).HasMaxLength(20);
            structure.Property(s => s.FullTimeBand).HasMaxLength(20);
            structure.Property(s => s.BudgetBand).HasMaxLength(20);
            structure.Property(s => s.Networks).HasMaxLength(DlaStructure.NetworksMaxLength);
            structure.Property(s => s.BoardAware).HasMaxLength(20);

            // Former requests of the same structure.
            structure.HasIndex(s => s.Rna);
            structure.HasIndex(s => s.Siren);
            structure.HasIndex(s => new { s.NameKey, s.CommuneCode });
        });
        builder.Navigation(p => p.Structure).IsRequired();
        builder.OwnsOne(p => p.Contact, contact =>
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
        builder.Navigation(p => p.Contact).IsRequired();
    }
}

internal sealed class CallAttemptConfiguration : IEntityTypeConfiguration<CallAttempt>
{
    public void Configure(EntityTypeBuilder<CallAttempt> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Note).HasMaxLength(CallAttempt.NoteMaxLength);
        builder.Property(c => c.ByName).HasMaxLength(DlaRequest.OfficerNameMaxLength);
    }
}

internal sealed class NeedBridgeConfiguration : IEntityTypeConfiguration<NeedBridge>
{
    public void Configure(EntityTypeBuilder<NeedBridge> builder)
    {
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.TokenHash).HasMaxLength(DlaParticipation.TokenHashLength);
        builder.HasIndex(b => b.TokenHash).IsUnique();
        builder.Property(b => b.ByName).HasMaxLength(DlaRequest.OfficerNameMaxLength);
        builder.OwnsOne(b => b.Need, need =>
        {
            need.Property(n => n.Situation).HasMaxLength(KnowledgeNeed.TextMaxLength);
            need.Property(n => n.Question).HasMaxLength(KnowledgeNeed.TextMaxLength);
            need.Property(n => n.Purpose).HasMaxLength(KnowledgeNeed.TextMaxLength);
        });
        builder.Navigation(b => b.Need).IsRequired();
    }
}

internal sealed class IntakeDecisionConfiguration : IEntityTypeConfiguration<IntakeDecision>
{
    public void Configure(EntityTypeBuilder<IntakeDecision> builder)
    {
        // The domain refuses a dead end with words; the database refuses it whatever writes the row.
        builder.ToTable(t => t.HasCheckConstraint(
            "CK_IntakeDecisions_NoDeadEnd",
            "\"Outcome\" = 1 OR \"Referrals\" > 0 OR (\"Outcome\" = 3 AND \"Exception\" IS NOT NULL AND \"Exception\" <> '')"));
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Wording).HasMaxLength(IntakeProposal.WordingMaxLength);
        builder.Property(d => d.Reason).HasMaxLength(40);
        builder.Property(d => d.Exception).HasMaxLength(IntakeProposal.ExceptionMaxLength);
        builder.Property(d => d.WhyActors).HasMaxLength(IntakeProposal.WhyActorsMaxLength);
        builder.PrimitiveCollection(d => d.Actors).HasMaxLength(400);
        builder.Property(d => d.ByName).HasMaxLength(DlaRequest.OfficerNameMaxLength);
        builder.HasMany(d => d.Positions).WithOne().HasForeignKey("IntakeDecisionId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(d => d.Positions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(d => d.LeavesAt);
    }
}

internal sealed class DecisionPositionConfiguration : IEntityTypeConfiguration<DecisionPosition>
{
    public void Configure(EntityTypeBuilder<DecisionPosition> builder)
    {
        builder.Property<IntakeDecisionId>("IntakeDecisionId");
        builder.HasKey("IntakeDecisionId", nameof(DecisionPosition.ParticipationId));
        builder.Property(p => p.TokenHash).HasMaxLength(DlaParticipation.TokenHashLength);
        builder.HasIndex(p => p.TokenHash).IsUnique();
        builder.Property(p => p.ReminderHash).HasMaxLength(DlaParticipation.TokenHashLength);
        builder.HasIndex(p => p.ReminderHash).IsUnique();
        builder.Property(p => p.Words).HasMaxLength(DecisionPosition.WordsMaxLength);
        builder.Property(p => p.ByName).HasMaxLength(DlaRequest.OfficerNameMaxLength);
        builder.Property(p => p.RecordedByName).HasMaxLength(DlaRequest.OfficerNameMaxLength);
    }
}

internal sealed class MeetingSheetConfiguration : IEntityTypeConfiguration<MeetingSheet>
{
    public void Configure(EntityTypeBuilder<MeetingSheet> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.ByName).HasMaxLength(DlaRequest.OfficerNameMaxLength);
        builder.OwnsOne(s => s.Notes, notes =>
        {
            notes.Property(n => n.Present).HasMaxLength(MeetingSheet.TextMaxLength);
            notes.Property(n => n.Understood).HasMaxLength(MeetingSheet.TextMaxLength);
            notes.Property(n => n.StructureWishes).HasMaxLength(MeetingSheet.TextMaxLength);
            notes.Property(n => n.NextStep).HasMaxLength(MeetingSheet.TextMaxLength);
            notes.PrimitiveCollection(n => n.FramePresented).HasMaxLength(400);
        });
        builder.Navigation(s => s.Notes).IsRequired();
        builder.HasOne<DlaRequest>().WithMany().HasForeignKey(s => s.RequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.RequestId);
    }
}
