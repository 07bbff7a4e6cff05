using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Organisations;

/// <summary>Which register a recognised number belongs to.</summary>
public enum OrganisationNumberKind
{
    Rna,
    Siren,
    Siret,
}

/// <summary>Why a number was not recognised, so that the form can say what to look at.</summary>
public enum OrganisationNumberProblem
{
    None,

    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>Neither digits only nor a number that starts with W.</summary>
    UnknownShape,

    /// <summary>Digits only, but neither nine, fourteen nor an older RNA number.</summary>
    WrongLength,

    /// <summary>Starts with W like an RNA number, but what follows does not.</summary>
    IncompleteRna,

    /// <summary>The right count of digits, but the key says that at least one is mistyped.</summary>
    WrongKey,

    /// <summary>Only zeros.</summary>
    AllZeros,
}

/// <summary>The one number a structure gives, recognised by its shape: RNA, SIREN or SIRET.</summary>
public sealed partial record OrganisationNumber
{
    // Beyond this it is not a number, and matching must stay short.
    private const int MaxTypedLength = 60;

    private const RegexOptions LabelOptions =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private OrganisationNumber(OrganisationNumberKind kind, string value, string display)
    {
        Kind = kind;
        Value = value;
        Display = display;
    }

    public OrganisationNumberKind Kind { get; }

    public string Value { get; }

    public string Display { get; }

    public RnaNumber? Rna => Kind is OrganisationNumberKind.Rna ? RnaNumber.Parse(Value) : null;

    public SiretNumber? Siret => Kind is OrganisationNumberKind.Siret ? SiretNumber.Parse(Value) : null;

    /// <summary>The legal unit, given as such or as the first nine digits of a SIRET.</summary>
    public SirenNumber? Siren => Kind is OrganisationNumberKind.Siren ? SirenNumber.Parse(Value) : Siret?.Siren;

    public static bool TryRecognise(
        string? input,
        [NotNullWhen(true)] out OrganisationNumber? number,
        out OrganisationNumberProblem problem)
    {
        var text = input ?? "";
        var compact = IdentifierText.Compact(text.Length > MaxTypedLength ? text : LeadingLabels.Replace(text, ""));

        number = Read(compact);
        problem = number is null ? Explain(compact) : OrganisationNumberProblem.None;
        return number is not null;
    }

    public override string ToString() => Value;

    private static OrganisationNumber? Read(string compact)
    {
        if (RnaNumber.TryParse(compact, out var rna))
        {
            return new(OrganisationNumberKind.Rna, rna.Value, rna.Display);
        }

        if (SirenNumber.TryParse(compact, out var siren))
        {
            return new(OrganisationNumberKind.Siren, siren.Value, siren.Display);
        }

        return SiretNumber.TryParse(compact, out var siret)
            ? new(OrganisationNumberKind.Siret, siret.Value, siret.Display)
            : null;
    }

    private static OrganisationNumberProblem Explain(string compact) => compact switch
    {
        "" => OrganisationNumberProblem.Empty,
        _ when IdentifierText.IsDigits(compact) => ExplainDigits(compact),
        ['W', .. var rest] when rest.All(char.IsAsciiLetterOrDigit) && rest.Any(char.IsAsciiDigit) =>
            OrganisationNumberProblem.IncompleteRna,
        _ => OrganisationNumberProblem.UnknownShape,
    };

    private static OrganisationNumberProblem ExplainDigits(string digits)
    {
        if (digits.All(c => c == '0'))
        {
            return OrganisationNumberProblem.AllZeros;
        }

        return digits.Length is SirenNumber.Length or SiretNumber.Length
            ? OrganisationNumberProblem.WrongKey
            : OrganisationNumberProblem.WrongLength;
    }

    // People copy the word before the number: « SIRET : 732 829 320 00074 », « N° RNA W595012345 ».
    [GeneratedRegex(@"^\s*((n°|no|numéro|numero|rna|siren|siret)[\s:.]*)+", LabelOptions, 200)]
    private static partial Regex LeadingLabels { get; }
}
