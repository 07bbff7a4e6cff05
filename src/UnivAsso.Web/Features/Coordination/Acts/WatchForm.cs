using System.Globalization;
using FluentValidation;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Acts;

/// <summary>In how many months a need without a team is looked at again.</summary>
public sealed record WatchForm : ShownForm
{
    public static IReadOnlyList<Choice> Waits { get; } = [new("1", "Dans un mois"), new("3", "Dans trois mois"), new("6", "Dans six mois")];

    public string? Wait { get; init; }

    internal DateOnly UntilFrom(DateOnly today) => today.AddMonths(int.Parse(Wait!, CultureInfo.InvariantCulture));
}

public sealed class WatchFormValidator : AbstractValidator<WatchForm>
{
    public WatchFormValidator() => RuleFor(f => f.Wait)
        .Must(wait => WatchForm.Waits.Any(w => w.Value == wait)).WithMessage("Choisissez quand regarder de nouveau ce besoin.");
}
