using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Testing;
using UnivAsso.Web.Features.FollowUp.Enter;
using Xunit;

namespace UnivAsso.Web.Tests.FollowUp;

public sealed partial class EnterTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    [Fact]
    public async Task A_code_opens_the_request_and_confirms_the_address()
    {
        var request = await site.ReceivedNeedAsync();

        var browser = await site.FollowerOfAsync(request);
        var sheet = await browser.OpenAsync($"/suivi/{request.Reference}");

        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.Equal("Comment garder nos bénévoles ?", sheet.Heading);
        Assert.NotNull((await site.FindAsync(request)).EmailConfirmedAt);
    }

    [Fact]
    public async Task The_mail_carries_the_code_and_the_reference_but_no_code_in_its_subject()
    {
        var request = await site.ReceivedNeedAsync();
        await FollowUpSite.AskAsync(site.Visitor(), request.Reference, request.Email);

        var code = await site.CodeAsync(request);
        var mail = site.Mails.LastTo(request.Email);

        Assert.Matches("^[A-Z2-9]{4} [A-Z2-9]{4}$", code);
        Assert.Contains("Code de suivi", mail.Subject, StringComparison.Ordinal);
        Assert.Contains(request.Reference, mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(code, mail.Subject, StringComparison.Ordinal);
        Assert.Contains("15 minutes", mail.Text, StringComparison.Ordinal);
        Assert.Contains("10 h 15", mail.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_exists_and_one_that_does_not_get_the_same_answer()
    {
        var request = await site.ReceivedNeedAsync("ici-present@exemple.test");

        var known = await RawAskAsync(request.Reference, "ici-present@exemple.test");
        var unknown = await RawAskAsync(request.Reference, "pas-present@exemple.test");

        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(HttpStatusCode.SeeOther, known.Status);
        Assert.Equal(known.Headers, unknown.Headers);
        Assert.Equal(known.Body, unknown.Body);
        Assert.Equal(known.CodePage.Replace("ici-present", "pas-present", StringComparison.Ordinal), unknown.CodePage);
        Assert.Equal(1, await CodesOfAsync(request.Reference, "ici-present@exemple.test"));
        Assert.Equal(1, await CodesOfAsync(request.Reference, "pas-present@exemple.test"));
        Assert.DoesNotContain(site.Mails.Received, m => m.To.StartsWith("pas-present", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_codes_get_the_same_words_whether_the_request_exists_or_not()
    {
        var request = await site.ReceivedNeedAsync();
        var known = await FollowUpSite.AskAsync(site.Visitor(), request.Reference, request.Email);
        await FollowUpSite.AskAsync(site.Visitor(), request.Reference, "personne-ici@exemple.test");
        Assert.Equal("/suivi/code", known.Path);

        Assert.Equal(await FiveWrongAsync(request.Reference, request.Email), await FiveWrongAsync(request.Reference, "personne-ici@exemple.test"));
    }

    [Fact]
    public async Task A_code_serves_once()
    {
        var request = await site.ReceivedNeedAsync();
        var first = await FollowUpSite.AskAsync(site.Visitor(), request.Reference, request.Email);
        var browser = site.Visitor();
        var second = await FollowUpSite.AskAsync(browser, request.Reference, request.Email);
        var code = await site.CodeAsync(request);
        Assert.Equal("/suivi/code", first.Path);
        await browser.SubmitAsync(second, FollowUpSite.Fields(("Code", code)));

        var other = site.Visitor();
        var asked = await FollowUpSite.AskAsync(other, request.Reference, request.Email);
        var again = await other.SubmitAsync(asked, FollowUpSite.Fields(("Code", code)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.NotEmpty(again.ErrorOf("Code"));
    }

    [Fact]
    public async Task A_code_typed_in_lower_case_with_hyphens_is_read()
    {
        var request = await site.ReceivedNeedAsync();
        var browser = site.Visitor();
        var page = await FollowUpSite.AskAsync(browser, request.Reference.ToLowerInvariant().Replace('-', ' '), $" {request.Email.ToUpperInvariant()} ");
        var code = (await site.CodeAsync(request)).ToLowerInvariant().Replace(' ', '-');

        var sheet = await browser.SubmitAsync(page, FollowUpSite.Fields(("Code", code)));

        Assert.Equal($"/suivi/{request.Reference}", sheet.Path);
    }

    [Fact]
    public async Task After_five_wrong_tries_even_the_right_code_is_refused()
    {
        var request = await site.ReceivedNeedAsync();
        var browser = site.Visitor();
        var page = await FollowUpSite.AskAsync(browser, request.Reference, request.Email);
        var code = await site.CodeAsync(request);
        for (var i = 0; i < AccessCode.MaxTries; i++)
        {
            page = await browser.SubmitAsync(page, FollowUpSite.Fields(("Code", Wrong(code))));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        }

        var late = await browser.SubmitAsync(page, FollowUpSite.Fields(("Code", code)));

        Assert.Equal("Erreur : " + new CodeSpent().Message, late.ErrorOf("Code"));
    }

    [Fact]
    public async Task Tries_made_at_the_same_time_are_all_counted()
    {
        var request = await site.ReceivedNeedAsync();
        var browser = site.Visitor();
        var page = await FollowUpSite.AskAsync(browser, request.Reference, request.Email);
        var code = await site.CodeAsync(request);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => browser.SubmitAsync(page, FollowUpSite.Fields(("Code", Wrong(code))))));
        var hash = AskedPair.Read(request.Reference, request.Email)!.Hash;
        var tries = await site.InDatabaseAsync(db => db.AccessCodes.Where(c => c.AskedForHash == hash).Select(c => c.Tries).SingleAsync(TestContext.Current.CancellationToken));

        Assert.Equal(AccessCode.MaxTries, tries);
    }

    [Fact]
    public async Task The_right_code_sent_ten_times_at_once_opens_once()
    {
        var request = await site.ReceivedNeedAsync();
        var browser = site.Visitor();
        var page = await FollowUpSite.AskAsync(browser, request.Reference, request.Email);
        var code = await site.CodeAsync(request);
        var hash = AskedPair.Read(request.Reference, request.Email)!.Hash;

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => browser.SubmitAsync(page, FollowUpSite.Fields(("Code", code)))));

        var row = await site.InDatabaseAsync(db => db.AccessCodes.SingleAsync(c => c.AskedForHash == hash, TestContext.Current.CancellationToken));
        Assert.Equal(1, row.Tries);
        Assert.NotNull(row.UsedAt);
    }

    [Fact]
    public async Task A_code_expires_after_fifteen_minutes()
    {
        await using var own = new FollowUpSite();
        var request = await own.ReceivedNeedAsync();
        var browser = own.Visitor();
        var page = await FollowUpSite.AskAsync(browser, request.Reference, request.Email);
        var code = await own.CodeAsync(request);
        own.Clock.Advance(AccessCode.Lifetime);

        var late = await browser.SubmitAsync(page, FollowUpSite.Fields(("Code", code)));

        Assert.Equal("Erreur : " + new CodeSpent().Message, late.ErrorOf("Code"));
    }

    [Fact]
    public async Task Beyond_five_codes_an_hour_nothing_is_mailed_and_nothing_is_said()
    {
        var request = await site.ReceivedNeedAsync();
        var browser = site.Visitor();
        for (var i = 0; i < AccessCode.MaxPerHour + 2; i++)
        {
            var page = await FollowUpSite.AskAsync(browser, request.Reference, request.Email);
            Assert.Equal("/suivi/code", page.Path);
        }

        var code = await site.CodeAsync(request);
        var last = await browser.OpenAsync("/suivi/code");
        var sheet = await browser.SubmitAsync(last, FollowUpSite.Fields(("Code", code)));

        Assert.Equal(AccessCode.MaxPerHour, site.Mails.Received.Count(m => m.To == request.Email));
        Assert.Equal($"/suivi/{request.Reference}", sheet.Path);
    }

    [Fact]
    public async Task Two_requests_can_be_open_at_once()
    {
        var one = await site.ReceivedNeedAsync();
        var two = await site.ReceivedNeedAsync();

        var browser = await site.FollowerOfAsync(two, await site.FollowerOfAsync(one));

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync($"/suivi/{one.Reference}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync($"/suivi/{two.Reference}")).Status);
    }

    [Fact]
    public async Task Only_the_last_ten_requests_stay_open()
    {
        var first = await site.ReceivedNeedAsync();
        var browser = await site.FollowerOfAsync(first);
        for (var i = 0; i < 10; i++)
        {
            await site.FollowerOfAsync(await site.ReceivedNeedAsync(), browser);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/suivi/{first.Reference}")).Status);
    }

    [Fact]
    public async Task A_link_of_a_mail_without_a_session_asks_for_the_code_of_that_request()
    {
        var request = await site.ReceivedNeedAsync();

        var page = await site.Visitor().OpenAsync($"/suivi/{request.Reference}/completer");

        Assert.Equal($"/suivi?reference={request.Reference}", page.Path);
        Assert.Equal(request.Reference, page.Value("Reference"));
    }

    [Fact]
    public async Task The_code_page_without_a_question_asked_leads_back_to_the_form()
    {
        var page = await site.Visitor().OpenAsync("/suivi/code");

        Assert.Equal("/suivi", page.Path);
    }

    [Fact]
    public async Task A_forged_cookie_is_as_good_as_none()
    {
        var browser = site.Visitor();
        var request = new HttpRequestMessage(HttpMethod.Get, "/suivi/code");
        request.Headers.Add("Cookie", "__Host-code-suivi=inventé");

        Assert.Equal("/suivi", (await browser.SendAsync(request)).Path);
    }

    [Theory]
    [InlineData("", "", "Indiquez la référence de la demande, par exemple B-26-0417-K.", "Indiquez l’adresse électronique donnée dans la demande.")]
    [InlineData("B-26-0417-A", "alix", "Vérifiez la référence : une lettre, l’année, un numéro et une lettre, par exemple B-26-0417-K.", "Indiquez une adresse électronique complète, par exemple prenom@exemple.fr.")]
    public async Task What_cannot_be_read_is_told_beside_its_field_and_kept(string reference, string email, string aboutReference, string aboutEmail)
    {
        var page = await FollowUpSite.AskAsync(site.Visitor(), reference, email);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(aboutReference, page.ErrorOf("Reference"), StringComparison.Ordinal);
        Assert.Contains(aboutEmail, page.ErrorOf("Email"), StringComparison.Ordinal);
        Assert.Equal(reference, page.Value("Reference"));
        Assert.Equal(email, page.Value("Email"));
    }

    [Fact]
    public void The_reference_given_as_an_example_is_well_formed() => Assert.NotNull(AskedPair.Read("B-26-0417-K", "prenom@exemple.fr"));

    [Fact]
    public async Task Closing_the_follow_up_closes_it_on_this_machine()
    {
        var request = await site.ReceivedNeedAsync();
        var browser = await site.FollowerOfAsync(request);
        var sheet = await browser.OpenAsync($"/suivi/{request.Reference}");

        await browser.SubmitAsync(sheet, FollowUpSite.Fields(), "form[action='/suivi/fermer']");

        Assert.StartsWith("/suivi?", (await browser.OpenAsync($"/suivi/{request.Reference}")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_ends_after_eight_hours_without_a_visit()
    {
        await using var own = new FollowUpSite();
        var request = await own.ReceivedNeedAsync();
        var browser = await own.FollowerOfAsync(request);
        own.Clock.Advance(TimeSpan.FromHours(8.1));

        Assert.StartsWith("/suivi?", (await browser.OpenAsync($"/suivi/{request.Reference}")).Path, StringComparison.Ordinal);
    }

    private static string Wrong(string code) => code[0] == 'A' ? "BBBBBBBB" : "AAAAAAAA";

    private async Task<string> FiveWrongAsync(string reference, string email)
    {
        var browser = site.Visitor();
        var page = await FollowUpSite.AskAsync(browser, reference, email);
        var words = new List<string>();
        for (var i = 0; i < AccessCode.MaxTries + 1; i++)
        {
            page = await browser.SubmitAsync(page, FollowUpSite.Fields(("Code", "AAAAAAAA")));
            words.Add($"{(int)page.Status} {page.ErrorOf("Code")}");
        }

        return string.Join('\n', words);
    }

    private Task<int> CodesOfAsync(string reference, string email)
    {
        var hash = AskedPair.Read(reference, email)!.Hash;
        return site.InDatabaseAsync(db => db.AccessCodes.CountAsync(c => c.AskedForHash == hash, TestContext.Current.CancellationToken));
    }

    private async Task<(HttpStatusCode Status, string Headers, string Body, string CodePage)> RawAskAsync(string reference, string email)
    {
        var ct = TestContext.Current.CancellationToken;
        var browser = site.Visitor();
        var form = await browser.OpenAsync("/suivi");
        using var content = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("Reference", reference),
            KeyValuePair.Create("Email", email),
            KeyValuePair.Create("__RequestVerificationToken", form.Value("__RequestVerificationToken")!),
        ]);
        using var response = await browser.Client.PostAsync(new Uri("/suivi", UriKind.Relative), content, ct);
        var headers = string.Join('\n', response.Headers.Concat(response.Content.Headers)
            .OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Key}: {Secretless().Replace(string.Join(", ", h.Value), "${name}…")}"));
        var page = await browser.OpenAsync("/suivi/code");
        return (response.StatusCode, headers, await response.Content.ReadAsStringAsync(ct), Token().Replace(page.Html, string.Empty));
    }

    [GeneratedRegex("(?<name>__Host-[a-z-]+)=[^;]+|'nonce-[^']+'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secretless();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
