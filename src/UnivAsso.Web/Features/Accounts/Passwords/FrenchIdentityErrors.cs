using Microsoft.AspNetCore.Identity;

namespace UnivAsso.Web.Features.Accounts.Passwords;

/// <summary>What the account rules answer, in French, as instructions.</summary>
public sealed class FrenchIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"Choisissez un mot de passe d’au moins {length} caractères. Quelques mots au hasard font l’affaire.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), $"Choisissez un mot de passe avec au moins {uniqueChars} caractères différents.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Vérifiez votre mot de passe actuel.");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "Indiquez une autre adresse : un compte existe déjà à celle-ci.");

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Indiquez une adresse électronique complète, comme prenom@exemple.fr.");

    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "Demandez un nouveau lien : celui-ci ne sert plus.");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Rechargez la page : ce compte a changé entre-temps.");

    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Recommencez : le changement n’a pas été enregistré.");

    private static IdentityError Say(string code, string description) => new() { Code = code, Description = description };
}
