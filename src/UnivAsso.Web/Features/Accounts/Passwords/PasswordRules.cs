using Microsoft.AspNetCore.Identity;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.Accounts.Passwords;

/// <summary>Refuses passwords made of words that everybody tries first: long is not enough.</summary>
public sealed class PasswordRules : IPasswordValidator<User>
{
    public const int MinLength = 14;
    public const int MaxLength = 256;

    private const int LettersOfOnesOwn = 4;

    private static readonly Dictionary<char, char> LettersDrawnWithSigns = new()
    {
        ['0'] = 'o',
        ['1'] = 'i',
        ['3'] = 'e',
        ['4'] = 'a',
        ['5'] = 's',
        ['7'] = 't',
        ['@'] = 'a',
        ['$'] = 's',
        ['!'] = 'i',
    };

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) => Task.FromResult(
        IsCommon(password ?? string.Empty, user)
            ? IdentityResult.Failed(new IdentityError
            {
                Code = "PasswordCommon",
                Description = "Choisissez un mot de passe plus personnel : des chiffres seuls ou des mots courants se devinent vite.",
            })
            : IdentityResult.Success);

    private static bool IsCommon(string password, User user)
    {
        IReadOnlyList<string> words = [.. CommonWords.All, .. WordsOf(user)];
        var plain = Letters(password);
        var drawn = Letters(string.Concat(password.Select(c => LettersDrawnWithSigns.GetValueOrDefault(c, c))));
        return LeftOver(plain, words) < LettersOfOnesOwn || LeftOver(drawn, words) < LettersOfOnesOwn;
    }

    private static string Letters(string text) => string.Concat(FrenchText.Fold(text).Where(char.IsLetter));

    private static IEnumerable<string> WordsOf(User user) =>
        FrenchText.Words($"{user.FirstName} {user.LastName} {user.Email}").Select(Letters).Where(word => word.Length > 2);

    // The fewest letters that no common word covers.
    private static int LeftOver(string letters, IReadOnlyList<string> words)
    {
        var least = new int[letters.Length + 1];
        for (var end = 1; end <= letters.Length; end++)
        {
            var upToHere = letters.AsSpan(0, end);
            least[end] = least[end - 1] + 1;
            foreach (var word in words)
            {
                if (upToHere.EndsWith(word, StringComparison.Ordinal))
                {
                    least[end] = Math.Min(least[end], least[end - word.Length]);
                }
            }
        }

        return least[^1];
    }
}
