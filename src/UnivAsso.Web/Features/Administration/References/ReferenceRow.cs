using System.Globalization;
using FluentValidation;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.Administration.References;

/// <summary>What the rows of both tables have in common.</summary>
public abstract record ReferenceRow
{
    public const int SourceMaxLength = 400;
    public const int HighestRank = 999;

    public string? Source { get; init; }

    public string? Rank { get; init; }

    /// <summary>Of the row as it was when the form was shown.</summary>
    public string? Stamp { get; init; }

    internal string CleanSource => FrenchText.CleanLine(Source)!;

    internal int RankNumber => int.Parse(Rank!, CultureInfo.InvariantCulture);
}

internal abstract class ReferenceRowValidator<TForm> : AbstractValidator<TForm>
    where TForm : ReferenceRow
{
    protected ReferenceRowValidator()
    {
        RuleFor(f => f.Source)
            .Cascade(CascadeMode.Stop)
            .Must(source => FrenchText.CleanLine(source) is not null).WithMessage("Indiquez d’où vient ce libellé : document, page ou décision.")
            .MaximumLength(ReferenceRow.SourceMaxLength).WithMessage("Écrivez {MaxLength} caractères au plus.");
        RuleFor(f => f.Rank)
            .Must(rank => int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ReferenceRow.HighestRank)
            .WithMessage("Indiquez un rang de 1 à 999.");
    }
}
