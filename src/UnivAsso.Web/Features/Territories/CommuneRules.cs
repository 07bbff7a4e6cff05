using FluentValidation;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.Territories;

/// <summary>The one way to check a commune field.</summary>
public static class CommuneRules
{
    /// <summary>Requires words that mean one commune, or a place told to be outside the region.</summary>
    public static void RequireCommune<T>(this AbstractValidator<T> validator, TerritoryCatalogue territories)
        where T : IAsksCommune =>
        validator.RuleFor(f => f.CommuneText).Custom((typed, context) =>
        {
            var reading = CommuneReading.Of(context.InstanceToValidate, territories);
            if (reading.Outside is { Length: > CommuneReading.OutsideMaxLength })
            {
                context.AddFailure($"Raccourcissez le nom de la commune : {CommuneReading.OutsideMaxLength} caractères au plus.");
            }
            else if (string.IsNullOrWhiteSpace(typed))
            {
                context.AddFailure("Indiquez la commune, par son nom ou son code postal.");
            }
            else if (!reading.IsSettled && reading.Candidates.Count > 0)
            {
                context.AddFailure(
                    nameof(IAsksCommune.CommuneChoice),
                    "Plusieurs communes correspondent. Choisissez la vôtre, ou précisez le nom ou le code postal.");
            }
            else if (!reading.IsSettled)
            {
                context.AddFailure(
                    "Aucune commune des Hauts-de-France ne correspond. Vérifiez l’orthographe, essayez le code postal, "
                    + "ou cochez « hors de la région ».");
            }
        });
}
