using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.Territories;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>
/// The communes that the server understood on the page of the structures. They lie beside the typed answers, under a name that no page
/// has: nothing posted can write them.
/// </summary>
public sealed record StructuresRead
{
    private const string Slot = "structures~lues";

    /// <summary>The official names, by what was typed.</summary>
    public Dictionary<string, string> Communes { get; init; } = [];

    public static StructuresRead Of(JourneyAnswers answers) => answers.Find<StructuresRead>(Slot) ?? new StructuresRead();

    public static Task<StructuresForm> PrepareAsync(StructuresForm form, JourneyAnswers answers, IServiceProvider services, CancellationToken ct)
    {
        var territories = services.GetRequiredService<TerritoryCatalogue>();
        var communes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in form.Structures)
        {
            if (CommuneReading.Of(entry, territories).Name is { } name)
            {
                communes[KeyOf(entry)] = name;
            }
        }

        answers.Keep(Slot, new StructuresRead { Communes = communes }, done: false);
        return Task.FromResult(form);
    }

    public string? CommuneOf(StructureEntry entry) => Communes.GetValueOrDefault(KeyOf(entry)) ?? FrenchText.CleanLine(entry.CommuneText);

    /// <summary>A structure of the form, as the domain keeps it.</summary>
    public static DlaStructure ToStructure(StructureEntry entry, TerritoryCatalogue territories)
    {
        var name = FrenchText.CleanLine(entry.Name) ?? string.Empty;
        var key = FrenchText.NameKey(name);
        var number = !string.IsNullOrWhiteSpace(entry.Number) && OrganisationNumber.TryRecognise(entry.Number, out var read, out _) ? read : null;
        var commune = CommuneReading.Of(entry, territories);
        return new DlaStructure
        {
            Name = name,

            // « œ » and « & » grow when they are folded.
            NameKey = key.Length > DlaStructure.NameMaxLength ? key[..DlaStructure.NameMaxLength] : key,
            Rna = number?.Rna?.Value,
            Siren = number?.Siren?.Value,
            Siret = number?.Siret?.Value,
            CommuneCode = commune.Found?.Code,
            SeatOutside = commune.Outside,
            DepartmentCode = commune.Found?.DepartmentCode,
            EpciSiren = commune.Found?.EpciSiren,
            IsRegionalHead = entry.RegionalHead,
        };
    }

    private static string KeyOf(StructureEntry entry) => $"{entry.CommuneText}|{entry.CommuneCode}|{entry.CommuneChoice}|{entry.OutsideRegion}";
}
