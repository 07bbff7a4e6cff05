using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Fit;
using Xunit;

namespace UnivAsso.Matching.Tests.Fit;

public sealed class FitTests
{
    private static readonly NeedFacts Need = new("B1", new Passage("", "Nos bénévoles s’en vont et la relève manque dans nos clubs."))
    {
        Themes = ["gouvernance"],
        Departments = ["59"],
        Structures = [new NamedStructure("Association Les Amis du Stade", "amis stade")],
        MailDomains = ["stade-exemple.fr"],
    };

    private static readonly Passage Work = new("La relève des bénévoles dans les clubs sportifs");

    /// <summary>Every gate with a person it stops and the fact it tells.</summary>
    public static TheoryData<string, PersonFacts, Reason> ClosedGates => new()
    {
        { "profile", Good with { Confirmed = false }, new ProfileNotConfirmed() },
        { "informed", Good with { OptedIn = false }, new OnlyKeptInformed() },
        { "paused", Good with { NotBefore = Samples.Today.AddDays(1) }, new PausedUntil(Samples.Today.AddDays(1)) },
        { "gone", Good with { AvailableUntil = Samples.Today.AddDays(-1) }, new AvailableNoLonger(Samples.Today.AddDays(-1)) },
        { "quota", Good with { GroupsAtOnce = 2, Load = 2 }, new QuotaReached(2, 2) },
        { "declined", Good with { Declined = ["B1"] }, new DeclinedBefore() },
        { "tie", Good with { Ties = [new DeclaredTie("Les Amis du stade", "amis stade", "instance")] }, new TiedTo("Association Les Amis du Stade", "instance") },
        { "house", Good with { MailDomain = "stade-exemple.fr" }, new SameMailDomain("stade-exemple.fr") },
        { "asked", Good with { Asked = ["B1"] }, new AskedAlready() },
        { "enough", Good with { Pending = 2 }, new InvitedEnough(2) },
    };

    private static PersonFacts Good => Samples.Person("bonne", Work) with { Themes = ["gouvernance"], Territories = ["59", "62"], InRegion = true };

    [Theory]
    [MemberData(nameof(ClosedGates))]
    public void A_closed_gate_excludes_whatever_the_fit(string gate, PersonFacts person, Reason reason)
    {
        var list = Compare(person, Samples.Person("autre", new Passage("Le droit des sols")));

        var match = Find(list, "bonne");
        Assert.False(match.Open, gate);
        Assert.Equal([reason], match.Closed);
        Assert.Contains(reason, list.ReasonsOf(match));
        Assert.Equal(0, list.Counts().Suited);
        Assert.Equal(Gates.All.Count, ClosedGates.Count);
    }

    [Fact]
    public void Who_may_be_invited_is_counted_before_being_named()
    {
        var list = Compare(
            Good,
            Good with { Key = "prise", Load = 1 },
            Good with { Key = "liee", Ties = [new DeclaredTie("Les amis du stade", "amis stade", null)] },
            Good with { Key = "pause", NotBefore = Samples.Today.AddDays(30) },
            Samples.Person("loin", new Passage("La chimie des polymères")) with { Themes = ["mesure"], Territories = ["02"] });

        Assert.Equal(new MatchCounts(Suited: 2, FreeNow: 1, Tied: 1, OtherwiseExcluded: 1), list.Counts());
        Assert.Equal("bonne", list.Compared[0].Person.Key);
    }

    [Fact]
    public void A_better_criterion_never_lowers_the_fit()
    {
        var random = new Random(11);
        var criteria = Enum.GetValues<Criterion>();
        for (var turn = 0; turn < 5_000; turn++)
        {
            var judgements = criteria.Where(_ => random.Next(4) > 0).Select(c => new Judgement(c, random.NextDouble(), null)).ToList();
            if (judgements.Count == 0)
            {
                continue;
            }

            var raised = random.Next(judgements.Count);
            var better = judgements.Index().Select(j => j.Index == raised ? j.Item with { Worth = j.Item.Worth + ((1 - j.Item.Worth) * random.NextDouble()) } : j.Item).ToList();

            Assert.True(Criteria.Combine(better, FitWeights.Current) >= Criteria.Combine(judgements, FitWeights.Current));
            Assert.InRange(Criteria.Combine(better, FitWeights.Current), 0, 1);
        }
    }

