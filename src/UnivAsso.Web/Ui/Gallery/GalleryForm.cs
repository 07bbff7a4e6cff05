namespace UnivAsso.Web.Ui.Gallery;

/// <summary>One answer of each kind, for the page that shows every control.</summary>
public sealed record GalleryForm
{
    public string? Title { get; init; }

    public string? Email { get; init; }

    public string? Budget { get; init; }

    public string? Situation { get; init; }

    public string? Territory { get; init; }

    public string? OtherTerritory { get; init; }

    public IReadOnlyList<string> Intentions { get; init; } = [];

    public string? Answer { get; init; }

    public string? Department { get; init; }

    public DateParts Since { get; init; } = new();

    public string? CommuneCode { get; init; }

    public string? CommuneText { get; init; }

    public IFormFile? Document { get; init; }

    public bool Agreed { get; init; }
}
