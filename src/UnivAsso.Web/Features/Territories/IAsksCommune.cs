namespace UnivAsso.Web.Features.Territories;

/// <summary>A form that asks for a commune, with or without scripts, in the region or beyond.</summary>
public interface IAsksCommune
{
    /// <summary>The words as typed.</summary>
    string? CommuneText { get; }

    /// <summary>The code that a suggestion filled in; trusted only when its label is what was typed.</summary>
    string? CommuneCode { get; }

    /// <summary>The code chosen when the words meant several communes.</summary>
    string? CommuneChoice { get; }

    /// <summary>« Notre commune est hors de la région »: the words are kept as they are.</summary>
    bool OutsideRegion { get; }
}
