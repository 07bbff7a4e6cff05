using FluentValidation;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Web.Features.Agenda;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Meet;

/// <summary>How the first meeting is offered or fixed.</summary>
public sealed record MeetForm
{
    public const string Offer = "trois";
    public const string OpenAgenda = "ouvrir";
    public const string ByPhone = "fixer";

    public const string InPerson = "sur-place";
    public const string Phone = "telephone";
    public const string Video = "visio";

    /// <summary>Slots offered at once: more are not read.</summary>
    public const int MostSlots = 3;

    /// <summary>The appointment that is changed, and the version of it that was on the screen.</summary>
    public Guid? Appointment { get; init; }

    public int AppointmentVersion { get; init; }

    /// <summary>A colleague who comes along.</summary>
    public Guid? Colleague { get; init; }

    public string? Channel { get; init; }

    public Guid? Place { get; init; }

    public int? Minutes { get; init; }

    public string? WhoShouldCome { get; init; }

    public string? Bring { get; init; }

    /// <summary>« trois », « ouvrir » or « fixer ».</summary>
    public string? How { get; init; }

    /// <summary>The slots ticked, as <see cref="SlotCode"/> writes them.</summary>
    public List<string> Slots { get; init; } = [];

    /// <summary>The date agreed on by phone.</summary>
    public DateParts? Day { get; init; }

    /// <summary>« 14:30 ».</summary>
    public string? Time { get; init; }

    public static IReadOnlyList<Choice> Channels { get; } =
        [new(InPerson, "Sur place"), new(Phone, "Par téléphone"), new(Video, "En visioconférence")];

    public static IReadOnlyList<Choice> Lengths { get; } = [.. new[] { 30, 45, 60, 90, 120 }.Select(m =>
        new Choice(m.ToString(System.Globalization.CultureInfo.InvariantCulture), MeetingWords.Duration(m)))];

    public static IReadOnlyList<Choice> Ways { get; } =
    [
        new(Offer, "Proposer les créneaux cochés", "Trois au plus. La structure choisit par le lien de son courriel."),
        new(OpenAgenda, "Ouvrir mes disponibilités", "La structure choisit parmi tous les créneaux libres."),
        new(ByPhone, "Fixer une date convenue par téléphone"),
    ];

    public MeetingChannel? ChosenChannel => Channel switch
    {
        InPerson => MeetingChannel.InPerson,
        Phone => MeetingChannel.Phone,
        Video => MeetingChannel.Video,
        _ => null,
    };

    public SeenAppointment? Existing => Appointment is { } id ? new SeenAppointment(new AppointmentId(id), AppointmentVersion) : null;

    public IReadOnlyList<DateTimeOffset> Starts => [.. Slots.Select(SlotCode.Read).OfType<DateTimeOffset>().Distinct().Order()];

    /// <summary>The date agreed on, at the hour of Paris; none when it cannot be read or does not exist on that night of spring.</summary>
    public DateTimeOffset? PhoneStart
    {
        get
        {
            if (Day is null || !Day.TryGetDate(out var day)
                || !TimeOnly.TryParseExact(Time?.Trim().Replace('h', ':').Replace(" ", string.Empty, StringComparison.Ordinal), ["H:mm", "HH:mm", "H:"], out var time))
            {
                return null;
            }

            var local = day.ToDateTime(time);
            return FrenchDates.Paris.IsInvalidTime(local) ? null : new DateTimeOffset(local, FrenchDates.Paris.GetUtcOffset(local)).ToUniversalTime();
        }
    }

    public static string CodeOf(MeetingChannel channel) => channel switch
    {
        MeetingChannel.InPerson => InPerson,
        MeetingChannel.Phone => Phone,
        MeetingChannel.Video => Video,
    };

    public MeetingOrder ToOrder(Guid caseId, Guid officerId) => new()
    {
        CaseId = caseId,
        Officers = Colleague is { } colleague ? [officerId, colleague] : [officerId],
        Channel = ChosenChannel!.Value,
        PlaceId = Place,
        Minutes = Minutes,
        WhoShouldCome = FrenchText.CleanLine(WhoShouldCome),
        Bring = FrenchText.CleanLine(Bring),
        Existing = Existing,
    };
}

public sealed class MeetFormValidator : AbstractValidator<MeetForm>
{
    private const string TooLong = "Raccourcissez : {MaxLength} caractères au plus.";

    public MeetFormValidator()
    {
        RuleFor(f => f.Channel).Must((form, _) => form.ChosenChannel is not null).WithMessage("Choisissez comment vous vous rencontrez.");
        RuleFor(f => f.How).Must(h => h is MeetForm.Offer or MeetForm.OpenAgenda or MeetForm.ByPhone).WithMessage("Choisissez comment la date se décide.");
        RuleFor(f => f.Slots).Must((form, _) => form.Starts.Count is > 0 and <= MeetForm.MostSlots)
            .When(f => f.How == MeetForm.Offer).WithMessage("Cochez un, deux ou trois créneaux.");
        RuleFor(f => f.Time).Must((form, _) => form.PhoneStart is not null)
            .When(f => f.How == MeetForm.ByPhone).WithMessage("Écrivez le jour et l’heure convenus, par exemple 14:30.");
        RuleFor(f => f.WhoShouldCome).MaximumLength(AppointmentTerms.WhoMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Bring).MaximumLength(AppointmentTerms.BringMaxLength).WithMessage(TooLong);
    }
}

/// <summary>What became of a date that was held, or its calling off.</summary>
public sealed record MeetingEndForm
{
    public const string Excused = "excusee";
    public const string Unexcused = "sans-nouvelles";
    public const string Ours = "nous";

    public Guid Appointment { get; init; }

    public int AppointmentVersion { get; init; }

    public string? Kind { get; init; }

    /// <summary>Whether new slots are offered at once.</summary>
    public bool OfferSlots { get; init; }

    public string? Words { get; init; }

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(Excused, "La structure n’est pas venue et nous avait prévenus"),
        new(Unexcused, "La structure n’est pas venue, sans nouvelles"),
        new(Ours, "Nous n’étions pas là", "La structure reçoit nos excuses et des créneaux prioritaires."),
    ];

    public SeenAppointment Seen => new(new AppointmentId(Appointment), AppointmentVersion);

    public AbsenceKind? ChosenKind => Kind switch
    {
        Excused => AbsenceKind.Excused,
        Unexcused => AbsenceKind.Unexcused,
        Ours => AbsenceKind.Ours,
        _ => null,
    };
}

public sealed class MeetingEndFormValidator : AbstractValidator<MeetingEndForm>
{
    public MeetingEndFormValidator() => RuleFor(f => f.Words).MaximumLength(Appointment.WordsMaxLength).WithMessage("Raccourcissez ce texte : {MaxLength} caractères au plus.");
}
