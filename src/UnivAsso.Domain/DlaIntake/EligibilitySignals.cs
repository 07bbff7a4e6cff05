using UnivAsso.Domain.Organisations;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>What a signal means for whoever reads it. None of the three decides anything.</summary>
public enum SignalTone
{
    /// <summary>« Va dans le sens ».</summary>
    Fits = 1,

    /// <summary>« À vérifier ».</summary>
    ToCheck = 2,

    /// <summary>« À expliquer »: what was told does not look like the frame; there may be a good reason.</summary>
    ToExplain = 3,
}

/// <summary>One thing that was told and that the public criteria of the DLA speak of: what, why it matters, and who says so.</summary>
public sealed record EligibilitySignal(string Code, SignalTone Tone, string Says, string Why, string Source)
{
    /// <summary>The structure it speaks of; none when it speaks of the whole request.</summary>
    public string? Structure { get; init; }
}

/// <summary>
/// Reads a request beside the public criteria of the DLA. The criteria differ from one territory to another, and the pilots judge: a
/// signal informs the officer and never decides.
/// </summary>
public static class EligibilitySignals
{
    public const string Criteria = "https://www.info-dla.fr/beneficiaires/qui-peut-etre-accompagne/";
    public const string Ministry =
        "http://travail-emploi.gouv.fr/emploi/developpement-de-l-emploi/developpement-de-l-emploi-et-des-competences/article/dispositif-local-d-accompagnement-dla";
    public const string SmallFirst = "https://experts-et-decideurs.fr/association/comment-se-faire-accompagner-par-le-dla";
    public const string Stage = "https://constellasso.fr/ess/actualites-ess/549-en-savoir-plus-sur-le-dispositif-local-d-accompagnement";
    public const string SeveralTimes = "http://www.initiative-doubsterritoiredebelfort.fr/dispositif-national.html";
    public const string BoardFirst = "http://studylibfr.com/doc/136942/document";

    private const int YearsBetweenSupports = 3;

    private static readonly string[] RegionDepartments = [.. DeskSeeds.All.Select(d => d.Department).OfType<string>()];

    /// <summary>The signals of the structures still expected, one structure after the other, then those of the request.</summary>
    public static IReadOnlyList<EligibilitySignal> Of(DlaRequest request, DateOnly today)
    {
        var structures = request.Participations.Where(p => p.IsExpected).Select(p => p.Structure).ToList();
        var several = structures.Count > 1;
        return
        [
            .. structures.SelectMany(s => OfStructure(s, today).Select(signal => signal with { Structure = several ? s.Name : null })),
            .. OfRequest(request.Need, structures, today),
        ];
    }

    private static IEnumerable<EligibilitySignal> OfStructure(DlaStructure structure, DateOnly today)
    {
        yield return Employer(structure);
        if (structure.StaffGroup == StaffGroup.FiftyOrMore.Code)
        {
            yield return new("taille", SignalTone.ToCheck, "50 salariés ou plus", "Les petites et moyennes associations employeuses passent d’abord.", SmallFirst);
        }

        yield return Form(structure.LegalForm);
        yield return Phase(structure.CreatedIn, today);
        yield return Means(structure.BudgetBand);
        if (structure.Networks is { Length: > 0 })
        {
            yield return new("reseau", SignalTone.ToCheck, $"Membre d’un réseau : {structure.Networks}", "Le DLA intervient quand aucune autre offre ne répond : le réseau accompagne peut-être déjà ce sujet.", Criteria);
        }

        if (BoardAwareness.Find(structure.BoardAware) is { } aware)
        {
            yield return aware == BoardAwareness.Yes
                ? new("presidence", SignalTone.Fits, "La présidence est informée", "L’accord des instances est demandé avant de commencer.", BoardFirst)
                : new("presidence", SignalTone.ToCheck, "La présidence n’est pas encore informée", "L’accord des instances est demandé avant de commencer.", BoardFirst);
        }
    }

