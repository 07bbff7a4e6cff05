using System.Globalization;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Lists;

namespace UnivAsso.Web.Features.Referrals.Import;

/// <summary>What is wrong with a line of the file, and what to do.</summary>
public sealed record LineProblem(int Line, string Text);

/// <summary>One line of the file as read: whose card it is, what it says, and what cannot be kept of it.</summary>
public sealed class ActorLine
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly char[] Separators = [ActorColumns.Between, ',', ';', '\n'];

    // Lists are also written as in JSON or as in a database.
    private static readonly char[] Wrapping = ['[', ']', '{', '}', '"', '\'', ' '];

    private readonly Dictionary<string, string> _cells;
    private readonly List<string> _refused = [];
    private readonly List<string> _ignored = [];

    public ActorLine(int number, Dictionary<string, string> cells)
    {
        Number = number;
        _cells = cells;
        Source = Line(ActorColumns.Source, ResourceActor.ImportSourceMaxLength) ?? string.Empty;
        Id = Line(ActorColumns.Id, ResourceActor.ImportIdMaxLength) ?? string.Empty;
        Name = Line(ActorColumns.Name, ResourceActor.NameMaxLength) ?? string.Empty;
        if (Source.Length == 0 || Id.Length == 0)
        {
            _refused.Add("les colonnes « source » et « id » disent quelle fiche mettre à jour : remplissez-les.");
        }

        if (Name.Length == 0)
        {
            _refused.Add("indiquez le nom de l’acteur.");
        }

        CheckedOn = Day();
    }

    public int Number { get; }

    public string Source { get; }

    public string Id { get; }

    public string Name { get; }

    /// <summary>When the source last vouched for it.</summary>
    public DateOnly? CheckedOn { get; }

    /// <summary>Whether the card was written here, and is known by its own id.</summary>
    public ResourceActorId? OurId => Source == ActorColumns.Ours && Guid.TryParse(Id, out var id) ? ResourceActorId.From(id) : null;

    public (string Source, string Id) Key => (Source, Id);

    /// <summary>Why the line is left out.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <summary>What is left out of a line that is kept.</summary>
    public IReadOnlyList<string> Ignored => _ignored;

    public void Refuse(string why) => _refused.Add(why);

    /// <summary>The card that the line means: an empty cell leaves what <paramref name="known"/> says.</summary>
    public ActorCard ToCard(ActorCard? known, TerritoryCatalogue territories, DateOnly today)
    {
        if (CheckedOn > today)
        {
            _refused.Add("« date_maj » est dans l’avenir : écrivez une date passée.");
        }

        var served = Codes(ActorColumns.Territories, code => TerritoryOf(code, territories), "territoire inconnu");
        if (served.Count == 0 && known is null)
        {
            _refused.Add("« zone_eligibilite » ne contient aucun territoire de la région : code de commune, de département ou d’intercommunalité.");
        }

        var themes = Codes(ActorColumns.Themes, code => ActorTheme.Find(code) is null ? [] : [code], "thème inconnu");
        var structures = Codes(ActorColumns.Structures, code => ServedStructure.Find(code) is null ? [] : [code], "type de structure inconnu");
        return new ActorCard
        {
            Name = Name,
            Type = One(ActorColumns.Type, code => ActorType.Find(code)?.Code, "type d’acteur inconnu") ?? known?.Type ?? ActorType.Other.Code,
            Does = Text(ActorColumns.Does, ResourceActor.DoesMaxLength) ?? known?.Does ?? "À compléter.",
            Themes = themes.Count > 0 ? themes : known?.Themes ?? [],
            Structures = structures.Count > 0 ? structures : known?.Structures ?? [],
            Territories = served.Count > 0 ? served : known?.Territories ?? [],
            Address = Line(ActorColumns.Address, ResourceActor.AddressMaxLength) ?? known?.Address,
            CommuneCode = One(ActorColumns.CommuneCode, code => territories.Find(code)?.Code, "commune hors de la région ou inconnue") ?? known?.CommuneCode,
            Phone = One(ActorColumns.Phone, text => FrenchPhone.TryParse(text, out var phone) ? phone.Value : null, "numéro illisible") ?? known?.Phone,
            Email = One(ActorColumns.Email, text => EmailAddress.TryParse(text, out var email) ? email.Value : null, "courriel illisible") ?? known?.Email,
            Website = One(ActorColumns.Website, text => WebAddress.TryParse(text, out var site) ? site.Value : null, "adresse de site illisible") ?? known?.Website,
            ContactName = Line(ActorColumns.ContactName, ResourceActor.ContactNameMaxLength) ?? known?.ContactName,
            Source = Line(ActorColumns.SourceText, ResourceActor.SourceMaxLength) ?? known?.Source ?? $"Import : {Source}",
            SourceAddress = One(ActorColumns.SourceAddress, text => WebAddress.TryParse(text, out var site) ? site.Value : null, "adresse illisible")
                ?? known?.SourceAddress,
            ReviewMonths = Months() ?? known?.ReviewMonths ?? ActorFreshness.UsualReviewMonths,
        };
    }

    // The whole country, in the codes of the schema we follow.
    private static IReadOnlyList<string> TerritoryOf(string code, TerritoryCatalogue territories) => code switch
    {
        "france" or "99100" => [TerritoryCoverage.Region, TerritoryCoverage.Outside],
        "32" => [TerritoryCoverage.Region],
        _ when TerritoryCoverage.LevelOf(code, territories) is not null => [code],
        _ => [],
    };

    private string? Cell(string column) => _cells.TryGetValue(column, out var cell) && !string.IsNullOrWhiteSpace(cell) ? Csv.Unguarded(cell) : null;

    private string? Line(string column, int maxLength) => Short(column, FrenchText.CleanLine(Cell(column)), maxLength);

    private string? Text(string column, int maxLength) => Short(column, FrenchText.CleanText(Cell(column)), maxLength);

    private string? Short(string column, string? text, int maxLength)
    {
        if (text is not { } value || value.Length <= maxLength)
        {
            return text;
        }

        _refused.Add($"« {column} » dépasse {maxLength} caractères : raccourcissez.");
        return value[..maxLength];
    }

    private string? One(string column, Func<string, string?> read, string problem)
    {
        if (FrenchText.CleanLine(Cell(column)) is not { } typed)
        {
            return null;
        }

        if (read(typed) is { } value)
        {
            return value;
        }

        _ignored.Add($"« {column} » : {problem} ({Shown(typed)}), laissé de côté.");
        return null;
    }

    private List<string> Codes(string column, Func<string, IReadOnlyList<string>> read, string problem)
    {
        List<string> codes = [];
        foreach (var typed in (Cell(column) ?? string.Empty).Split(Separators).Select(part => part.Trim(Wrapping)).Where(part => part.Length > 0))
        {
            var known = read(typed);
            codes.AddRange(known);
            if (known.Count == 0)
            {
                _ignored.Add($"« {column} » : {problem} ({Shown(typed)}), laissé de côté.");
            }
        }

        return [.. codes.Distinct(StringComparer.Ordinal)];
    }

    private DateOnly? Day()
    {
        if (FrenchText.CleanLine(Cell(ActorColumns.CheckedOn)) is not { } typed)
        {
            return null;
        }

        // A moment written in full begins with its day.
        var day = typed.Length > DayFormat.Length && typed[DayFormat.Length] is 'T' or ' ' ? typed[..DayFormat.Length] : typed;
        if (DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year >= 2000)
        {
            return read;
        }

        _ignored.Add($"« {ActorColumns.CheckedOn} » : date illisible ({Shown(typed)}), laissée de côté. Écrivez 2026-03-31.");
        return null;
    }

    private int? Months() => One(
        ActorColumns.ReviewMonths,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            && months is >= ActorFreshness.LeastReviewMonths and <= ActorFreshness.MostReviewMonths ? text : null,
        "nombre de mois hors des bornes") is { } kept ? int.Parse(kept, CultureInfo.InvariantCulture) : null;

    private static string Shown(string typed) => typed.Length <= 40 ? typed : typed[..40] + "…";
}
