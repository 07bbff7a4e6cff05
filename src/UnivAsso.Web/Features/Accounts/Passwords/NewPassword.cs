using FluentValidation;

namespace UnivAsso.Web.Features.Accounts.Passwords;

/// <summary>What every field that chooses a password asks; the account rules add their own.</summary>
public static class NewPassword
{
    public static IRuleBuilderOptions<T, string?> ChosenPassword<T>(this IRuleBuilderInitial<T, string?> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Choisissez un mot de passe.")
        .MinimumLength(PasswordRules.MinLength).WithMessage("Choisissez un mot de passe d’au moins {MinLength} caractères. Quelques mots au hasard font l’affaire.")
        .MaximumLength(PasswordRules.MaxLength).WithMessage("Choisissez un mot de passe de {MaxLength} caractères au plus.");
}