    private static IEnumerable<EligibilitySignal> OfRequest(DlaNeed need, List<DlaStructure> structures, DateOnly today)
    {
        var departments = structures.Select(s => s.DepartmentCode).Distinct(StringComparer.Ordinal).ToList();
        if (departments.Exists(d => d is null || !RegionDepartments.Contains(d, StringComparer.Ordinal)))
        {
            yield return new("territoire", SignalTone.ToExplain, "Un siège hors de la région", "Chaque DLA suit les structures de son territoire : un autre guichet est peut-être compétent.", DeskSeeds.Source);
        }

        if (departments.Count > 1 || structures.Exists(s => s.IsRegionalHead))
        {
            yield return new(
                "plusieurs-departements",
                SignalTone.ToCheck,
                departments.Count > 1 ? "Plusieurs départements" : "Tête de réseau régionale",
                "Le DLA régional suit les structures régionales et celles de plusieurs départements.",
                DeskSeeds.Source);
        }

        if (need.FormerDlaYear is { } year)
        {
            yield return today.Year - year <= YearsBetweenSupports
                ? new("dla-recent", SignalTone.ToCheck, $"Accompagnement DLA en {year}, il y a trois ans ou moins", "Plusieurs demandes sont possibles dans le temps : regardez ce qui a changé depuis.", SeveralTimes)
                : new("dla-ancien", SignalTone.Fits, $"Dernier accompagnement DLA en {year}, il y a plus de trois ans", "Plusieurs demandes sont possibles dans le temps.", SeveralTimes);
        }

        if (need.OtherSupports is { Length: > 0 })
        {
            yield return new("autre-appui", SignalTone.ToCheck, "Un autre appui est reçu ou demandé", "Le DLA intervient quand aucune autre offre ne répond.", Criteria);
        }

        if (need.Themes.Contains("emploi", StringComparer.Ordinal))
        {
            yield return new("emploi", SignalTone.Fits, "La demande touche à l’emploi", "Le besoin est lié à l’emploi : c’est l’un des critères.", Criteria);
        }

        if (need.Urgency is DlaUrgency.WagesAtRisk)
        {
            yield return new("difficulte", SignalTone.ToCheck, "Les salaires sont menacés à trois mois", "Une structure en grande difficulté peut être accompagnée si des emplois peuvent être sauvés ; d’autres aides sont plus rapides.", Criteria);
        }
    }

    private static EligibilitySignal Employer(DlaStructure structure) => StaffGroup.Find(structure.StaffGroup) switch
    {
        null => new("employeur", SignalTone.ToCheck, "Nombre de salariés non indiqué", "Le DLA consolide et développe l’emploi.", Criteria),
        { } group when group != StaffGroup.None => new("employeur", SignalTone.Fits, $"Employeur : {group.Label}", "Le DLA consolide et développe l’emploi.", Criteria),
        _ when structure.HiresWithinAYear => new("primo-employeur", SignalTone.ToCheck, "Première embauche prévue dans l’année", "Une première embauche peut être accompagnée ; certains territoires demandent déjà un emploi.", Criteria),
        _ => new("non-employeur", SignalTone.ToExplain, "Aucun salarié, aucune embauche prévue", "Plusieurs territoires demandent au moins un salarié.", Stage),
    };

    private static EligibilitySignal Form(string? code) => LegalForm.Find(code) switch
    {
        null => new("forme", SignalTone.ToCheck, "Forme juridique non indiquée", "Associations employeuses, coopératives d’utilité sociale, SIAE et entreprises agréées Esus peuvent être accompagnées.", Criteria),
        { } form when form == LegalForm.DeclaredAssociation || form == LegalForm.PublicUtilityAssociation || form == LegalForm.LocalLawAssociation =>
            new("forme", SignalTone.Fits, form.Label, "Les associations employeuses peuvent être accompagnées.", Criteria),
        { } form when form == LegalForm.WorkIntegration => new("forme", SignalTone.Fits, form.Label, "Les structures d’insertion peuvent être accompagnées.", Criteria),
        { } form when form == LegalForm.Cooperative => new("forme", SignalTone.ToCheck, form.Label, "Les coopératives peuvent être accompagnées quand leur finalité est sociale (Scop, Scic).", Criteria),
        { } form when form == LegalForm.UnregisteredGroup => new("forme", SignalTone.ToExplain, form.Label, "Le DLA accompagne des structures qui existent déjà.", Stage),
        { } form => new("forme", SignalTone.ToCheck, form.Label, "La liste publique nomme aussi les entreprises adaptées et les entreprises agréées Esus : demandez l’agrément.", Ministry),
    };

    private static EligibilitySignal Phase(int? createdIn, DateOnly today) => createdIn switch
    {
        null => new("creation", SignalTone.ToCheck, "Année de création non indiquée", "La phase de création a ses propres appuis.", Stage),
        { } year when year >= today.Year => new("creation", SignalTone.ToExplain, $"Créée en {year} : la structure démarre", "La phase de création a ses propres appuis.", Stage),
        { } year when year == today.Year - 1 => new("creation", SignalTone.ToCheck, $"Créée en {year}", "La phase de création a ses propres appuis : voyez où en est l’activité.", Stage),
        { } year => new("creation", SignalTone.Fits, $"Existe depuis {year}", "Le DLA consolide des structures qui existent déjà.", Stage),
    };

    private static EligibilitySignal Means(string? band) => BudgetBand.Find(band) switch
    {
        { Code: "500-2000" or "2000+" } large => new("moyens", SignalTone.ToCheck, $"Budget : {large.Label}", "Le DLA s’adresse à des structures qui ne peuvent pas payer cet appui : posez la question.", Criteria),
        { Code: not "inconnu" } small => new("moyens", SignalTone.Fits, $"Budget : {small.Label}", "Le DLA s’adresse à des structures qui ne peuvent pas payer cet appui.", Criteria),
        _ => new("moyens", SignalTone.ToCheck, "Budget non indiqué", "Le DLA s’adresse à des structures qui ne peuvent pas payer cet appui.", Criteria),
    };
}
