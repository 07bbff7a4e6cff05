using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Fit;

namespace UnivAsso.Matching.Tests;

/// <summary>A small world of people and works, all invented, in French and in English.</summary>
internal static class Samples
{
    public static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly string[][] Subjects =
    [
        ["bénévoles", "engagement", "motivation", "adhérents", "dirigeants", "relève", "recrutement"],
        ["gouvernance", "conseil", "décision", "pouvoir", "assemblée", "élus", "statuts"],
        ["subventions", "financement", "collectivités", "budget", "mécénat", "ressources", "contrat"],
        ["alimentation", "épicerie", "jardin", "cuisine", "repas", "agriculture", "circuits"],
        ["école", "soutien", "parents", "élèves", "lecture", "décrochage", "réussite"],
        ["logement", "hébergement", "loyer", "expulsion", "quartier", "locataires", "précarité"],
        ["vieillesse", "aidants", "isolement", "domicile", "maladie", "soins", "autonomie"],
        ["migration", "asile", "accueil", "papiers", "traduction", "interprètes", "exil"],
    ];

    private static readonly string[] Patterns = ["{0} et {1} : enquête auprès de {2}", "Les {0} face à {1}", "Histoire de {0}, {1} et {2}", "{0} ou {1} ? Une comparaison", "Ce que {0} dit de {1}"];

    /// <summary>People with one to four works on one subject each, and now and then a work on another.</summary>
    public static IReadOnlyList<Subject> People(int count, int seed = 3)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => new Subject(
            $"p{i:0000}",
            [.. Enumerable.Range(0, 1 + random.Next(4)).Select(w => new Passage(Title(random, random.Next(5) == 0 ? random.Next(Subjects.Length) : i % Subjects.Length), Year: 2015 + w))]))];
    }

    /// <summary>A need on one of the subjects.</summary>
    public static Passage Need(int subject, int seed = 1)
    {
        var random = new Random(seed);
        return new Passage(Title(random, subject), $"Nous parlons de {string.Join(", ", Subjects[subject])}. Cela nous aiderait pour {Title(random, subject)}.");
    }

    public static AffinityIndex Index(IReadOnlyList<Subject> people) => AffinityIndex.Build(people, AffinityMaking.Current);

    public static PersonFacts Person(string key, params Passage[] works) => new(key, works) { Confirmed = true, OptedIn = true };

    private static string Title(Random random, int subject)
    {
        var words = Subjects[subject].OrderBy(_ => random.Next()).Take(3).ToArray();
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, Patterns[random.Next(Patterns.Length)], words[0], words[1], words[2]);
    }
}
