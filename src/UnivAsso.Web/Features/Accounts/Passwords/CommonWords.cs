namespace UnivAsso.Web.Features.Accounts.Passwords;

/// <summary>Words that guessers try first, here as folded letters: our own list, meant to stay short.</summary>
internal static class CommonWords
{
    public static readonly IReadOnlyList<string> All =
    [
        // The portal and those who use it.
        "univasso", "univ", "asso", "association", "associations", "associatif", "mouvement", "mouvementassociatif", "hautsdefrance", "hauts",
        "france", "recherche", "chercheur", "chercheuse", "coordination", "dla", "ifma", "lille", "amiens", "nord", "oise", "aisne", "somme",
        "pasdecalais", "administration", "administrateur", "benevole", "benevoles", "benevolat", "federation", "ligue", "club",

        // Words for a password.
        "motdepasse", "mot", "passe", "mdp", "password", "pass", "word", "secret", "code", "admin", "root", "login", "user", "test", "changeme",
        "welcome", "bienvenue", "connexion", "compte", "acces", "ouvre", "ouvretoi", "sesame", "temporaire", "provisoire", "nouveau", "nouvelle",

        // Rows of keys.
        "azertyuiop", "azerty", "qsdfghjklm", "qsdfgh", "wxcvbn", "qwertyuiop", "qwerty", "qwertz", "asdfghjkl", "asdfgh", "zxcvbnm", "zxcvbn",
        "abcdefghijklmnopqrstuvwxyz", "abcdef", "abcd", "abc", "azer", "qsdf", "wxcv",

        // Days, months, seasons.
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet",
        "aout", "septembre", "octobre", "novembre", "decembre", "printemps", "ete", "automne", "hiver", "annee",

        // What people are fond of.
        "bonjour", "salut", "coucou", "jetaime", "amour", "monamour", "chouchou", "doudou", "loulou", "soleil", "chocolat", "princesse", "marseille",
        "paris", "lyon", "football", "foot", "iloveyou", "love", "dragon", "monkey", "sunshine", "superman", "batman", "pokemon", "nicolas",
        "camille", "thomas", "julien", "marie", "maman", "papa", "famille", "vacances", "liberte", "egalite", "fraternite",
        "monsieur", "madame", "les", "des", "une", "mon", "mes", "votre", "notre", "moi", "toi",
    ];
}
