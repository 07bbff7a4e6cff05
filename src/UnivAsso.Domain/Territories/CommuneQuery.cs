using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Territories;

/// <summary>What a person typed to find a commune, sorted into a name, a postal code and a département.</summary>
internal sealed record CommuneQuery(string Name, string? PostalCode, string? DepartmentCode)
{
    // A name and its details fit; a longer text is not a place.
    private const int MaxTypedLength = 100;
    private const int ShortestPostalPrefix = 3;

    public string NameWithoutArticle { get; } = CommuneName.WithoutArticle(Name);

    public string CompactName { get; } = Name.Replace(" ", "", StringComparison.Ordinal);

    public IReadOnlyList<string> NameWords { get; } = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>No name can answer without holding this word, so most are put aside by one look.</summary>
    public string LongestWord { get; } = Name.Split(' ').MaxBy(word => word.Length) ?? "";

    public bool HasName => Name.Length > 0;

    public bool HasPlace => PostalCode is not null || DepartmentCode is not null;

    public static CommuneQuery Read(string? typed, IReadOnlyList<Department> departments)
    {
        if (typed is null or { Length: > MaxTypedLength })
        {
            return new("", null, null);
        }

        // « Saint-Aubin (62170, Pas-de-Calais) » is what we show: reading it back must find the same commune.
        var details = typed.IndexOf('(', StringComparison.Ordinal);
        var (name, numbers) = Split(CommuneName.Fold(details < 0 ? typed : typed[..details]));
        var (detailWords, detailNumbers) = Split(FrenchText.Fold(details < 0 ? "" : typed[details..]));

        string[] allNumbers = [.. numbers, .. detailNumbers];
        var postalCode = allNumbers.FirstOrDefault(n => n.Length is >= ShortestPostalPrefix and <= 5);
        var department = departments.FirstOrDefault(d =>
            (name.Length > 0 && allNumbers.Contains(d.Code)) || FrenchText.Fold(d.Name) == detailWords);

        return new(name, postalCode, department?.Code);
    }

    private static (string Name, List<string> Numbers) Split(string folded)
    {
        List<string> words = [];
        List<string> numbers = [];
        var afterCedex = false;

        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (IdentifierText.IsDigits(word))
            {
                // In « Lille Cedex 9 » the number is an office, not a département.
                if (!afterCedex)
                {
                    numbers.Add(word);
                }
            }
            else if (word != "cedex")
            {
                words.Add(word);
            }

            afterCedex = word == "cedex";
        }

        return (string.Join(' ', words), numbers);
    }
}
