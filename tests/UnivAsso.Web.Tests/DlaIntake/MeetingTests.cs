using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using UnivAsso.Web.Features.DlaIntake;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>The first meeting of a request, from the slots to the sheet, through the real pages of both sides.</summary>
public sealed class MeetingTests : IAsyncDisposable
{
    // One for each test: they move the clock by weeks.
    private readonly DlaDecisionSite _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Slots_are_offered_one_is_chosen_and_the_sheet_says_what_was_understood()
    {
        var (request, officer) = await TakenAsync();
        var address = $"/espace-dla/demandes/{request.Reference}/rendez-vous";
        var page = await officer.Browser.OpenAsync(address);
        var slots = page.Document.QuerySelectorAll("input[name=Slots]").Select(i => i.GetAttribute("value")!).Take(3).ToList();

        var offered = await officer.Browser.SubmitAsync(page, [("How", "trois"), ("Channel", "telephone"), .. slots.Select(s => ("Slots", s))], "#rendez-vous");
        await _site.DeliverMailsAsync();
        var proposed = (await _site.FindAsync(request)).Status;
        using var structure = _site.Visitor();
        var choice = await structure.OpenAsync(_site.LinkIn(request.Lead.Email, "/creneau/[0-9a-f]+"));
        await structure.SubmitAsync(choice, [("Slot", slots[1])]);
        await _site.DeliverMailsAsync();
        var fixedStatus = (await _site.FindAsync(request)).Status;
        _site.Clock.Advance(TimeSpan.FromDays(15));
        officer = await _site.BackAsync(officer);
        var held = await officer.Browser.SubmitAsync(await officer.Browser.OpenAsync(address), [], "main form[action$='/tenu']");

        // Each stage is watched, whoever moved it: an appointment that moves the request plans it too.
        Assert.Contains(await LateTasksAsync(request), t => t.Contains($"{DlaRequestStatus.MeetingFixed}", StringComparison.Ordinal));
        Assert.Contains(await LateTasksAsync(request), t => t.Contains($"{DlaRequestStatus.Met}-", StringComparison.Ordinal));
        Assert.Equal(3, slots.Count);
        Assert.Contains("Les créneaux sont proposés", offered.Words, StringComparison.Ordinal);
        Assert.Equal(DlaRequestStatus.MeetingProposed, proposed);
        Assert.Equal(DlaRequestStatus.MeetingFixed, fixedStatus);
        Assert.NotNull(_site.Mails.LastTo(request.Lead.Email).CalendarText);
        Assert.EndsWith("/fiche", held.Path, StringComparison.Ordinal);
        Assert.Equal(DlaRequestStatus.Met, (await _site.FindAsync(request)).Status);

        var draft = await officer.Browser.SubmitAsync(held, [("Understood", "Les ressources baissent.")]);
        var incomplete = await SignAsync(officer, draft, ("Present", "Alix et Dominique"));
        var signed = await SignAsync(
            officer, incomplete, ("Present", "Alix et Dominique"), ("FramePresented", "gratuit"), ("Fit", "oui"), ("StructureWishes", "Être aidée."), ("NextStep", "Proposer le diagnostic."));

        Assert.Contains("brouillon est enregistré", draft.Words, StringComparison.Ordinal);
        Assert.Equal("Les ressources baissent.", draft.Value("Understood"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, incomplete.Status);
        Assert.Equal("Les ressources baissent.", incomplete.Value("Understood"));
        Assert.Contains("La fiche est validée", signed.Words, StringComparison.Ordinal);
        var paper = await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/fiche/imprimer");
        Assert.Contains("Les ressources baissent.", paper.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_agreed_on_by_phone_is_fixed_moved_and_called_off()
    {
        var (request, officer) = await TakenAsync();
        var address = $"/espace-dla/demandes/{request.Reference}/rendez-vous";

        var unreadable = await FixAsync(officer, address, "32", "14:30");
        var fixedOn = await FixAsync(officer, address, "18", "14:30");
        var moved = await FixAsync(officer, address, "19", "9:00");
        var cancelled = await officer.Browser.SubmitAsync(moved, [("Words", "Un empêchement.")], "main form[action$='/annuler']");
        await _site.DeliverMailsAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreadable.Status);
        Assert.Contains("14:30", unreadable.ErrorOf("Time"), StringComparison.Ordinal);
        Assert.Contains("mercredi 18 mars 2026, de 14 h 30", fixedOn.Words, StringComparison.Ordinal);
        Assert.Contains("jeudi 19 mars 2026, de 9 h", moved.Words, StringComparison.Ordinal);
        Assert.Contains("Le rendez-vous est annulé", cancelled.Words, StringComparison.Ordinal);
        Assert.Equal(DlaRequestStatus.Assigned, (await _site.FindAsync(request)).Status);
        Assert.Contains("Un empêchement.", _site.Mails.LastTo(request.Lead.Email).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_we_were_not_there_new_slots_are_offered_at_once()
    {
        var (request, officer) = await TakenAsync();
        var address = $"/espace-dla/demandes/{request.Reference}/rendez-vous";
        await FixAsync(officer, address, "18", "14:30");
        _site.Clock.Advance(TimeSpan.FromDays(16));
        officer = await _site.BackAsync(officer);

        var absent = await officer.Browser.SubmitAsync(await officer.Browser.OpenAsync(address), [("Kind", "nous"), ("OfferSlots", "true")], "main form[action$='/absence']");
        var unsaid = await officer.Browser.OpenAsync(address);

        Assert.Contains("de nouveaux créneaux sont proposés", absent.Words, StringComparison.Ordinal);
        Assert.Equal(DlaRequestStatus.MeetingProposed, (await _site.FindAsync(request)).Status);
        Assert.Empty(unsaid.Document.QuerySelectorAll("form[action$='/absence']"));
    }

    [Fact]
    public async Task A_request_that_is_withdrawn_lets_go_of_its_slot()
    {
        var (request, officer) = await TakenAsync();
        await FixAsync(officer, $"/espace-dla/demandes/{request.Reference}/rendez-vous", "18", "14:30");
        var held = await QuartersAsync(officer);

        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var change = scope.ServiceProvider.GetRequiredService<ChangeDlaRequest>();
            var left = await change.ByIdAsync(
                request.Id, null, (turn, _) => Task.FromResult(turn.Request.Leave(request.Lead.Id, null, turn.Now)), TestContext.Current.CancellationToken);
            Assert.True(left.IsDone, left.Refusal?.Message);
        }

        Assert.True(held > 0);
        Assert.Equal(0, await QuartersAsync(officer));
        Assert.Equal(DlaRequestStatus.Withdrawn, (await _site.FindAsync(request)).Status);
    }

    [Fact]
    public async Task The_file_is_handed_on_as_paper_as_a_table_and_as_data()
    {
        var (request, officer) = await _site.MetAsync();
        var address = $"/espace-dla/demandes/{request.Reference}/poursuite";
        await _site.ProposeAsync(request, officer, ("Outcome", "poursuivre"));
        await _site.AnswerAsync(request.Lead, "accord", "=1+1");

        var page = await officer.Browser.OpenAsync(address);
        var csv = await officer.Browser.OpenAsync(address + "/dossier.csv");
        var json = JsonDocument.Parse((await officer.Browser.OpenAsync(address + "/dossier.json")).Html);
        var closed = await officer.Browser.SubmitAsync(page, [("words", "Transmis.")], "main form[action$='/clore']");

        Assert.Contains("Nos ressources baissent", page.Words, StringComparison.Ordinal);
        Assert.Contains(request.Lead.Name, csv.Html, StringComparison.Ordinal);
        Assert.True(json.RootElement.GetArrayLength() >= 3);
        Assert.Contains("La demande est close", closed.Words, StringComparison.Ordinal);
        Assert.Equal(DlaRequestStatus.Closed, (await _site.FindAsync(request)).Status);
    }

    private async Task<(TestDlaRequest Request, TestOfficer Officer)> TakenAsync()
    {
        var officer = await _site.SeatedOfficerAsync();
        var request = await _site.SentDlaRequestAsync();
        var by = new Actor(ActorKind.DlaDesk, officer.Id, officer.Name);
        Assert.True((await _site.ChangeAsync(request, r => r.Take(DeskCalendar.WithoutPause, by, _site.Clock.GetUtcNow()))).IsDone);
        await _site.InDatabaseAsync(async db =>
        {
            var agenda = OfficerAgenda.Open(officer.Id);
            var hours = new OpenHours { From = new TimeOnly(9, 0), To = new TimeOnly(17, 0), Phone = true };
            Assert.True(agenda.AddWeekly([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], hours, by, _site.Clock.GetUtcNow()).IsDone);
            db.OfficerAgendas.Add(agenda);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return (request, officer);
    }

    private static Task<Page> SignAsync(TestOfficer officer, Page page, params (string Name, string Value)[] answers)
    {
        var form = page.Fill("main form[method=post]", new Dictionary<string, string?>(StringComparer.Ordinal)).With(answers);
        return officer.Browser.PostAsync(form.Address + "/valider", form.Fields);
    }

    private static async Task<Page> FixAsync(TestOfficer officer, string address, string day, string time) => await officer.Browser.SubmitAsync(
        await officer.Browser.OpenAsync(address),
        [("How", "fixer"), ("Channel", "telephone"), ("Day.Day", day), ("Day.Month", "3"), ("Day.Year", "2026"), ("Time", time)],
        "#rendez-vous");

    private Task<List<string>> LateTasksAsync(TestDlaRequest request) => _site.InDatabaseAsync(db =>
        Task.FromResult(db.DueTasks.Where(t => t.Kind == "dla-late" && t.SubjectId == request.Id.Value).Select(t => t.Key).ToList()));

    private Task<int> QuartersAsync(TestOfficer officer) => _site.InDatabaseAsync(db => Task.FromResult(db.BookedQuarters.Count(q => q.OfficerId == officer.Id)));
}