    [Fact]
    public void Saying_that_one_shares_what_is_asked_never_lowers_the_fit()
    {
        var others = Enumerable.Range(0, 30).Select(i => Samples.Person($"x{i}", new Passage($"Sujet {i} de chimie"))).ToArray();
        var bare = Samples.Person("elle", Work);
        PersonFacts[] steps =
        [
            bare with { Themes = ["mesure"], Territories = ["02"], Load = 3 },
            bare with { Themes = ["mesure"], Territories = ["02"], Load = 1 },
            bare with { Themes = ["mesure"], Territories = ["02"] },
            bare with { Themes = ["mesure"] },
            bare with { Themes = ["mesure"], Territories = ["59"] },
            bare with { Themes = ["mesure", "gouvernance"], Territories = ["59"] },
        ];

        var fits = steps.Select(step => Find(Compare([step, .. others]), "elle").Fit).ToList();

        Assert.Equal(fits.Order(), fits);
        Assert.True(fits[^1] > fits[0]);
    }

    [Fact]
    public void No_reason_without_its_fact()
    {
        var random = new Random(5);
        string[] themes = ["gouvernance", "mesure", "modele"];
        string[] places = ["59", "62", "02"];
        for (var turn = 0; turn < 200; turn++)
        {
            var person = Samples.Person("elle", random.Next(2) == 0 ? [Work] : []) with
            {
                Themes = [.. themes.Where(_ => random.Next(2) == 0)],
                Territories = [.. places.Where(_ => random.Next(2) == 0)],
                Load = random.Next(3),
                GroupsAtOnce = random.Next(2) == 0 ? 3 : null,
                AvailableFrom = random.Next(3) == 0 ? Samples.Today.AddDays(random.Next(-5, 5)) : null,
            };
            var list = Compare(person, Samples.Person("autre", new Passage("Le droit des sols")));
            foreach (var reason in list.ReasonsOf(Find(list, "elle")))
            {
                Assert.True(IsTrue(reason, person), $"{reason} of {person}");
            }
        }
    }

    [Fact]
    public void Anybody_can_be_asked_about()
    {
        var list = Compare(Good, Samples.Person("loin", new Passage("La chimie des polymères")) with { Themes = ["mesure"], Territories = ["02"], Confirmed = false });

        var why = list.Why("loin")!;

        Assert.Equal((2, 2, false), (why.Rank, why.Among, why.Suited));
        Assert.Contains(new ProfileNotConfirmed(), why.Reasons);
        Assert.Contains(new WorksSpeakOfOtherThings(), why.Reasons);
        Assert.Null(list.Why("personne"));
    }

    [Theory]
    [InlineData("a@univ-lille.fr", "univ-lille.fr")]
    [InlineData("a@GMAIL.com", null)]
    [InlineData("a@asso.example.org", null)]
    [InlineData("a@b@laposte.net", null)]
    [InlineData("@x.fr", null)]
    [InlineData(null, null)]
    public void Only_the_mail_of_a_house_ties(string? address, string? domain) => Assert.Equal(domain, MailDomains.OfHouse(address));

    private static bool IsTrue(Reason reason, PersonFacts person) => reason switch
    {
        SharesAxes axes => axes.Themes.SequenceEqual(["gouvernance"]) && person.Themes.Contains("gouvernance"),
        OtherAxes => person.Themes.Count > 0 && !person.Themes.Contains("gouvernance"),
        GoesThere => person.Territories.Contains("59"),
        OtherTerritories => person.Territories.Count > 0 && !person.Territories.Contains("59"),
        FreeNow => person.Load == 0,
        AlreadyBusy busy => busy.Load == person.Load && busy.Most == person.GroupsAtOnce,
        FreeFrom free => person.AvailableFrom == free.Day && free.Day > Samples.Today,
        NothingToRead => person.Works.Count == 0,
        WorkSpeaksOfIt work => person.Works.Any(w => w.Title == work.Title && work.Words.All(word => w.Title.Contains(word.InWork!, StringComparison.Ordinal))),
        WorksSpeakOfOtherThings => person.Works.Count > 0,
        _ => false,
    };

    private static MatchList Compare(params PersonFacts[] people) =>
        PeopleIndex.Build(people, Samples.Index).Compare(Need, Samples.Today, FitWeights.Current);

    private static Match Find(MatchList list, string key) => list.Compared.Single(m => m.Person.Key == key);
}
