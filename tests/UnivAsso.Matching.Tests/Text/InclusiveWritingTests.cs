using UnivAsso.Matching.Text;
using Xunit;

namespace UnivAsso.Matching.Tests.Text;

public sealed class InclusiveWritingTests
{
    /// <summary>Prose with everything that resembles inclusive writing and is not.</summary>
    private const string Prose = """
        Le Nord-Est et la Somme comptent 12/03 dossiers. Est-ce vrai ? dit-elle ; peut-être, vis-à-vis des autres, et/ou par écrit.
        Écrivez à contact@asso.fr ou lisez https://exemple.org/a.e/les.es?x=1 avant 17 h 30 ; p.e. le 1.5 de www.mairie.fr.
        Rendez-vous porte-à-porte : prends-en, donne-les, appelle-la, va-t-en. Un mi-temps, un après-midi, c'est-à-dire trois demi-journées.
        Le sous-traitant (voir ci-dessous) livre en km/h, i.e. vite. « Aujourd'hui », répond-il. Fin.La suite vient (la mairie l'a dit).
        L'éco-quartier n'a pas d'école-relais ; le compte-rendu dit : « non ». Celui-ci, là-bas, lui-même, eux-mêmes. etc. A.M.A.P., S.A.R.L.
        """;

    [Theory]
    [InlineData("chercheur·euse·s", "chercheurs")]
    [InlineData("chercheur⋅euse", "chercheur")]
    [InlineData("étudiant·e·s", "étudiants")]
    [InlineData("étudiant(e)s", "étudiants")]
    [InlineData("étudiant-e-s", "étudiants")]
    [InlineData("étudiant.e.s", "étudiants")]
    [InlineData("étudiant/e/s", "étudiants")]
    [InlineData("étudiant·es", "étudiants")]
    [InlineData("étudiants·es", "étudiants")]
    [InlineData("acteur·rice·s", "acteurs")]
    [InlineData("acteur/rice", "acteur")]
    [InlineData("directeur·trice", "directeur")]
    [InlineData("fondateur.trice.s", "fondateurs")]
    [InlineData("administrateurs.trices", "administrateurs")]
    [InlineData("agriculteur·rices", "agriculteurs")]
    [InlineData("bénéficiaire·s", "bénéficiaires")]
    [InlineData("bénévole(s)", "bénévoles")]
    [InlineData("professionnel·le·s", "professionnels")]
    [InlineData("professionnel(le)s", "professionnels")]
    [InlineData("citoyen·ne", "citoyen")]
    [InlineData("adhérent•e•s", "adhérents")]
    [InlineData("adhérent‧e", "adhérent")]
    [InlineData("salarié(e)s", "salariés")]
    [InlineData("employé-e-s", "employés")]
    [InlineData("élu·es", "élus")]
    [InlineData("ceux·celles", "ceux")]
    [InlineData("tou·te·s", "tous")]
    [InlineData("tou.te.s", "tous")]
    [InlineData("un·e", "un")]
    [InlineData("créatif·ve·s", "créatifs")]
    [InlineData("créatif·ive", "créatif")]
    [InlineData("heureux·se(s)", "heureux(s)")]
    [InlineData("nombreux·euses", "nombreux")]
    [InlineData("premier·ère·s", "premiers")]
    [InlineData("usager·ère·s", "usagers")]
    [InlineData("usager·e·s", "usagers")]
    [InlineData("auteur·e·s", "auteurs")]
    [InlineData("auteur·trice·s", "auteurs")]
    [InlineData("lycéen·ne·s", "lycéens")]
    [InlineData("patron·ne", "patron")]
    [InlineData("musicien·ienne", "musicien")]
    [InlineData("maître·sse", "maître")]
    [InlineData("le/la", "le")]
    [InlineData("il/elle", "il")]
    [InlineData("ÉTUDIANT·E·S", "ÉTUDIANTS")]
    public void Every_form_comes_back_to_one(string written, string plain) =>
        Assert.Equal(plain, InclusiveWriting.Normalise(written).Value);

    [Fact]
    public void A_sentence_keeps_all_the_rest() => Assert.Equal(
        "Les chercheurs, les étudiants et tous les bénévoles (sauf un salarié) sont venus.",
        InclusiveWriting.Normalise("Les chercheur·euse·s, les étudiant(e)s et tou·te·s les bénévole·s (sauf un·e salarié-e) sont venu·e·s.").Value);

    [Fact]
    public void Prose_without_such_forms_is_unchanged()
    {
        Assert.Equal(Prose, InclusiveWriting.Normalise(Prose).Value);
        Assert.All(Prose.Split('\n'), line => Assert.Equal(line, InclusiveWriting.Normalise(line).Value));
    }

    [Fact]
    public void What_is_plain_stays_plain()
    {
        var once = InclusiveWriting.Normalise("Des acteur·rice·s, des citoyen(ne)s et des directeur/trice.").Value;

        Assert.Equal(once, InclusiveWriting.Normalise(once).Value);
    }

    [Fact]
    public void Offsets_lead_back_to_what_was_written()
    {
        const string Written = "Une étude sur les chercheur·euse·s, des étudiant(e)s et un·e salarié.e en AMAP.";
        string[] forms = ["chercheur·euse·s", "étudiant(e)s", "un·e", "salarié.e", "AMAP"];

        var words = TextAnalysis.Words(Written);

        var back = words.Select(w => Written[w.Start..w.End]).ToList();
        Assert.All(forms, form => Assert.Contains(form, back));
        Assert.Equal(["une", "etude", "sur", "les", "chercheurs", "des", "etudiants", "et", "un", "salarie", "en", "amap"], words.Select(w => w.Value));
    }

    [Fact]
    public void Any_text_is_read_and_every_word_found_is_in_it()
    {
        var random = new Random(7);
        string[] pieces = ["étudiant", "·e", "·s", "(e)", "(s)", "-e-", "/rice", "acteur", ".", "-", "’", "l'", " ", "\ud83d", "é", "e\u0301", "œ", "12", "@", "\n", "(", ")", "İ", "ﬁ"];
        for (var turn = 0; turn < 5_000; turn++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));

            foreach (var word in TextAnalysis.Words(text))
            {
                Assert.True(word.Start >= 0 && word.Start < word.End && word.End <= text.Length, text);
            }
        }
    }
}
