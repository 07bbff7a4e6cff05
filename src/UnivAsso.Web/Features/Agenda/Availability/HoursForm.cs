using System.Globalization;
using FluentValidation;
using UnivAsso.Domain.Agenda;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Agenda.Availability;

/// <summary>Hours as every form of the agenda asks for them.</summary>
public interface IAsksHours
{
    string? From { get; }

    string? To { get; }

    IReadOnlyList<string>? Channels { get; }

    string? PlaceId { get; }
}

/// <summary>The options of the hours, and how they are read.</summary>
public static class HoursAnswers
{
    private const string Format = "HH:mm";
    private static readonly TimeOnly Earliest = new(7, 0);
    private static readonly TimeOnly Latest = new(22, 0);

    /// <summary>Every quarter of an hour from seven in the morning to ten in the evening.</summary>
    public static IReadOnlyList<Choice> Times { get; } =
        [.. Enumerable.Range(0, (int)((Latest - Earliest).TotalMinutes / Quarters.Minutes) + 1)
            .Select(i => Earliest.AddMinutes(i * Quarters.Minutes))
            .Select(t => new Choice(t.ToString(Format, CultureInfo.InvariantCulture), MeetingWords.Hour(t)))];

    public static IReadOnlyList<Choice> Channels { get; } =
        [.. Enum.GetValues<MeetingChannel>().Select(c => new Choice($"{c}", char.ToUpperInvariant(MeetingWords.Of(c)[0]) + MeetingWords.Of(c)[1..]))];

    public static IReadOnlyList<Choice> Places(OfficerAgenda agenda) => [.. agenda.Places.Select(p => new Choice($"{p.Id}", $"{p.Name}, {p.Address}"))];

    /// <summary>The hours of a form that was validated.</summary>
    public static OpenHours Read(IAsksHours form)
    {
        var channels = form.Channels ?? [];
        var inPerson = channels.Contains($"{MeetingChannel.InPerson}");
        return new OpenHours
        {
            From = TimeOf(form.From)!.Value,
            To = TimeOf(form.To)!.Value,
            InPerson = inPerson,
            Phone = channels.Contains($"{MeetingChannel.Phone}"),
            Video = channels.Contains($"{MeetingChannel.Video}"),
            PlaceId = inPerson && Guid.TryParse(form.PlaceId, out var place) ? place : null,
        };
    }

    internal static TimeOnly? TimeOf(string? text) =>
        TimeOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && Times.Any(t => t.Value == text) ? time : null;
}

/// <summary>The rules of the hours, the same in every form that asks for them.</summary>
public sealed class HoursValidator : AbstractValidator<IAsksHours>
{
    public HoursValidator()
    {
        RuleFor(f => f.From).Must(t => HoursAnswers.TimeOf(t) is not null).WithMessage("Choisissez l’heure de début.");
        RuleFor(f => f.To)
            .Must(t => HoursAnswers.TimeOf(t) is not null).WithMessage("Choisissez l’heure de fin.")
            .Must((form, to) => HoursAnswers.TimeOf(form.From) is not { } from || HoursAnswers.TimeOf(to) is not { } end || end > from)
            .WithMessage(new HoursUpsideDown().Message);
        RuleFor(f => f.Channels)
            .Must(c => c is { Count: > 0 } && c.All(v => HoursAnswers.Channels.Any(o => o.Value == v)))
            .WithMessage(new ChannelMissing().Message);
        RuleFor(f => f.PlaceId)
            .Must((form, place) => form.Channels?.Contains($"{MeetingChannel.InPerson}") is not true || Guid.TryParse(place, out _))
            .WithMessage(new PlaceMissing().Message);
    }
}
