namespace UnivAsso.Matching.Text;

/// <summary>Words that say nothing of a subject, folded: grammar, and what any article or any request says of itself.</summary>
internal static class StopWords
{
    public static HashSet<string> French { get; } = Read("""
        a afin ai aient ailleurs ainsi ait alors apres assez au aucun aucune aucuns aupres auquel aussi aussitot autant autre autrement autres autour
        aux auxquelles auxquels avaient avais avait avant avec avez aviez avions avoir avons ayant ayez beaucoup bien bientot bref c ca car ce ceci
        cela celle celles celui cent cependant certain certaine certaines certains ces cet cette ceux chacun chacune chaque chez ci cinq combien
        comme comment d dans davantage de debut dedans dehors deja dela depuis des desormais desquelles desquels dessous dessus deux deuxieme devant
        devons devrait devra dira dit dite dits divers diverses dix donc dont duquel du durant elle elles en encore enfin ensemble ensuite entre
        environ es est et etaient etais etait etant ete etes etre eu eux facon faire fait faite faites faits faut finalement font fois fut hors
        huit ici il ils j jamais je jusque l la laquelle le lequel les lesquelles lesquels leur leurs loin lors lorsque lui m ma maintenant mais
        malgre me meme memes mes mettre mien mieux mis mise moi moins mon moyen n ne neanmoins neuf ni nombreuses nombreux non nos notamment notre
        nous nouveau nouveaux nouvelle nouvelles nul on ont or ou outre par parce parfois parmi part partir pas pendant permet permettant
        permettent permettra permettre permis peu peut peuvent peux plupart plus plusieurs plutot point pour pourquoi pourrait pourraient pourtant
        pouvait pouvez pouvoir pouvons premier premiere premierement pres presque propre propres puis puisque qu quand quant quatre que quel quelle
        quelles quelque quelques quels qui quoi quoique rien s sa sans sauf se second seconde selon sept sera serait seront ses seul seule
        seulement seuls si sien sinon six soi soit sommes son sont sous souvent suffit suis suite suivant suivante suivants sur surtout t ta tandis
        tant te tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes tres trois troisieme trop tu un une va vers via vingt
        voici voila voir vos votre voulons voudrait vous vraiment vu y
        article articles proposons propose proposee proposees proposes proposer presentons presente presentee presentes presenter decrivons decrit
        decrire montrons montre montrer montrent etudions papier exposons expose interessons cadre cadres approche approches base basee basees
        bases basant utilisons utilise utilisee utilisees utilises utiliser utilisant utilisation resultat resultats obtenu obtenus obtenue
        obtenues obtenir different differents differente differentes travail travaux objectif objectifs but abordons aborde notion cas exemple
        exemples type types maniere partie parties
        an ans annee annees mois semaine semaines jour jours temps heure heures prochain prochaine prochains prochaines dernier derniere derniers
        dernieres petit petite petits petites grand grande grands grandes personne personnes gens chose choses nombre comprendre connaitre aiderait
        aidera aidez aident dire disent parler parle parlent ecrire tenir tient tiennent mieux bon bonne bons bonnes question questions association
        associations associatif associative associatifs associatives structure structures
        bonjour merci cordialement souhaitons souhaite souhaiterions voudrions aimerions aimerais besoin besoins savoir aider aide
        """);

    public static HashSet<string> English { get; } = Read("""
        a about above across after again against all almost alone along already also although always am among an and another any are around as at
        be became because been before being below between both but by can cannot could did do does doing done down due during each either else
        enough especially etc even ever every few first for found from further furthermore had has have having he hence her here hers him his how
        however i if in indeed into is it its itself just last least less let like made mainly make many may me might more moreover most mostly
        much must my near nearly neither never next no nor not nothing now of off often on once one only onto or other others our out over own per
        perhaps rather same second several shall she should show shown shows since so some still such take than that the their them then there
        therefore these they third this those though three through throughout thus to together too toward towards two under until up upon us use
        used useful uses using usually various very via was we well were what when where whereas whether which while who whole whom whose why will
        with within without would yet you your
        paper papers article articles propose proposes proposed proposing present presents presented presenting describe describes described
        describing discuss discusses approach approaches based result results obtained obtain aim aims different work works allow allows
        introduce introduces report reports study studies new novel
        """);

    private static HashSet<string> Read(string words) =>
        new(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
