using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>A site with requests that were met, and actors of the directory that can be written to.</summary>
public class DlaDecisionSite : Site
{
    // Every look at the clock is a moment later, so that mails are read in the order in which they were written.
    public DlaDecisionSite() => Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);

    /// <summary>A request whose first meeting took place, with the officer who follows it.</summary>
    public async Task<(TestDlaRequest Request, TestOfficer Officer)> MetAsync(int structures = 1)
    {
        var officer = await this.SeatedOfficerAsync();
        var request = await this.SentCollectiveDlaRequestAsync(structures, everybodyConfirmed: true);
        var by = new Actor(ActorKind.DlaDesk, officer.Id, officer.Name);
        await this.ChangeAsync(request, r =>
        {
            Assert.True(r.Take(DeskCalendar.WithoutPause, by, Clock.GetUtcNow()).IsDone);
            Assert.True(r.HoldMeeting(Guid.CreateVersion7(Clock.GetUtcNow()), DeskCalendar.WithoutPause, by, Clock.GetUtcNow()).IsDone);
            return 0;
        });
        return (request, officer);
    }

    /// <summary>The officer signed in again: a session does not last for weeks.</summary>
    public async Task<TestOfficer> BackAsync(TestOfficer officer) => officer with { Browser = await SignedInAsync(Roles.DlaOfficer, officer.Email) };

    /// <summary>An actor of the directory that serves the whole region and can be written to.</summary>
    public Task<(Guid Id, string Name, string Email)> ActorAsync(string name) => InDatabaseAsync(async db =>
    {
        var now = Clock.GetUtcNow();
        var email = $"acteur-{Guid.CreateVersion7(now):N}@exemple.test";
        var card = new ActorCard
        {
            Name = name,
            Type = ActorType.SupportPoint.Code,
            Does = "Accueille et informe, pour les tests seulement.",
            Territories = ["region"],
            Source = "Pour les tests",
            Email = email,
        };
        var actor = ResourceActor.Add(
            ResourceActorId.New(now), card, null, Services.GetRequiredService<TerritoryCatalogue>(), Actor.System, DateOnly.FromDateTime(now.UtcDateTime), now);
        Assert.True(actor.IsDone, actor.Refusal?.Message);
        db.ResourceActors.Add(actor.Value);
        await db.SaveChangesAsync(CancellationToken.None);
        return (actor.Value.Id.Value, name, email);
    });

    /// <summary>Proposes through the pages, and lets the ten minutes pass: the structures have their mail.</summary>
    public async Task<Page> ProposeAsync(TestDlaRequest request, TestOfficer officer, params (string Name, string Value)[] answers)
    {
        var preview = await PreviewAsync(request, officer, answers);
        var done = await officer.Browser.SubmitAsync(preview, [], "#confirmer");
        Clock.Advance(TimeSpan.FromMinutes(11));
        await DeliverMailsAsync();
        return done;
    }

    public static async Task<Page> PreviewAsync(TestDlaRequest request, TestOfficer officer, params (string Name, string Value)[] answers) =>
        await officer.Browser.SubmitAsync(
            await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/decision/proposer"),
            [("Wording", "Voici ce que nous avons compris, et ce que nous proposons."), .. answers],
            "#proposer");

    /// <summary>The page of the last proposal mailed to a structure.</summary>
    public string AnswerAddress(TestStructure structure) => LinkIn(structure.Email, "/dla/decision/[0-9a-f]+");

    /// <summary>A structure answers by its link.</summary>
    public async Task<Page> AnswerAsync(TestStructure structure, string answer, string? words = null)
    {
        using var visitor = Visitor();
        return await visitor.SubmitAsync(
            await visitor.OpenAsync(AnswerAddress(structure)), [("Answer", answer), .. words is null ? [] : ((string, string)[])[("Text", words)]]);
    }

    /// <summary>The last link of this form that was mailed to an address.</summary>
    public string LinkIn(string email, string form)
    {
        var mail = Mails.Received.Last(m => m.To == email && Regex.IsMatch(m.Text, form, RegexOptions.None, TimeSpan.FromSeconds(1)));
        return Regex.Match(mail.Text, form, RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
    }
}
