using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>The public page of the DLA, and the questions that inform without refusing anybody.</summary>
public sealed class AboutDlaTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_page_shows_every_desk_and_invents_no_number()
    {
        var page = await site.Visitor().OpenAsync("/dla");

        foreach (var desk in DeskSeeds.All)
        {
            Assert.Contains(desk.Name, page.Words, StringComparison.Ordinal);
        }

        Assert.Equal(DeskSeeds.All.Count, page.Document.QuerySelectorAll("#guichets ~ .stack article").Length);
        Assert.Empty(page.Document.QuerySelectorAll("main a[href^='tel:']"));
        Assert.Contains("À compléter", page.Words, StringComparison.Ordinal);
        Assert.True(page.Document.QuerySelectorAll("main .source").Length >= 6);
    }

    [Fact]
    public async Task A_number_that_was_completed_is_shown()
    {
        await using var other = new Site();
        await other.InDatabaseAsync(async db =>
        {
            var desk = await db.DlaDesks.SingleAsync(d => d.Code == "nord", TestContext.Current.CancellationToken);
            desk.Change(new DeskCard { Name = desk.Name, Departments = desk.Departments, Phone = "+33320000000", Hours = "le matin" }, Actor.System, other.Clock.GetUtcNow());
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var page = await other.Visitor().OpenAsync("/dla");

        Assert.NotNull(page.Document.QuerySelector("main a[href='tel:+33320000000']"));
    }

    [Theory]
    [InlineData("oui", "oui", "oui", "une", "Le DLA peut sans doute vous aider", "Demander un premier rendez-vous")]
    [InlineData("bientot", "oui", "je-ne-sais-pas", "plusieurs", "Le DLA peut sans doute vous aider", "Demander un premier rendez-vous")]
    [InlineData("non", "oui", "oui", "une", "D’autres portes peuvent vous aider", "Demander un avis")]
    [InlineData("oui", "non", "oui", "une", "D’autres portes peuvent vous aider", "Demander un avis")]
    [InlineData("oui", "oui", "non", "une", "D’autres portes peuvent vous aider", "Demander un avis")]
    public async Task The_questions_inform_and_never_refuse(string jobs, string region, string purpose, string count, string heading, string button)
    {
        var browser = site.Visitor();
        var page = await browser.OpenAsync("/dla/verifier");
        Assert.Equal("get", page.Document.QuerySelector("main form")!.GetAttribute("method"));

        var answer = await browser.OpenAsync($"/dla/verifier?Emploi={jobs}&Region={region}&Utilite={purpose}&Structures={count}&Suite=voir");

        Assert.Equal(heading, answer.Heading);
        Assert.Contains(answer.Document.QuerySelectorAll("main a[href='/dla/demande']"), a => a.TextContent.Contains(button, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_no_names_real_alternatives_with_their_source()
    {
        var answer = await site.Visitor().OpenAsync("/dla/verifier?Emploi=non&Region=oui&Utilite=oui&Structures=une&Suite=voir");

        Assert.Contains("Guid’Asso", answer.Words, StringComparison.Ordinal);
        Assert.NotNull(answer.Document.QuerySelector("main .source a[href^='https://']"));
        Assert.NotNull(answer.Document.QuerySelector("main a[href='/dla/ressources']"));
    }

    [Fact]
    public async Task A_question_left_out_is_told_beside_it_and_the_rest_is_kept()
    {
        var answer = await site.Visitor().OpenAsync("/dla/verifier?Emploi=oui&Suite=voir");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotEmpty(answer.ErrorOf("Region"));
        Assert.True(answer.Document.QuerySelector("input[name=Emploi][value=oui]")!.HasAttribute("checked"));
    }
}
