using FluentValidation;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.Referrals.Directory;

/// <summary>A card of the directory as an officer writes it.</summary>
public record ActorForm
{
    /// <summary>The version of the card that was on the screen; zero for a new one.</summary>
    public int Version { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? Does { get; init; }

    public List<string> Themes { get; init; } = [];

    public List<string> Structures { get; init; } = [];

    /// <summary>Region, beyond, or départements.</summary>
    public List<string> Wide { get; init; } = [];

    /// <summary>Communes and EPCI, one a line, by name or code.</summary>
    public string? Places { get; init; }

    public string? Address { get; init; }

    public string? CommuneText { get; init; }

    public string? CommuneCode { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Website { get; init; }

    public string? ContactName { get; init; }

    public string? Source { get; init; }

    public string? SourceAddress { get; init; }

    public string? ReviewMonths { get; init; }

    /// <summary>A card of this name exists; the officer wants another one all the same.</summary>
    public bool SameNameAnyway { get; init; }

    /// <summary>The form of a card that exists.</summary>
    public static ActorForm Of(ResourceActor actor, TerritoryCatalogue territories)
    {
        var served = actor.Territories.Where(t => t.Extent is TerritoryExtent.Whole).ToList();
        return new ActorForm
        {
            Version = actor.Version,
            Name = actor.Name,
            Type = actor.Type,
            Does = actor.Does,
            Themes = actor.Themes,
            Structures = actor.Structures,
            Wide = [.. served.Where(t => t.Level >= TerritoryLevel.Department).Select(t => t.Code)],
            Places = string.Join('\n', served.Where(t => t.Level < TerritoryLevel.Department)
                .Select(t => TerritoryCoverage.NameOf(t.Code, territories)).Order(StringComparer.Ordinal)),
            Address = actor.Address,
            CommuneCode = actor.CommuneCode,
            CommuneText = territories.Find(actor.CommuneCode)?.DisplayName,
            Phone = actor.Phone is { } phone ? FrenchPhone.Parse(phone).Display : null,
            Email = actor.Email,
            Website = actor.Website,
            ContactName = actor.ContactName,
            Source = actor.Source,
            SourceAddress = actor.SourceAddress,
            ReviewMonths = actor.ReviewMonths.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The card that a valid form means.</summary>
    public ActorCard ToCard(TerritoryCatalogue territories) => new()
    {
        Name = FrenchText.CleanLine(Name)!,
        Type = Type!,
        Does = FrenchText.CleanText(Does)!,
        Themes = Themes,
        Structures = Structures,
        Territories = [.. Wide, .. PlaceReading.Of(Places, territories).Codes],
        Address = FrenchText.CleanLine(Address),
        CommuneCode = CommuneOf(this, territories)?.Code,
        Phone = FrenchPhone.TryParse(Phone, out var phone) ? phone.Value : null,
        Email = EmailAddress.TryParse(Email, out var email) ? email.Value : null,
        Website = WebAddress.TryParse(Website, out var website) ? website.Value : null,
        ContactName = FrenchText.CleanLine(ContactName),
        Source = FrenchText.CleanLine(Source)!,
        SourceAddress = WebAddress.TryParse(SourceAddress, out var source) ? source.Value : null,
        ReviewMonths = int.Parse(ReviewMonths!, System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>The commune that the field means; a code left by a script is trusted only beside its own name.</summary>
    internal static Commune? CommuneOf(ActorForm form, TerritoryCatalogue territories) =>
        territories.Find(form.CommuneCode) is { } suggested && suggested.DisplayName == FrenchText.CleanLine(form.CommuneText)
            ? suggested
            : territories.FindExact(form.CommuneText);
}

public sealed class ActorFormValidator : AbstractValidator<ActorForm>
{
    private const string TooLong = "Raccourcissez ce texte : {MaxLength} caractères au plus.";

    public ActorFormValidator(TerritoryCatalogue territories)
    {
        RuleFor(f => f.Name)
            .Must(n => FrenchText.CleanLine(n) is not null).WithMessage("Indiquez le nom de l’acteur.")
            .MaximumLength(ResourceActor.NameMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Type).Must(t => ActorType.Find(t) is not null).WithMessage("Choisissez de quel type d’acteur il s’agit.");
        RuleFor(f => f.Does)
            .Must(d => FrenchText.CleanText(d) is not null).WithMessage("Dites en quelques phrases ce que fait cet acteur.")
            .MaximumLength(ResourceActor.DoesMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Wide).Must((form, wide) => wide.Exists(code => TerritoryCoverage.LevelOf(code, territories) is not null)
                || !string.IsNullOrWhiteSpace(form.Places))
            .WithMessage(new TerritoryMissing().Message);
        RuleFor(f => f.Places)
            .MaximumLength(PlaceReading.MaxLength).WithMessage(TooLong)
            .Custom((places, context) =>
            {
                foreach (var problem in PlaceReading.Of(places, territories).Problems)
                {
                    context.AddFailure(problem);
                }
            });
        RuleFor(f => f.Address).MaximumLength(ResourceActor.AddressMaxLength).WithMessage(TooLong);
        RuleFor(f => f.CommuneText)
            .Must((form, text) => string.IsNullOrWhiteSpace(text) || ActorForm.CommuneOf(form, territories) is not null)
            .WithMessage("Aucune commune des Hauts-de-France ne correspond exactement. Ajoutez le code postal, ou laissez ce champ vide.");
        RuleFor(f => f.Phone).Must(p => string.IsNullOrWhiteSpace(p) || FrenchPhone.TryParse(p, out _))
            .WithMessage("Écrivez un numéro à dix chiffres, ou avec l’indicatif du pays.");
        RuleFor(f => f.Email).Must(e => string.IsNullOrWhiteSpace(e) || EmailAddress.TryParse(e, out _))
            .WithMessage("Écrivez une adresse comme contact@exemple.fr.");
        RuleFor(f => f.Website).Must(w => string.IsNullOrWhiteSpace(w) || WebAddress.TryParse(w, out _))
            .WithMessage("Écrivez l’adresse d’un site, par exemple https://exemple.fr.");
        RuleFor(f => f.ContactName).MaximumLength(ResourceActor.ContactNameMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Source)
            .Must(s => FrenchText.CleanLine(s) is not null).WithMessage("Dites d’où vient ce que vous écrivez : une page, un appel, un document.")
            .MaximumLength(ResourceActor.SourceMaxLength).WithMessage(TooLong);
        RuleFor(f => f.SourceAddress).Must(w => string.IsNullOrWhiteSpace(w) || WebAddress.TryParse(w, out _))
            .WithMessage("Écrivez l’adresse d’une page, par exemple https://exemple.fr/page.");
        RuleFor(f => f.ReviewMonths)
            .Must(m => int.TryParse(m, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var months)
                && months is >= ActorFreshness.LeastReviewMonths and <= ActorFreshness.MostReviewMonths)
            .WithMessage($"Écrivez un nombre de mois, de {ActorFreshness.LeastReviewMonths} à {ActorFreshness.MostReviewMonths}.");
    }
}
