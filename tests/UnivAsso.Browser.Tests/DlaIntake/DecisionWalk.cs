using System.Globalization;
using UnivAsso.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.DlaIntake;

/// <summary>
/// An officer in one window and, in another without any session, whoever a link was mailed to. The walk only walks: its test says which
/// pages are checked for everybody.
/// </summary>
internal sealed class DecisionWalk(
    LiveDlaSite site, TestOfficer officer, TestDlaRequest request, Window desk, Window outside, bool javaScript) : IAsyncDisposable
{
    public const string Wording = "Voici ce que nous avons compris, et ce que nous vous proposons.";

    private const int Phone = 360;
    private const int Desktop = 1280;

    // Ten minutes of second thoughts, and one more.
    private static readonly TimeSpan UntilTheMailsLeave = TimeSpan.FromMinutes(11);

    /// <summary>The window of the officer.</summary>
    public Window Desk => desk;

    /// <summary>The window of a structure, or of the actor it is directed to.</summary>
    public Window Outside => outside;

    public TestOfficer Officer => officer;

    public TestDlaRequest Request => request;

    /// <summary>A request of so many structures that an officer follows.</summary>
    public static async Task<DecisionWalk> FollowedAsync(Chromium chromium, LiveDlaSite site, bool javaScript, int structures = 1)
    {
        var (address, width) = (site.LiveAddress, javaScript ? Desktop : Phone);
        var officer = await site.OfficerWithHoursAsync();
        var told = new DlaRequestToSend { Departments = [.. Enumerable.Repeat("62", structures)], EverybodyConfirmed = true };
        var request = await site.FollowedAsync(officer, told);
        return new DecisionWalk(
            site,
            officer,
            request,
            await chromium.OpenWindowAsync(width, javaScript, address: address),
            await chromium.OpenWindowAsync(width, javaScript, address: address),
            javaScript);
    }

    /// <summary>The same, where the officer has said that the meeting took place and signed its sheet: the proposal is to be written.</summary>
    public static async Task<DecisionWalk> MetAsync(Chromium chromium, LiveDlaSite site, bool javaScript, int structures = 1)
    {
        var walk = await FollowedAsync(chromium, site, javaScript, structures);
        await site.BegunMeetingAsync(walk.Request, walk.Officer);
        await walk.ToTheSheetAsync();
        await walk.Desk.FollowAsync("Rendez-vous");
        await walk.Desk.PressAsync("Le rendez-vous a eu lieu");
        await walk.SignSheetAsync();
        await walk.Desk.FollowAsync("Proposer la suite");
        return walk;
    }

    /// <summary>Checks the page of a window for everybody; a walk without scripts is made on a phone, and looks at that width alone.</summary>
    public Task CheckAsync(Window window) => javaScript ? window.CheckEverywhereAsync() : window.CheckAsync();

    /// <summary>Opens the sheet of the request as the officer who follows it, or as a colleague, with a session of today.</summary>
    public async Task ToTheSheetAsync(TestOfficer? colleague = null)
    {
        await site.SignInAsync(desk, colleague ?? officer);
        await desk.GoAsync($"/espace-dla/demandes/{request.Reference}");
    }

    /// <summary>The sheet, then one of the pages it leads to.</summary>
    public async Task ToAsync(string link, TestOfficer? colleague = null)
    {
        await ToTheSheetAsync(colleague);
        await desk.FollowAsync(link);
    }

    /// <summary>Writes the six fields of the meeting and signs them, which leads to the decision.</summary>
    public async Task SignSheetAsync()
    {
        await desk.FillAsync(
            ("Present", "Alix et Dominique."), ("Understood", "Les ressources baissent depuis deux ans."), ("FramePresented", "gratuit"),
            ("Fit", "a-approfondir"), ("StructureWishes", "Y voir clair avant l’été."), ("NextStep", "Proposer la suite."));
        await desk.PressAsync("Valider la fiche");
        await Expect(desk.Done).ToContainTextAsync("La fiche est validée");
    }

    /// <summary>Fills in the proposal on the screen and reads its letters.</summary>
    public async Task PreviewAsync(params (string Name, string Value)[] answers)
    {
        await desk.FillAsync([("Wording", Wording), .. answers]);
        await desk.PressAsync("Aperçu des courriels");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync(Wording);
    }

    /// <summary>Sends the proposal that was read back; the ten minutes pass.</summary>
    public async Task SendAsync()
    {
        await desk.PressAsync("Envoyer la proposition");
        await Expect(desk.Done).ToContainTextAsync("vous pouvez l’annuler");
        site.Clock.Advance(UntilTheMailsLeave);
    }

    /// <summary>Both.</summary>
    public async Task ProposeAsync(params (string Name, string Value)[] answers)
    {
        await PreviewAsync(answers);
        await SendAsync();
    }

    /// <summary>Opens the last link of this beginning that was mailed to an address.</summary>
    public async Task OpenLinkAsync(string email, string beginning)
    {
        await outside.GoAsync(await site.LinkToAsync(email, beginning));
        Assert.Equal(200, outside.Status);
    }

    /// <summary>A structure opens its link and answers the proposal.</summary>
    public async Task AnswerAsync(TestStructure structure, string answer, string words = "")
    {
        await OpenLinkAsync(structure.Email, "/dla/decision/");
        await outside.FillAsync(("Answer", answer), ("Text", words));
        await outside.PressAsync("Envoyer ma réponse");
        await Expect(outside.Done).ToContainTextAsync("Votre réponse est enregistrée");
    }

    /// <summary>A structure lets its address be passed on, to these actors when it has the choice.</summary>
    public async Task ConsentAsync(TestStructure structure, params string[] wanted)
    {
        await OpenLinkAsync(structure.Email, "/dla/orientation/");
        await outside.FillAsync([("Answer", "transmettre"), ("PassEmail", "true"), .. wanted.Select(w => ("Wanted", w))]);
        await outside.PressAsync("Envoyer ma réponse");
        await Expect(outside.Done).ToContainTextAsync("Votre réponse est enregistrée");
    }

    /// <summary>A structure comes to its follow-up with a mailed code.</summary>
    public async Task FollowUpAsync(TestStructure structure)
    {
        await outside.GoAsync($"/suivi?reference={request.Reference}");
        await outside.FillAsync(("Email", structure.Email));
        await outside.PressAsync("Recevoir un code");
        await site.DeliverMailsAsync();
        await outside.FillAsync(("Code", FollowingUp.FollowUpDoor.CodeOf(site.Mails.LastTo(structure.Email).Text)));
        await outside.PressAsync("Ouvrir le suivi");
    }

    /// <summary>So many days go by: what was due is done, and its mails leave.</summary>
    public async Task LetPassAsync(int days)
    {
        site.Clock.Advance(TimeSpan.FromDays(days));
        await site.DoDueTasksAsync();
        await site.DeliverMailsAsync();
    }

    /// <summary>The ids of the redirections of a structure, in the order in which they are tried.</summary>
    public async Task<string[]> ReferralsOfAsync(TestStructure structure) =>
        [.. (await site.ReferralsOfAsync(request)).Where(r => r.StructureId == structure.Id.Value).Select(r => r.Id.Value.ToString("D", CultureInfo.InvariantCulture))];

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await outside.DisposeAsync();
    }
}
