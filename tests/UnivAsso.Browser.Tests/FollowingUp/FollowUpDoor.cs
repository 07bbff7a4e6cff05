using System.Text.RegularExpressions;
using Xunit;

namespace UnivAsso.Browser.Tests.FollowingUp;

/// <summary>Opens a request as its author does: reference, address, then the code of the mail.</summary>
internal static partial class FollowUpDoor
{
    extension(Window window)
    {
        /// <summary>From anywhere.</summary>
        public async Task OpenFollowUpAsync(string reference, string email)
        {
            await window.GoAsync($"/suivi?reference={reference}");
            await window.EnterAsync(email);
            Assert.Equal($"/suivi/{reference}", window.Path);
        }

        /// <summary>From the first page, with the reference already there.</summary>
        public async Task EnterAsync(string email)
        {
            await window.FillAsync(("Email", email));
            await window.PressAsync("Recevoir un code");
            await window.FillAsync(("Code", CodeOf(await window.LastMailToAsync(email, "Code de suivi"))));
            await window.PressAsync("Ouvrir le suivi");
        }
    }

    /// <summary>The code, as it stands alone on its line.</summary>
    public static string CodeOf(string mail) => CodeLine().Match(mail).Value;

    [GeneratedRegex("^[A-Z2-9]{4} [A-Z2-9]{4}$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeLine();
}
