namespace UnivAsso.Domain.Researchers;

/// <summary>The sections of the Conseil national des universités, by which academics name their discipline.</summary>
/// <param name="Code">Two digits, or a range for the health sections, which the programme does not need one by one.</param>
/// <param name="Label">The title of the section.</param>
/// <param name="Group">The heading under which a form shows it.</param>
public sealed record CnuSection(string Code, string Label, string Group)
{
    public const string Source = "Conseil national des universités, https://conseil-national-des-universites.fr/";

    private const string Law = "Droit, économie et gestion";
    private const string Humanities = "Lettres et sciences humaines";
    private const string Sciences = "Sciences";
    private const string Crossing = "Pluridisciplinaire";
    private const string Theology = "Théologie";
    private const string Health = "Santé";

    public static IReadOnlyList<CnuSection> All { get; } =
    [
        new("01", "Droit privé et sciences criminelles", Law),
        new("02", "Droit public", Law),
        new("03", "Histoire du droit et des institutions", Law),
        new("04", "Science politique", Law),
        new("05", "Sciences économiques", Law),
        new("06", "Sciences de gestion et du management", Law),
        new("07", "Sciences du langage", Humanities),
        new("08", "Langues et littératures anciennes", Humanities),
        new("09", "Langue et littérature françaises", Humanities),
        new("10", "Littératures comparées", Humanities),
        new("11", "Études anglophones", Humanities),
        new("12", "Études germaniques et scandinaves", Humanities),
        new("13", "Études slaves et baltes", Humanities),
        new("14", "Études romanes", Humanities),
        new("15", "Langues, littératures et cultures africaines, asiatiques et d’autres aires linguistiques", Humanities),
        new("16", "Psychologie et ergonomie", Humanities),
        new("17", "Philosophie", Humanities),
        new("18", "Architecture, arts", Humanities),
        new("19", "Sociologie, démographie", Humanities),
        new("20", "Ethnologie, préhistoire, anthropologie biologique", Humanities),
        new("21", "Histoire, civilisations, archéologie et art des mondes anciens et médiévaux", Humanities),
        new("22", "Histoire et civilisations : mondes modernes, monde contemporain, art, musique", Humanities),
        new("23", "Géographie physique, humaine, économique et régionale", Humanities),
        new("24", "Aménagement de l’espace, urbanisme", Humanities),
        new("25", "Mathématiques", Sciences),
        new("26", "Mathématiques appliquées et applications des mathématiques", Sciences),
        new("27", "Informatique", Sciences),
        new("28", "Milieux denses et matériaux", Sciences),
        new("29", "Constituants élémentaires", Sciences),
        new("30", "Milieux dilués et optique", Sciences),
        new("31", "Chimie théorique, physique, analytique", Sciences),
        new("32", "Chimie organique, minérale, industrielle", Sciences),
        new("33", "Chimie des matériaux", Sciences),
        new("34", "Astronomie, astrophysique", Sciences),
        new("35", "Structure et évolution de la Terre et des autres planètes", Sciences),
        new("36", "Terre solide : géodynamique des enveloppes supérieures, paléobiosphère", Sciences),
        new("37", "Enveloppes fluides du système Terre et autres planètes", Sciences),
        new("60", "Mécanique, génie mécanique, génie civil", Sciences),
        new("61", "Génie informatique, automatique et traitement du signal", Sciences),
        new("62", "Énergétique, génie des procédés", Sciences),
        new("63", "Génie électrique, électronique, photonique et systèmes", Sciences),
        new("64", "Biochimie et biologie moléculaire", Sciences),
        new("65", "Biologie cellulaire", Sciences),
        new("66", "Physiologie", Sciences),
        new("67", "Biologie des populations et écologie", Sciences),
        new("68", "Biologie des organismes", Sciences),
        new("69", "Neurosciences", Sciences),
        new("70", "Sciences de l’éducation et de la formation", Crossing),
        new("71", "Sciences de l’information et de la communication", Crossing),
        new("72", "Épistémologie, histoire des sciences et des techniques", Crossing),
        new("73", "Cultures et langues régionales", Crossing),
        new("74", "Sciences et techniques des activités physiques et sportives (STAPS)", Crossing),
        new("76", "Théologie catholique", Theology),
        new("77", "Théologie protestante", Theology),
        new("42-58", "Médecine et odontologie (sections 42 à 58)", Health),
        new("80-92", "Pharmacie et autres sections de santé (sections 80 à 92)", Health),
    ];

    public static CnuSection? Find(string? code) => All.FirstOrDefault(s => s.Code == code);
}
