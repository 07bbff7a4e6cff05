using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.FollowUp.Sheet;

/// <summary>What was sent, in the words of the author; an answer left out does not appear.</summary>
internal static class SheetAnswers
{
    public static IReadOnlyList<SheetAnswer> Of(
        JoinRequest request,
        IReadOnlyList<string> themes,
        (string? Name, string? Commune) organisation,
        KnowledgeNeed? need,
        Researcher? researcher)
    {
        IEnumerable<SheetAnswer> answers =
        [
            new("Structure", Joined([organisation.Name, organisation.Commune])),
            new("Que se passe-t-il ?", need?.Situation),
            new("Que voudriez-vous comprendre ?", need?.Question),
            new("À quoi cela vous servirait-il ?", need?.Purpose),
            new("Ce qui a déjà été essayé ou lu", need?.AlreadyTried),
            new("Autres structures concernées", need?.OthersConcerned),
            .. OfResearch(researcher),
            new("Axes du programme", Joined(themes)),
            new("Accès à un terrain", request.Possibilities.FieldAccess),
            new("Échéance", request.Possibilities.Deadline),
            new("Affichage public", Visibility(request.Visibility)),
            new("Personne à contacter", Joined([request.Contact.FullName, request.Contact.Role])),
            new("Adresse électronique", request.Contact.Email),
            new("Deuxième personne en copie", request.CopyEmail),
        ];
        return [.. answers.Where(a => !string.IsNullOrWhiteSpace(a.Answer))];
    }

    public static string? CommuneName(TerritoryCatalogue territories, string? code) => territories.Find(code)?.Name.ToString();

    private static IEnumerable<SheetAnswer> OfResearch(Researcher? researcher)
    {
        if (researcher is null)
        {
            return [];
        }

        var profile = researcher.Profile;
        return
        [
            new("Établissement", profile.Institution),
            new("Unité de recherche", profile.ResearchUnit),
            new("Lieu de travail", profile.Site),
            new("Disciplines", Joined(profile.Disciplines.Select(c => CnuSection.All.FirstOrDefault(s => s.Code == c)?.Label ?? c))),
            new("Méthodes", Joined(profile.Methods.Select(c => ResearchMethod.All.FirstOrDefault(m => m.Code == c)?.Label ?? c))),
            new("Mots-clés", Joined(profile.Keywords)),
            new("Travaux", Joined(profile.Works.Select(w => w.Title), "\n")),
        ];
    }

    private static string Visibility(PublicVisibility visibility) => visibility switch
    {
        PublicVisibility.Anonymous => "Sans le nom",
        PublicVisibility.Named => "Avec le nom",
        PublicVisibility.Nothing => "Rien n’est affiché",
    };

    private static string? Joined(IEnumerable<string?> parts, string separator = ", ") =>
        string.Join(separator, parts.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } joined ? joined : null;
}
