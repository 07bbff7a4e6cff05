using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Platform.Demo;

/// <summary>Plainly fictional resource actors: the territories are real, the actors are not.</summary>
public sealed class DemoActors(UnivAssoDb db, TerritoryCatalogue territories, TimeProvider clock)
{
    /// <summary>Where the demonstration sends the requests that it redirects.</summary>
    public const string LilleRelay = "Démo – Le Relais des assos lillois";

    private const string Source = "demonstration";
    private const string Lille = "59350";
    private const string Lens = "62498";
    private const string Amiens = "80021";
    private const string Laon = "02408";
    private const string Beauvais = "60057";

    /// <summary>Adds them once; returns false when they are already there.</summary>
    public async Task<bool> SeedOnceAsync(CancellationToken ct)
    {
        if (await db.ResourceActors.AnyAsync(a => a.ImportSource == Source, ct))
        {
            return false;
        }

        foreach (var told in Told())
        {
            db.ResourceActors.Add(told);
            db.SearchTerms.AddRange(ActorTerms.Of(told, territories));
        }

        await db.SaveChangesAsync(ct);
        return true;
    }

    private IEnumerable<ResourceActor> Told()
    {
        var colleague = new Actor(ActorKind.DlaDesk, Guid.Empty, $"{DemoAccounts.All[1].FirstName} {DemoAccounts.All[1].LastName}");
        var number = 0;
        yield return Card(LilleRelay, ActorType.SupportPoint, Lille, 20, [Epci(Lille)], ["vie-associative", "gouvernance"], [],
            "Accueil sans rendez-vous, aide aux statuts et aux premières démarches. Une permanence par semaine dans quatre quartiers.");
        yield return Card("Démo – Point asso de Lens", ActorType.SupportPoint, Lens, 75, [Lens, Epci(Lens)], ["vie-associative"], [],
            "Premier accueil, documentation, petits ateliers sur la comptabilité et les réunions.");
        yield return Card("Démo – Atelier compta solidaire", ActorType.Expertise, Lille, 40, ["59", "62"], ["droit-comptabilite", "finances"], ["association-employeuse", "association-sans-salarie"],
            "Aide à tenir un budget, à lire des comptes et à préparer une assemblée générale. Deux rendez-vous gratuits par an.");
        yield return Card("Démo – Fonds relais du Nord", ActorType.Funder, Lille, 120, ["59"], ["finances", "difficultes"], ["association-employeuse", "siae", "cooperative"],
            "Avances remboursables et analyse de trésorerie pour les structures qui emploient.");
        yield return Card("Démo – Réseau des lieux de vie", ActorType.Network, Amiens, 60, [TerritoryCoverage.Region], ["gouvernance", "partenariats", "modele-economique"], ["association-employeuse", "association-sans-salarie"],
            "Fédération fictive de cafés associatifs et de lieux partagés : entraide, visites, formation des bénévoles.");
        yield return Card("Démo – Collectif numérique picard", ActorType.ResourceCentre, Amiens, 200, ["80", "02", "60"], ["numerique"], [],
            "Diagnostic des outils, choix de logiciels libres, ateliers à distance.");
        yield return Card("Démo – Coopérative des emplois partagés", ActorType.Network, Laon, 15, ["02"], ["emploi", "mutualisation"], ["association-employeuse", "association-sans-salarie"],
            "Partage d’emplois entre petites structures, contrats et fiches de paie.");
        yield return Card("Démo – Permanence juridique de l’Oise", ActorType.PublicService, Beauvais, 90, ["60"], ["droit-comptabilite"], [],
            "Un rendez-vous par mois avec une personne juriste, sur inscription.");
        yield return Card("Démo – Cellule d’écoute des employeurs associatifs", ActorType.Distress, null, 30, [TerritoryCoverage.Region], ["difficultes", "emploi"], ["association-employeuse"],
            "Écoute confidentielle quand les salaires ou les dettes inquiètent, et mise en relation rapide.");
        yield return Card("Démo – Labo des transitions", ActorType.Research, Lille, 55, ["59", "62", TerritoryCoverage.Outside], ["transition", "recherche"], [],
            "Stages et projets étudiants sur la transition écologique des structures.");

        // One of each state that an officer meets.
        yield return Card("Démo – Guichet des bénévoles (jamais vérifié)", ActorType.SupportPoint, Lille, null, [Lille], ["vie-associative"], [],
            "Met en relation des structures et des personnes qui cherchent une mission bénévole.");
        yield return Card("Démo – Ancien comité de Thiérache (périmé)", ActorType.Network, Laon, 500, ["02"], ["partenariats"], [],
            "Réunions trimestrielles entre associations d’un même canton.");
        var reported = Card("Démo – Maison des projets de Béthune (signalée)", ActorType.SupportPoint, "62119", 10, ["62"], ["strategie", "organisation"], [],
            "Accompagnement à l’écriture d’un projet associatif, en groupe.");
        Must(new Result(reported.ReportError("Le numéro de téléphone ne répond plus depuis janvier.", fromPublic: true, Actor.System, clock.GetUtcNow()).Refusal));
        yield return reported;
        var archived = Card("Démo – Espace fermé de Compiègne (archivé)", ActorType.SupportPoint, "60159", 30, ["60"], [], [], "Point d’accueil qui n’existe plus.");
        Must(archived.Archive("L’accueil a fermé.", colleague, clock.GetUtcNow()));
        yield return archived;

        string Epci(string commune) => territories.Find(commune)!.EpciSiren;

        ResourceActor Card(
            string name, ActorType type, string? commune, int? checkedDaysAgo, string[] places, string[] themes, string[] structures, string does)
        {
            number++;
            var at = clock.GetUtcNow() - TimeSpan.FromDays(Math.Max(1, checkedDaysAgo ?? 1));
            var day = FrenchDates.DayInParis(at);
            var card = new ActorCard
            {
                Name = name,
                Type = type.Code,
                Does = does,
                Themes = themes,
                Structures = structures,
                Territories = places,
                Source = "Données de démonstration, inventées",
                CommuneCode = commune,
                Email = $"acteur{number}@demo.univasso.test",
                Phone = commune is null ? null : $"+3335301{number:0000}",
            };
            var added = ResourceActor.Add(
                ResourceActorId.New(at), card, new ActorOrigin(Source, $"acteur-{number}", null), territories, Actor.System, day, at);
            if (checkedDaysAgo is not null)
            {
                Must(added.Value.Check(day, colleague.Name, colleague, at));
            }

            return added.Value;
        }
    }

    private static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
