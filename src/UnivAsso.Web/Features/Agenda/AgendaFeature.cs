using UnivAsso.Web.Features.Agenda.Acts;
using UnivAsso.Web.Features.Agenda.Availability;
using UnivAsso.Web.Features.Agenda.Choose;
using UnivAsso.Web.Features.Agenda.Feed;
using UnivAsso.Web.Features.Agenda.Letters;
using UnivAsso.Web.Features.Agenda.Week;
using UnivAsso.Web.Platform.Jobs;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>
/// Front door of the agenda: hours of the officers, appointments, feeds. It knows a case by its id and speaks to the room that owns it through
/// <see cref="IAppointmentCases"/>, which that room registers.
/// </summary>
public static class AgendaFeature
{
    /// <summary>Where the desk reads a case, named by its reference.</summary>
    public static string CaseAddress(string reference) => $"/espace-dla/demandes/{reference}";

    public static IServiceCollection AddAgenda(this IServiceCollection services)
    {
        services.AddScoped<CaseRoom>();
        services.AddScoped<SlotFinder>();
        services.AddScoped<AppointmentQuery>();
        services.AddScoped<ProposeSlots>();
        services.AddScoped<FixAppointment>();
        services.AddScoped<MoveAppointment>();
        services.AddScoped<CancelAppointment>();
        services.AddScoped<RecordHeld>();
        services.AddScoped<RecordAbsence>();
        services.AddScoped<AppointmentWork>();
        services.AddScoped<MeetingParts>();
        services.AddScoped<AppointmentPost>();
        services.AddScoped<AppointmentLetters>();
        services.AddScoped<AppointmentReminders>();
        services.AddDueTaskHandler<SendReminder>(AppointmentReminders.Kind);
        services.AddScoped<InvitationDoor>();
        services.AddScoped<OfferedSlots>();
        services.AddScoped<ChooseSlot>();
        services.AddScoped<KeepAgenda>();
        services.AddScoped<AgendaPageQuery>();
        services.AddScoped<WeekQuery>();
        services.AddScoped<FeedQuery>();
        return services;
    }
}
