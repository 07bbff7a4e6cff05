using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Researchers;

namespace UnivAsso.Web.Features.JoinRequests.Research;

/// <summary>Reads what a visitor typed or ticked, whatever a browser made of it.</summary>
public static class Typed
{
    /// <summary>The codes ticked, each once; an empty option of a list is no choice.</summary>
    public static IReadOnlyList<string> Chosen(IEnumerable<string?>? codes) =>
        [.. (codes ?? []).Select(c => c?.Trim()).Where(c => !string.IsNullOrEmpty(c)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Key words parted by commas, semicolons or lines, each once whatever its case and accents.</summary>
    public static IReadOnlyList<string> Keywords(string? text) =>
        [.. (text ?? string.Empty)
            .Split([',', ';', '\n', '\r'])
            .Select(FrenchText.CleanLine)
            .OfType<string>()
            .DistinctBy(k => FrenchText.Fold(k) is { Length: > 0 } folded ? folded : k, StringComparer.Ordinal)];

    /// <summary>The words of the codes chosen, one after the other; nothing when none is.</summary>
    public static string? Labels(IEnumerable<string?>? codes, Func<string, string?> labelOf) => Joined(Chosen(codes).Select(labelOf), ", ");

    public static string? Lines(IEnumerable<string?> lines) => Joined(lines, "\n");

    /// <summary>The label of a discipline, from either list.</summary>
    public static string? DisciplineLabel(string code) => CnuSection.Find(code)?.Label ?? ErcPanel.Find(code)?.Label;

    /// <summary>Makes a list as long as the rows that a page shows.</summary>
    public static void Pad<T>(List<T> rows, int count, Func<T> empty)
        where T : class?
    {
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i] ??= empty();
        }

        while (rows.Count < count)
        {
            rows.Add(empty());
        }
    }

    /// <summary>Something readable was written.</summary>
    public static IRuleBuilderOptions<T, string?> Told<T>(this IRuleBuilder<T, string?> rule, string message) =>
        rule.Must(text => FrenchText.CleanLine(text)?.Any(char.IsLetterOrDigit) is true).WithMessage(message);

    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int max) =>
        rule.Must(text => (FrenchText.CleanText(text)?.Length ?? 0) <= max).WithMessage($"Écrivez {max} caractères au plus.");

    /// <summary>One option of a list, or none.</summary>
    public static IRuleBuilderOptions<T, string?> Among<T>(this IRuleBuilder<T, string?> rule, Func<string, bool> isKnown) =>
        rule.Must(code => string.IsNullOrWhiteSpace(code) || isKnown(code)).WithMessage("Choisissez une réponse de la liste.");

    /// <summary>Options of a list, or none.</summary>
    public static IRuleBuilderOptions<T, List<string?>> AllAmong<T>(this IRuleBuilder<T, List<string?>> rule, Func<string, bool> isKnown) =>
        rule.Must(codes => Chosen(codes).All(isKnown)).WithMessage("Choisissez des réponses de la liste.");

    private static string? Joined(IEnumerable<string?> parts, string separator)
    {
        var told = parts.Where(p => !string.IsNullOrEmpty(p)).ToList();
        return told.Count == 0 ? null : string.Join(separator, told);
    }
}
