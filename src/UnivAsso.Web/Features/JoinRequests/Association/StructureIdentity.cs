using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.Territories;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>The structure of a form, read into the forms that are compared and kept.</summary>
public sealed record StructureIdentity(string Name, string NameKey, OrganisationNumber? Number, CommuneReading Commune)
{
    public static StructureIdentity Read(StructureForm form, TerritoryCatalogue territories)
    {
        var name = FrenchText.CleanLine(form.Name) ?? string.Empty;
        var key = FrenchText.NameKey(name);
        var number = form.GivesNumber() && OrganisationNumber.TryRecognise(form.Number, out var recognised, out _) ? recognised : null;

        // « œ » and « & » grow when they are folded.
        return new StructureIdentity(
            name,
            key.Length > Organisation.NameMaxLength ? key[..Organisation.NameMaxLength] : key,
            number,
            CommuneReading.Of(form, territories));
    }
}
