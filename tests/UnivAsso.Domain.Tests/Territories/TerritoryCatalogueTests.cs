using UnivAsso.Domain.Territories;
using Xunit;

namespace UnivAsso.Domain.Tests.Territories;

public sealed class TerritoryCatalogueTests
{
    private static readonly Epci Straddling =
        new("200000001", EpciKind.CommunityOfCommunes, "CC des Deux Rives", ["76", "80"], 2, 3);

    private static readonly TerritoryCatalogue Catalogue = new(
        [new("80", "Somme", "somme"), new("59", "Nord", "nord"), new("62", "Pas-de-Calais", "pas-de-calais")],
        [Straddling, new("200000002", EpciKind.Metropolis, "Métropole Imaginaire", ["59"], 4, 0)],
        [
            Commune("59001", "Grandville", "59", 200_000, ["59000", "59800"], "Petiteville"),
            Commune("59002", "Grandville-lez-Bois", "59", 900, ["59111"]),
            Commune("59003", "Saint-Amand-les-Eaux", "59", 15_000, ["59230"]),
            Commune("59004", "Crèvecœur-sur-l'Escaut", "59", 700, ["59258"]),
            Commune("62001", "Le Touquet-Paris-Plage", "62", 4_000, ["62520"]),
            Commune("62002", "Sainte-Austreberthe", "62", 600, ["62140"]),
            Commune("62003", "Saint-Aubin", "62", 300, ["62170"]),
            Commune("80001", "Saint-Aubin", "80", 200, ["80540"]),
            Commune("80002", "La Grandville", "80", 100, ["80111"]),
            Commune("80003", "Bois-Grandville", "80", 50, ["80112"]),
        ]);

    [Theory]
    [InlineData("grandville", "59001,80002,59002,80003")]
    [InlineData("la grandville", "80002,59001,59002")]
    [InlineData("ville", "59001,59002,80002,80003")]
    [InlineData("touquet", "62001")]
    [InlineData("le touquet", "62001")]
    [InlineData("TOUQUET PARIS", "62001")]
    [InlineData("paris plage", "62001")]
    [InlineData("crevecoeur", "59004")]
    [InlineData("Crèvecœur", "59004")]
    [InlineData("crevecoeur s/ l’escaut", "59004")]
    [InlineData("crevecoeur s/l escaut", "59004")]
    [InlineData("st amand", "59003")]
    [InlineData("ST-AMAND LEZ EAUX", "59003")]
    [InlineData("saintamand", "59003")]
    [InlineData("amand eaux", "59003")]
    [InlineData("ste austreberthe", "62002")]
    [InlineData("Sainte-Austreberthe", "62002")]
    [InlineData("st aubin", "62003,80001")]
    [InlineData("grandville les bois", "59002")]
    [InlineData("petiteville", "59001")]
    [InlineData("petite", "59001")]
    [InlineData("nulle part", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    public void A_commune_is_found_by_its_name(string? typed, string codes) => Assert.Equal(codes, Found(typed));

    [Theory]
    [InlineData("59000", "59001")]
    [InlineData("59800", "59001")]
    [InlineData("592", "59003,59004")]
    [InlineData("59", "")]
    [InlineData("59000 Grandville", "59001")]
    [InlineData("Grandville 59000", "59001")]
    [InlineData("Grandville (59)", "59001,59002")]
    [InlineData("GRANDVILLE CEDEX 9", "59001,80002,59002,80003")]
    [InlineData("59009 Grandville Cedex 9", "59001,80002,59002,80003")]
    [InlineData("59230 St Amant", "59003")]
    [InlineData("saint aubin 62", "62003")]
    [InlineData("Saint-Aubin (62170, Pas-de-Calais)", "62003")]
    [InlineData("Saint-Aubin (Somme)", "80001")]
    [InlineData("99999", "")]
    public void A_commune_is_found_by_its_postal_code_or_both(string typed, string codes) => Assert.Equal(codes, Found(typed));

    [Fact]
    public void The_number_of_answers_is_limited() => Assert.Equal(2, Catalogue.Search("grand", 2).Count);

    [Theory]
    [InlineData("Touquet Paris Plage", "62001")]
    [InlineData("59000", "59001")]
    [InlineData("59111 grandville", null)]
    [InlineData("Grandville 59000", "59001")]
    [InlineData("Grandville", "59001")]
    [InlineData("la grandville", "80002")]
    [InlineData("le grandville 59", "59001")]
    [InlineData("Saint-Aubin", null)]
    [InlineData("Saint-Aubin (62170, Pas-de-Calais)", "62003")]
    [InlineData(" st aubin (80540, Somme) ", "80001")]
    [InlineData("petiteville", "59001")]
    [InlineData("touq", null)]
    [InlineData("625", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_text_that_means_one_commune_only_is_understood(string? typed, string? code) =>
        Assert.Equal(code, Catalogue.FindExact(typed)?.Code);

    [Fact]
    public void A_commune_is_shown_with_what_tells_it_apart()
    {
        Assert.Equal("Grandville (59000…)", Catalogue.Find("59001")?.DisplayName);
        Assert.Equal("Saint-Aubin (62170, Pas-de-Calais)", Catalogue.Find("62003")?.DisplayName);
        Assert.Equal("Sainte-Austreberthe (62140)", Catalogue.Find(CommuneCode.Parse("62002"))?.DisplayName);
        Assert.All(Catalogue.Communes, c => Assert.Equal(c, Catalogue.FindExact(c.DisplayName)));
    }

    [Fact]
    public void Places_know_each_other()
    {
        var commune = Catalogue.Find("80001");

        Assert.NotNull(commune);
        Assert.Equal("Somme", Catalogue.DepartmentOf(commune).Name);
        Assert.Equal(Straddling, Catalogue.EpciOf(commune));
        Assert.Contains(commune, Catalogue.CommunesOf(Straddling));
        Assert.Equal(["59", "62", "80"], Catalogue.Departments.Select(d => d.Code));
        Assert.Equal("62", Catalogue.FindDepartmentBySlug("pas-de-calais")?.Code);
        Assert.Null(Catalogue.Find("75056"));
        Assert.Null(Catalogue.FindEpci(null));
    }

    [Fact]
    public void An_epci_may_go_beyond_the_border()
    {
        Assert.True(Straddling.StraddlesBorder);
        Assert.Equal("Communauté de communes des Deux Rives", Straddling.FullName);
    }

    [Fact]
    public void A_commune_of_nowhere_is_an_error() =>
        Assert.Throws<ArgumentException>(() =>
            new TerritoryCatalogue([], [], [Commune("59001", "Grandville", "59", 1, ["59000"])]));

    [Fact]
    public void Any_text_can_be_searched()
    {
        var random = new Random(32);

        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 12)).Select(_ => (char)random.Next(1, 0x2100)));

            Assert.InRange(Catalogue.Search(text).Count, 0, 10);
        }
    }

    private static string Found(string? typed) => string.Join(',', Catalogue.Search(typed).Select(c => c.Code));

    private static Commune Commune(
        string code, string name, string department, int population, string[] postalCodes, params string[] formerNames) =>
        new(code, name, department, department == "80" ? "200000001" : "200000002", postalCodes, formerNames, population);
}
