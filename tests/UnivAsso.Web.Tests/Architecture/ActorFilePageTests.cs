using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Features.Referrals.Import;
using Xunit;

namespace UnivAsso.Web.Tests.Architecture;

/// <summary>The file of the directory, told from the columns that are really read and written.</summary>
public sealed class ActorFilePageTests
{
    [Fact]
    public async Task The_page_of_the_file_is_what_the_code_reads_and_writes()
    {
        Assert.Equal(ActorColumns.All, ColumnWords.All.Select(c => c.Column));

        var page = new GeneratedPage("docs/resource-actors-csv.md")
            .Line("# The file of the directory of resource actors")
            .Line()
            .Line("Written from the code; do not edit. The export (`/espace-dla/ressources/export.csv`) and the import (`/espace-dla/ressources/importer`) have the same columns. Their names are those of the")
            .Line("public [data.inclusion](https://schema.data.inclusion.gouv.fr) schema where it has the same field.")
            .Line()
            .Line("- UTF-8, one line for an actor, cells between quotes when they hold a separator, `;` or `,` between cells.")
            .Line("- The first line names the columns, in any order. An unknown column is told and left aside; an empty cell, like a column that is absent, changes nothing of a card that is known.")
            .Line("- `source` and `id` together name a card: the same file sent twice adds nothing.")
            .Line("- A cell that a spreadsheet could take for a formula is written after an apostrophe.")
            .Line()
            .Header("column", "what it holds, as the page of the import says it");
        foreach (var (column, meaning) in ColumnWords.All)
        {
            page.Row($"`{column}`", meaning);
        }

        Codes(page, "Types", ActorType.All.Select(t => (t.Code, t.Label)));
        Codes(page, "Themes", ActorTheme.All.Select(t => (t.Code, t.Label)));
        Codes(page, "Structures", ServedStructure.All.Select(s => (s.Code, s.Label)));
        await page.MustBeUpToDateAsync();
    }

    private static void Codes(GeneratedPage page, string title, IEnumerable<(string Code, string Label)> codes)
    {
        page.Line().Line($"## {title}").Line().Header("code", "label");
        foreach (var (code, label) in codes)
        {
            page.Row($"`{code}`", label);
        }
    }
}
