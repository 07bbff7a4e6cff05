using UnivAsso.Web.Platform.Demo;

namespace UnivAsso.Browser.Tests.Accounts;

/// <summary>An account that a test had opened for itself.</summary>
public sealed record OwnAccount(string Email, string FullName)
{
    public const string Password = "lune-verte-et-papier-27";
}

/// <summary>Opens accounts as they are opened: the administration invites, the mailed link lets choose a password.</summary>
internal static class Invitations
{
    public const string Administrator = "admin@demo.univasso.test";

    extension(Chromium chromium)
    {
        /// <summary>Somebody invited under a role, who has chosen a password; without a window, since this is not what a test is about.</summary>
        public async Task<OwnAccount> InviteAsync(Window window, string role, string firstName)
        {
            var mark = $"{Guid.CreateVersion7():N}"[^10..];
            var email = $"{mark}@exemple.test";
            using var administrator = chromium.Visitor();
            await administrator.SubmitAsync(
                await administrator.OpenAsync("/connexion"), [("Email", Administrator), ("Password", DemoAccounts.Password)]);
            await administrator.SubmitAsync(
                await administrator.OpenAsync("/administration/comptes/inviter"),
                [("FirstName", firstName), ("LastName", mark), ("Email", email), ("Roles", role)]);

            using var invited = chromium.Visitor();
            var choose = await invited.OpenAsync(LinkIn(await window.LastMailToAsync(email, "Votre compte Univ’Asso vous attend")));
            await invited.SubmitAsync(choose, [("Password", OwnAccount.Password)]);
            return new OwnAccount(email, $"{firstName} {mark}");
        }
    }

    /// <summary>The local address of the first link of a mail.</summary>
    public static string LinkIn(string mail) =>
        new Uri(mail.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).First(word => word.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
}
