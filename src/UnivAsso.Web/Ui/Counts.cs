using System.Globalization;

namespace UnivAsso.Web.Ui;

/// <summary>How many, in French words.</summary>
public static class Counts
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« 1 demande », « 312 demandes », « aucune demande », « plus de 1 000 demandes ».</summary>
    public static string Listed(int count, int most, string one, string many) => count switch
    {
        0 => $"Aucun résultat : 0 {one}",
        _ when count > most => $"Plus de {Of(most, one, many)}",
        _ => Of(count, one, many),
    };

    /// <summary>« 0 jour », « 1 jour », « 1 000 jours ».</summary>
    public static string Of(int count, string one, string many) =>
        string.Create(French, $"{count:N0}\u00A0{(count > 1 ? many : one)}");
}
