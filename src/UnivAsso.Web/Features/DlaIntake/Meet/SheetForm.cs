using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Meet;

/// <summary>The six fields of a first meeting, as an officer types them.</summary>
public sealed record SheetForm
{
    public const string Yes = "oui";
    public const string No = "non";
    public const string ToDeepen = "a-approfondir";

    /// <summary>The version of the sheet that was on the screen; none while there was no sheet.</summary>
    public int? Version { get; init; }

    public string? Present { get; init; }

    public string? Understood { get; init; }

    public List<string> FramePresented { get; init; } = [];

    public string? Fit { get; init; }

    public string? StructureWishes { get; init; }

    public string? NextStep { get; init; }

    public DateParts? NextStepOn { get; init; }

    public static IReadOnlyList<Choice> Fits { get; } = [new(Yes, "Oui"), new(No, "Non"), new(ToDeepen, "À approfondir")];

    public static IEnumerable<Choice> Frame => FramePoint.All.Select(p => new Choice(p.Code, p.Label));

    public static string? CodeOf(DlaFit? fit) => fit switch
    {
        DlaFit.Yes => Yes,
        DlaFit.No => No,
        DlaFit.ToDeepen => ToDeepen,
        null => null,
    };

    public static SheetForm Of(MeetingSheet? sheet) => sheet is null ? new SheetForm() : new SheetForm
    {
        Version = sheet.Version,
        Present = sheet.Notes.Present,
        Understood = sheet.Notes.Understood,
        FramePresented = sheet.Notes.FramePresented,
        Fit = CodeOf(sheet.Notes.Fit),
        StructureWishes = sheet.Notes.StructureWishes,
        NextStep = sheet.Notes.NextStep,
        NextStepOn = sheet.Notes.NextStepOn is { } day ? DateParts.From(day) : null,
    };

    public MeetingNotes ToNotes() => new()
    {
        Present = FrenchText.CleanText(Present),
        Understood = FrenchText.CleanText(Understood),
        FramePresented = [.. FramePoint.All.Select(p => p.Code).Where(FramePresented.Contains)],
        Fit = Fit switch { Yes => DlaFit.Yes, No => DlaFit.No, ToDeepen => DlaFit.ToDeepen, _ => null },
        StructureWishes = FrenchText.CleanText(StructureWishes),
        NextStep = FrenchText.CleanText(NextStep),
        NextStepOn = NextStepOn is { } parts && parts.TryGetDate(out var day) ? day : null,
    };
}

public sealed class SheetFormValidator : AbstractValidator<SheetForm>
{
    private const string TooLong = "Raccourcissez ce texte : {MaxLength} caractères au plus.";

    public SheetFormValidator()
    {
        RuleFor(f => f.Present).MaximumLength(MeetingSheet.TextMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Understood).MaximumLength(MeetingSheet.TextMaxLength).WithMessage(TooLong);
        RuleFor(f => f.StructureWishes).MaximumLength(MeetingSheet.TextMaxLength).WithMessage(TooLong);
        RuleFor(f => f.NextStep).MaximumLength(MeetingSheet.TextMaxLength).WithMessage(TooLong);
        RuleFor(f => f.NextStepOn).Must(d => d is null || d.IsEmpty || d.TryGetDate(out _))
            .WithMessage("Écrivez la date de la prochaine étape avec un jour, un mois et une année, par exemple 15 4 2026.");
    }
}
