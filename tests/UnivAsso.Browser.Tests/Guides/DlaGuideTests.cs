using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Features.Referrals;
using UnivAsso.Web.Platform.Security;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Guides;

/// <summary>
/// The walk through the demonstration data along which the pictures of docs/guides/dla.md are taken: what the guide describes is there.
/// scripts/guide-screenshots.sh names the folder in which the pictures are kept; without it the walk is made all the same.
/// </summary>
public sealed class DlaGuideTests(Chromium chromium)
{
    private const string Folder = "UNIVASSO_GUIDE_PICTURES";
    private const string Officer = "dla59@demo.univasso.test";
    private const int Phone = 360;
    private const int Desk = 1280;
    private const int Height = 900;
    private const int Margin = 16;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_that_the_guide_of_the_DLA_shows_is_there()
    {
        await using var desk = await chromium.OpenWindowAsync();
        await using var outside = await chromium.OpenWindowAsync();
        await desk.SignInAsync(Officer);

        await desk.GoAsync("/espace-dla");
        await Expect(desk.Page.Locator("h1")).ToHaveTextAsync("À traiter");
        await TakeAsync(desk, "boite", height: 1000);
        await desk.GoAsync(await SheetOfAsync("Cantine solidaire"));
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("appelez d’abord");
        await TakeAsync(desk, "demande");
        await desk.GoAsync("/espace-dla/agenda");
        await TakeAsync(desk, "agenda", height: 600);
        await desk.GoAsync("/espace-dla/guichet");
        await TakeAsync(desk, "guichet", height: 1150);

        await MeetAsync(desk, outside);
        await DecideAsync(desk, outside);
        await RedirectAsync(desk, outside);

        await desk.GoAsync(await SheetOfAsync("Compagnie des marionnettes") + "/poursuite");
        await TakeAsync(desk, "poursuite");
        await desk.GoAsync(await SheetOfAsync("Compagnie des marionnettes") + "/passerelle");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Rien du DLA ne passe");
        await TakeAsync(desk, "passerelle");
        await desk.GoAsync("/espace-dla/chiffres");
        await Expect(desk.Page.Locator("h1")).ToContainTextAsync("hiffres");
        await TakeAsync(desk, "chiffres", height: 1000);
    }

    private async Task MeetAsync(Window desk, Window outside)
    {
        var sheet = await SheetOfAsync("Épicerie sociale");
        await desk.GoAsync(sheet + "/rendez-vous");
        await desk.FillAsync((await FirstSlotsAsync(desk)).Select(slot => ("Slots", slot)));
        await TakeAsync(desk, "rendez-vous", "main fieldset:has([name=How])");
        await desk.PressAsync("Envoyer");
        await Expect(desk.Done).ToContainTextAsync("Les créneaux sont proposés");
        await outside.GoAsync(await LinkAsync(outside, (await RequestAsync("Épicerie sociale")).Lead.Contact.Email, "/creneau/"));
        await TakeAsync(outside, "creneau", "main form fieldset", Phone, 640);

        await desk.GoAsync(await SheetOfAsync("Habitat partagé") + "/fiche");
        await desk.FillAsync(
            ("Present", "Mehdi Démo pour la présidence, la direction, et Dominique Démo-DLA."),
            ("Understood", "Le deuxième lieu ouvre en mars. Chacun fait tout, personne ne décide : les réunions débordent."),
            ("FramePresented", "gratuit"));
        await TakeAsync(desk, "fiche", height: 1100);
    }

    private async Task DecideAsync(Window desk, Window outside)
    {
        await desk.GoAsync(await SheetOfAsync("Atelier couture") + "/decision/proposer");
        await desk.FillAsync(
            ("Outcome", "reorienter"),
            ("Wording", "Vous voulez ouvrir une boutique. Avant un diagnostic, un rendez-vous sur vos comptes dirait si elle peut vivre."),
            ("Reason", "information"));
        await desk.FillAsync(("Actors", (await desk.Page.Locator("main [name=Actors]").First.GetAttributeAsync("value"))!));
        await TakeAsync(desk, "proposer", height: 1150);
        await desk.PressAsync("Aperçu des courriels");
        await Expect(desk.Page.Locator("h1")).ToHaveTextAsync("Aperçu");

        // The demonstration makes the secret of each structure from the id of its part in the request.
        var request = await RequestAsync("Réseau des tiers-lieux");
        await outside.GoAsync($"/dla/decision/demo-{request.Lead.Id.Value:N}");
        await Expect(outside.Page.Locator("h1")).ToHaveTextAsync("Ce que nous vous proposons");
        await TakeAsync(outside, "reponse", width: Phone, height: 1050);
        await outside.FillAsync(("Answer", "accord"), ("Text", "D’accord, si les trois lieux avancent au même pas."));
        await outside.PressAsync("Envoyer ma réponse");
        await Expect(outside.Done).ToContainTextAsync("Votre réponse est enregistrée");
        await desk.GoAsync(await SheetOfAsync("Réseau des tiers-lieux") + "/decision");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("si les trois lieux avancent");
        await TakeAsync(desk, "positions", height: 640);
    }

