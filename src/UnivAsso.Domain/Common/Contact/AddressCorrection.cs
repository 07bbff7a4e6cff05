namespace UnivAsso.Domain.Common.Contact;

/// <summary>How long, and how often, the address of a request just sent can be corrected from the browser that sent it.</summary>
public static class AddressCorrection
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>At most this many: each one writes to an address that nobody has proved yet.</summary>
    public const int Most = 3;

    /// <summary>Whether a correction is still worth offering.</summary>
    public static bool IsOpen(DateTimeOffset? emailConfirmedAt, DateTimeOffset receivedAt, DateTimeOffset now) =>
        emailConfirmedAt is null && now - receivedAt <= Window;

    /// <summary>Why not, or nothing.</summary>
    public static Refusal? WhyNot(DateTimeOffset? emailConfirmedAt, DateTimeOffset receivedAt, DateTimeOffset now) =>
        emailConfirmedAt is not null ? new EmailAlreadyConfirmed() : IsOpen(emailConfirmedAt, receivedAt, now) ? null : new TooLateToCorrect();
}

public sealed record EmailAlreadyConfirmed()
    : Refusal("Cette adresse a déjà servi à ouvrir le suivi : elle est juste. Pour la changer, écrivez un message depuis le suivi.");

public sealed record TooLateToCorrect()
    : Refusal("L’adresse se corrige ici pendant une heure après l’envoi. Contactez-nous en donnant votre référence.");

public sealed record TooManyCorrections()
    : Refusal("L’adresse a déjà été corrigée trois fois. Contactez-nous en donnant votre référence.");
