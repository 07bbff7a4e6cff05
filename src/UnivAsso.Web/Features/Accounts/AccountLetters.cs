using Microsoft.AspNetCore.Identity;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Features.Accounts.Passwords;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.Accounts;

/// <summary>The mails about an account. Each is a row of the current unit of work.</summary>
public sealed class AccountLetters(Outbox outbox, PublicLinks links, UserManager<User> users, TimeProvider clock)
{
    private const string NotYou = "Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.";

    // Whoever asks about an address that nobody has gets a letter as long to write, which nobody reads.
    private static readonly User Nobody = new()
    {
        FirstName = "Camille",
        LastName = "Exemple",
        PasswordHash = string.Empty,
        SecurityStamp = new string('A', 32),
    };

    /// <summary>The link by which a forgotten password is replaced, or a first one chosen; for nobody, the same work goes nowhere.</summary>
    public async Task PostPasswordLinkAsync(User? user)
    {
        var reader = user ?? Nobody;
        var letter = new Letter("Choisir votre mot de passe Univ’Asso")
        {
            Greeting = Greeting(reader),
            Paragraphs = ["Vous avez demandé à choisir un nouveau mot de passe pour votre compte Univ’Asso."],
            Action = await LinkAsync(reader, "Choisir mon mot de passe"),
            SecretUntil = clock.GetUtcNow() + PasswordLinks.LifetimeOf(reader),
            Closing = [$"Ce lien sert une seule fois, pendant {PasswordLinks.LifetimeInWords(reader)}.", NotYou],
        };
        if (user is null)
        {
            outbox.PostToNobody(letter);
        }
        else
        {
            Post(user, letter);
        }
    }

    /// <summary>The first mail of somebody for whom an account was made.</summary>
    public async Task PostInvitationAsync(User user) => Post(user, new Letter("Votre compte Univ’Asso vous attend")
    {
        Greeting = Greeting(user),
        Paragraphs =
        [
            "L’administration du portail Univ’Asso vous a ouvert un compte.",
            "Choisissez votre mot de passe pour vous connecter. Le portail vous demandera ensuite un second moyen de prouver que c’est vous.",
        ],
        Action = await LinkAsync(user, "Choisir mon mot de passe"),
        SecretUntil = clock.GetUtcNow() + PasswordLinks.LifetimeOf(user),
        Closing =
        [
            $"Ce lien sert une seule fois, pendant {PasswordLinks.LifetimeInWords(user)}. Ensuite, demandez-en un autre avec « Mot de passe oublié ».",
            "Si vous n’attendiez pas ce courriel, vous pouvez l’ignorer.",
        ],
    });

    /// <summary>The account that a person opened from the page of their request.</summary>
    public async Task PostOpenedAsync(User user) => Post(user, new Letter("Terminez la création de votre compte Univ’Asso")
    {
        Greeting = Greeting(user),
        Paragraphs = ["Vous avez demandé un compte pour retrouver vos demandes sur Univ’Asso. Il reste à choisir votre mot de passe."],
        Action = await LinkAsync(user, "Choisir mon mot de passe"),
        SecretUntil = clock.GetUtcNow() + PasswordLinks.LifetimeOf(user),
        Closing = [$"Ce lien sert une seule fois, pendant {PasswordLinks.LifetimeInWords(user)}."],
    });

    /// <summary>Told to who asks for an account and has one already; the page says the same as for a new one.</summary>
    public void PostAlreadyThere(User user) => Post(user, new Letter("Vous avez déjà un compte Univ’Asso")
    {
        Greeting = Greeting(user),
        Paragraphs =
        [
            "Vous avez demandé un compte sur Univ’Asso. Il en existe déjà un à votre adresse : votre demande y est maintenant rattachée.",
            "Si vous avez oublié votre mot de passe, la page de connexion permet d’en choisir un autre.",
        ],
        Action = ("Me connecter", links.To("/connexion")),
    });

    /// <summary>Warns that the password changed.</summary>
    public void PostPasswordChanged(User user) => Post(user, Warning(user, "Votre mot de passe Univ’Asso a changé", "Le mot de passe de votre compte vient d’être changé."));

    /// <summary>Warns that the second factor changed; <paramref name="what"/> is a whole sentence.</summary>
    public void PostSecondFactorChanged(User user, string what) => Post(user, Warning(user, "La sécurité de votre compte Univ’Asso a changé", what));

    private Letter Warning(User user, string subject, string what) => new(subject)
    {
        Greeting = Greeting(user),
        Paragraphs = [what, "Si c’est bien vous, il n’y a rien à faire."],
        Action = ("Choisir un nouveau mot de passe si ce n’est pas vous", links.To("/mot-de-passe-oublie")),
    };

    private static string Greeting(User user) => $"Bonjour {user.FullName},";

    private async Task<(string Words, string Address)> LinkAsync(User user, string words)
    {
        var token = await users.GeneratePasswordResetTokenAsync(user);
        return (words, links.To($"/mot-de-passe-oublie/choisir?jeton={Uri.EscapeDataString(token)}"));
    }

    // Each of these mails tells its own event: two in a row are two mails.
    private void Post(User user, Letter letter) => outbox.Post($"account:{Guid.CreateVersion7(clock.GetUtcNow()):N}", user.Email!, letter);
}