    private async Task RedirectAsync(Window desk, Window outside)
    {
        var request = await RequestAsync("Accueil de jour");
        var referral = await chromium.Portal.InDatabaseAsync(db => db.Referrals.AsNoTracking().SingleAsync(r => r.CaseId == request.Id.Value, Ct));
        await outside.GoAsync(await GivenLinkAsync(ReferralLinkPurpose.Structure, referral.ProposalId));
        await outside.FillAsync(("Answer", "transmettre"), ("PassPhone", "true"), ("PassNeed", "true"));
        await TakeAsync(outside, "accord", height: 1150);
        await outside.PressAsync("Envoyer ma réponse");
        await Expect(outside.Done).ToContainTextAsync("Votre réponse est enregistrée");

        var actor = await chromium.Portal.InDatabaseAsync(db => db.ResourceActors.AsNoTracking().SingleAsync(a => a.Id == referral.ActorId, Ct));
        await outside.GoAsync(await LinkAsync(outside, actor.Email!, "/orientation/"));
        await TakeAsync(outside, "acteur");
        await outside.PressAsync("Je prends contact");
        await Expect(outside.Done).ToContainTextAsync("La structure sait que vous allez la contacter");
        await desk.GoAsync(await SheetOfAsync("Accueil de jour") + "/orientations");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Prise en charge");
        await TakeAsync(desk, "orientations", height: 750);
        await outside.GoAsync(await GivenLinkAsync(ReferralLinkPurpose.Feedback, referral.Id.Value));
        await Expect(outside.Page.Locator("h1")).ToHaveTextAsync("Avez-vous trouvé de l’aide ?");
    }

    /// <summary>Keeps a piece of the page, from a little above an element, at a width.</summary>
    private static async Task TakeAsync(Window window, string name, string from = ".page-heading", int width = Desk, int height = Height)
    {
        Assert.Equal(200, window.Status);
        await window.Page.SetViewportSizeAsync(width, Height);
        var top = await window.Page.Locator(from).First.EvaluateAsync<float>("element => element.getBoundingClientRect().top + scrollY");
        if (Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } folder)
        {
            await window.Page.EvaluateAsync("() => document.activeElement?.blur()");
            await window.Page.ScreenshotAsync(new()
            {
                Path = Path.Combine(folder, $"dla-{name}.png"),
                FullPage = true,
                Clip = new() { X = 0, Y = top - Margin, Width = width, Height = height },
            });
        }

        await window.Page.SetViewportSizeAsync(Desk, Height);
    }

    /// <summary>The first slot of three different days.</summary>
    private static async Task<string[]> FirstSlotsAsync(Window window) => await window.Page.Locator("main [name=Slots]").EvaluateAllAsync<string[]>(
        """
        boxes => {
          const day = box => box.labels[0].innerText.split(",")[0];
          return boxes.filter((box, at) => boxes.findIndex(other => day(other) === day(box)) === at).slice(0, 3).map(box => box.value);
        }
        """);

    private async Task<DlaRequest> RequestAsync(string name) => await chromium.Portal.InDatabaseAsync(db => db.DlaRequests.AsNoTracking()
        .Include(r => r.Participations).SingleAsync(r => r.Participations.Any(p => p.IsLead && p.Structure.Name.Contains(name)), Ct));

    private async Task<string> SheetOfAsync(string name) => $"/espace-dla/demandes/{(await RequestAsync(name)).Reference}";

    /// <summary>The path of the link in a mail that has left.</summary>
    private static async Task<string> LinkAsync(Window window, string address, string beginning)
    {
        var mail = await window.LastMailToAsync(address, "");
        return Regex.Match(mail, $"{beginning}[0-9a-f]{{32}}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
    }

    /// <summary>A link such as the portal mails, for a redirection of the demonstration, about which no mail has left.</summary>
    private async Task<string> GivenLinkAsync(ReferralLinkPurpose purpose, Guid subjectId)
    {
        var (token, now) = (new Secrets().NewToken(), chromium.Portal.Clock.GetUtcNow());
        await chromium.Portal.InDatabaseAsync(db =>
        {
            db.ReferralLinks.Add(new ReferralLink
            {
                Id = Guid.CreateVersion7(now),
                Purpose = purpose,
                SubjectId = subjectId,
                TokenHash = Secrets.Hash(token),
                CreatedAt = now,
                ExpiresAt = now + ReferralLink.LifetimeOf(purpose),
            });
            return db.SaveChangesAsync(Ct);
        });
        return ReferralLinks.AddressOf(purpose, token);
    }
}
