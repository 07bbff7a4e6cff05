using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Agenda;

namespace UnivAsso.Data.Configurations;

internal sealed class OfficerAgendaConfiguration : IEntityTypeConfiguration<OfficerAgenda>
{
    public void Configure(EntityTypeBuilder<OfficerAgenda> builder)
    {
        builder.HasKey(a => a.OfficerId);
        builder.Property(a => a.OfficerId).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.FeedSecretHash).HasMaxLength(64);
        builder.HasIndex(a => a.FeedSecretHash);
        builder.OwnsMany(a => a.Weekly, range =>
        {
            range.ToJson();
            range.OwnsOne(r => r.Hours);
            range.Navigation(r => r.Hours).IsRequired();
        });
        builder.OwnsMany(a => a.SpecialDays, day =>
        {
            day.ToJson();
            day.OwnsOne(d => d.Hours);
        });
        builder.OwnsMany(a => a.Absences, absence => absence.ToJson());
        builder.OwnsMany(a => a.Places, place => place.ToJson());
        builder.OwnsOne(a => a.Rules, rules => rules.ToJson());
        builder.Navigation(a => a.Rules).IsRequired();
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.OfficerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.Reference).HasMaxLength(Appointment.ReferenceMaxLength);
        builder.Property(a => a.Title).HasMaxLength(Appointment.TitleMaxLength);
        builder.Property(a => a.NoneFitsWords).HasMaxLength(Appointment.WordsMaxLength);
        builder.Ignore(a => a.Expected);
        builder.Property(a => a.CallBackPhone).HasMaxLength(Appointment.CallBackPhoneMaxLength);
        builder.OwnsOne(a => a.Terms, terms =>
        {
            terms.Property(t => t.PlaceName).HasMaxLength(MeetingPlace.NameMaxLength);
            terms.Property(t => t.PlaceAddress).HasMaxLength(MeetingPlace.AddressMaxLength);
            terms.Property(t => t.PlaceAccess).HasMaxLength(MeetingPlace.AccessMaxLength);
            terms.Property(t => t.VideoLink).HasMaxLength(AgendaRules.VideoLinkMaxLength);
            terms.Property(t => t.Phone).HasMaxLength(AgendaRules.PhoneMaxLength);
            terms.Property(t => t.WhoShouldCome).HasMaxLength(AppointmentTerms.WhoMaxLength);
            terms.Property(t => t.Bring).HasMaxLength(AppointmentTerms.BringMaxLength);
        });
        builder.Navigation(a => a.Terms).IsRequired();
        builder.OwnsMany(a => a.Officers, officer =>
        {
            officer.ToTable("AppointmentOfficers");
            officer.WithOwner().HasForeignKey("AppointmentId");
            officer.HasKey("AppointmentId", nameof(AppointmentOfficer.OfficerId));
            officer.Property(o => o.OfficerId).ValueGeneratedNever();
            officer.Property(o => o.Name).HasMaxLength(AppointmentOfficer.NameMaxLength);
            officer.HasIndex(o => o.OfficerId);
        });
        builder.OwnsMany(a => a.Invitations, invitation => invitation.ToJson());
        builder.OwnsMany(a => a.Slots, slot => slot.ToJson());
        builder.HasMany(a => a.BookedQuarters).WithOne().HasForeignKey(q => q.AppointmentId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Officers).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.Invitations).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.Slots).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.BookedQuarters).HasField("_quarters").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(a => new { a.CaseId, a.CreatedAt });
        builder.HasIndex(a => a.Start);
        builder.ToTable(t => t.HasCheckConstraint(
            "CK_Appointments_FixedHasDate", $"[Status] <> {(int)AppointmentStatus.Fixed} OR ([Start] IS NOT NULL AND [End] IS NOT NULL AND [Sequence] IS NOT NULL)"));
    }
}

internal sealed class BookedQuarterConfiguration : IEntityTypeConfiguration<BookedQuarter>
{
    public void Configure(EntityTypeBuilder<BookedQuarter> builder)
    {
        // The key is the promise: no officer is booked twice at the same time, whoever writes.
        builder.HasKey(q => new { q.OfficerId, q.StartUtc });
        builder.HasIndex(q => q.AppointmentId);
    }
}

internal sealed class AppointmentLinkConfiguration : IEntityTypeConfiguration<AppointmentLink>
{
    public void Configure(EntityTypeBuilder<AppointmentLink> builder)
    {
        builder.HasKey(l => l.TokenHash);
        builder.Property(l => l.TokenHash).HasMaxLength(AppointmentLink.HashLength);
        builder.HasOne<Appointment>().WithMany().HasForeignKey(l => l.AppointmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.AppointmentId);
    }
}
