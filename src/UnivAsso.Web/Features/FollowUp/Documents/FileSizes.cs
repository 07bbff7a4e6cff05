using System.Globalization;

namespace UnivAsso.Web.Features.FollowUp.Documents;

/// <summary>Says how heavy a file is.</summary>
public static class FileSizes
{
    private const double Kilo = 1024;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« 2,4 Mo », « 18 ko ».</summary>
    public static string InWords(long bytes) => bytes >= Kilo * Kilo
        ? string.Create(French, $"{bytes / (Kilo * Kilo):0.#}\u00A0Mo")
        : string.Create(French, $"{Math.Max(1, Math.Round(bytes / Kilo)):0}\u00A0ko");
}
