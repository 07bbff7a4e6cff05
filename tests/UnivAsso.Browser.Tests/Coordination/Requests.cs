using UnivAsso.Testing;

namespace UnivAsso.Browser.Tests.Coordination;

/// <summary>A request that a test sent, and the word by which nobody else's is found.</summary>
public sealed record SentRequest(string Reference, string Mark, string Email)
{
    public string Address => $"/coordination/{(Reference[0] is 'C' ? "profils" : "besoins")}/{Reference}";
}

/// <summary>Sends requests through the public pages, without a window: what comes after is what a test is about.</summary>
internal static class Requests
{
    public const string Situation =
        "Depuis deux ans, des bénévoles nous quittent au bout de quelques mois. Nous avons changé les horaires et l’accueil, sans que rien ne bouge. Les plus anciens s’épuisent et le disent.";

    private const string Question =
        "Pourquoi les personnes partent-elles si vite ? Nous aimerions savoir ce qui tient à notre façon de faire, et ce qui se passe dans les autres associations de la ville, grandes ou petites.";

    private const string Purpose =
        "Nous pourrions revoir l’accueil et partager les responsabilités autrement. Le conseil d’administration doit en débattre au printemps, et voudrait s’appuyer sur des éléments sûrs.";

    /// <summary>A word that no other test uses.</summary>
    public static string NewMark() => "z" + $"{Guid.CreateVersion7():N}"[^10..];

    extension(Chromium chromium)
    {
        /// <summary>An association of Amiens tells a need about governance.</summary>
        public Task<SentRequest> SendNeedAsync()
        {
            var mark = NewMark();
            return chromium.SendAsync("/rejoindre/association", mark, slug => slug switch
            {
                "intentions" => [("Intentions", "declarer-un-besoin")],
                "structure" => [("Name", $"Les Jardins {mark}"), ("NumberAnswer", "plus-tard"), ("CommuneText", "Amiens")],
                "details" => [("LegalForm", "loi-1901"), ("Territories", "80"), ("Family1", "024"), ("Staff", "1-2"), ("Volunteers", "10-49")],
                "vous" => [("FirstName", "Alix"), ("LastName", "Exemple"), ("Role", "coordination"), ("Email", EmailOf(mark)), ("Phone", "03 22 00 00 01"), ("Channel", "courriel")],
                "besoin" => [("Situation", Situation), ("Question", Question), ("Purpose", Purpose)],
                "existant" => [("Themes", "gouvernance"), ("AlreadyTried", "Une enquête en ligne.")],
                "possibilites" => [("TimePerMonth", "1-3"), ("TimeKind", "benevole"), ("VolunteerTimeObstacle", "oui"), ("FieldAccess", "Nos ateliers."), ("Deadline", "juin")],
                "visibilite" => [("Visibility", "Named"), ("ContactBy", "apres-accord")],
                _ => throw new ArgumentOutOfRangeException(nameof(slug), slug, "No such page."),
            });
        }

        /// <summary>A person of research who wants to hear from the programme.</summary>
        public Task<SentRequest> SendProfileAsync(string mark) => chromium.SendAsync("/rejoindre/recherche", mark, slug => slug switch
        {
            "intentions" => [("Intention", "au-courant")],
            "vous" => [("FirstName", "Sacha"), ("LastName", mark), ("Email", EmailOf(mark)), ("Position", "doctorat")],
            "rattachement" => [("Institution", "Université d’Exemple"), ("Site", "Amiens"), ("InRegion", "oui")],
            "travaux" => [("Axes", "gouvernance"), ("Keywords", "bénévolat"), ("Methods", "entretiens"), ("Languages", "fr")],
            _ => throw new ArgumentOutOfRangeException(nameof(slug), slug, "No such page."),
        });

        private async Task<SentRequest> SendAsync(string start, string mark, Func<string, (string Name, string Value)[]> answersTo)
        {
            using var visitor = chromium.Visitor();
            var page = await visitor.OpenAsync($"{start}/intentions");
            for (var slug = SlugOf(page); slug is not "verifier"; slug = SlugOf(page))
            {
                page = await visitor.SubmitAsync(page, answersTo(slug));
                if (SlugOf(page) == slug)
                {
                    throw new InvalidOperationException($"Stuck on {slug}: {page.Text(".error-summary")}");
                }
            }

            var thanks = await visitor.SubmitAsync(page, Array.Empty<(string, string)>());
            return new SentRequest(thanks.Text(".reference"), mark, EmailOf(mark));
        }
    }

    private static string EmailOf(string mark) => $"{mark}@exemple.test";

    private static string SlugOf(Page page) => page.Address.AbsolutePath[(page.Address.AbsolutePath.LastIndexOf('/') + 1)..];
}
