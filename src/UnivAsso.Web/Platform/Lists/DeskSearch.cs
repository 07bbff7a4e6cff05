using System.Diagnostics.CodeAnalysis;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Platform.Lists;

/// <summary>
/// Finds rows by the beginning of their words, whatever the accents, the case and the spaces, by ranges of an index that both
/// databases can seek in.
/// </summary>
public static class DeskSearch
{
    /// <summary>A search that finds more is too wide to be read.</summary>
    public const int MostFound = 1000;

    private const int MostWords = 6;
    private const int LeastDigitsOfANumber = 5;

    /// <summary>
    /// The ids of the rows where every word typed begins a word, in the order of the index, so that a cut needs no sort; a row may come
    /// twice. Nothing when no word was typed.
    /// </summary>
    public static IQueryable<Guid>? Matching(UnivAssoDb db, SearchScope scope, string? typed)
    {
        if (WordsOf(typed) is not [var first, .. var others])
        {
            return null;
        }

        var found = Beginning(db, scope, first);
        foreach (var word in others)
        {
            var next = Beginning(db, scope, word).Select(t => t.SubjectId);
            found = found.Where(t => next.Contains(t.SubjectId));
        }

        return found.OrderBy(t => t.Term).ThenBy(t => t.SubjectId).Select(t => t.SubjectId);
    }

    /// <summary>The words to look for, each with other ways of writing it.</summary>
    public static string[][] WordsOf(string? typed)
    {
        var compact = string.Concat(FrenchText.Fold(typed).Where(char.IsAsciiLetterOrDigit));
        if (compact.Length >= LeastDigitsOfANumber && compact.All(char.IsAsciiDigit))
        {
            // A number typed with spaces is one word; a phone number is kept in its international form as well.
            return FrenchPhone.TryParse(typed, out var phone)
                ? [[Cut(compact), Cut(phone.Value.TrimStart('+'))]]
                : [[Cut(compact)]];
        }

        return [.. FrenchText.Words(typed).Take(MostWords).Select(word => new[] { Cut(word) })];
    }

    [SuppressMessage("Globalization", "CA1309", Justification = "Read by the database: this overload alone becomes >= and <.")]
    private static IQueryable<SearchTerm> Beginning(UnivAssoDb db, SearchScope scope, string[] alternatives)
    {
        var (first, firstEnd) = Range(alternatives[0]);
        var (second, secondEnd) = Range(alternatives[^1]);
#pragma warning disable CA1309 // Only this form of the comparison becomes SQL; folded words compare alike everywhere.
        return db.SearchTerms
            .Where(t => t.Scope == scope
                && ((string.Compare(t.Term, first) >= 0 && string.Compare(t.Term, firstEnd) < 0)
                    || (alternatives.Length > 1 && string.Compare(t.Term, second) >= 0 && string.Compare(t.Term, secondEnd) < 0)));
#pragma warning restore CA1309
    }

    // Folded words are letters and digits, so nothing that begins with a word comes after it followed by z to the end.
    private static (string From, string To) Range(string word) => (word, word.PadRight(SearchTerm.TermMaxLength + 1, 'z'));

    private static string Cut(string word) => word.Length <= SearchTerm.TermMaxLength ? word : word[..SearchTerm.TermMaxLength];
}
