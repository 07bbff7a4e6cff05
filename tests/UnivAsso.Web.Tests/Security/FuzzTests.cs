using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Security;

/// <summary>S12: ten thousand nonsense forms, reproducible from one seed; every one gets an answer, none a 500.</summary>
public sealed class FuzzTests(Site site) : IClassFixture<Site>
{
    private const int Posts = 10_000;
    private const int Seed = 20260303;

    private static readonly string[] Poison =
    [
        string.Empty, " ", "\0", "\u202Egnp.exe", "🦔👩‍🔬", "<script>alert(1)</script>", "' OR 1=1 --", "../../etc/passwd", "{{7*7}}", "%00%0d%0aX: y",
        "\r\nBcc: x@exemple.test", "=cmd|'/c calc'!A1", "9999999999999999999999999999", "-1", "NaN", "1e309", "0x10", "true", "[]", "{\"a\":1}",
        "W595012345", "732829320", "2026-02-30", "\uD800", "ﬀ①½", new('a', 5_000), new('é', 300), "a\u0300\u0301\u0302\u0303",
    ];

    [Fact]
    public async Task No_nonsense_form_breaks_a_page()
    {
        var random = new Random(Seed);
        var routes = SiteRoutes.Of(site).Where(r => r.Method == "POST" && !r.Template.StartsWith("erreur", StringComparison.Ordinal)).ToList();
        Assert.True(routes.Count > 5);
        var visitors = new List<(Browser Browser, string Token)>();
        foreach (var browser in new[] { site.Visitor(), await site.SignedInAsync(Roles.Coordinator), await site.SignedInAsync(Roles.Administrator), await site.SignedInAsync(Roles.Association), await site.SignedInAsync(Roles.DlaOfficer) })
        {
            visitors.Add((browser, await TokenAsync(browser)));
        }

        var broken = new List<string>();
        for (var i = 0; i < Posts; i++)
        {
            var route = routes[random.Next(routes.Count)];
            var (browser, token) = visitors[random.Next(visitors.Count)];
            using var request = new HttpRequestMessage(HttpMethod.Post, route.Address) { Content = Content(random, token) };
            using var response = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
            if ((int)response.StatusCode >= 500)
            {
                broken.Add($"{route} (post {i}) → {(int)response.StatusCode}");
            }
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken.Distinct().Take(20)));
    }

    private static async Task<string> TokenAsync(Browser browser)
    {
        var page = await browser.OpenAsync("/suivi");
        return ((IHtmlInputElement)page.Document.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
    }

    private static HttpContent Content(Random random, string token)
    {
        var fields = new List<KeyValuePair<string, string>>();
        if (random.Next(20) != 0)
        {
            fields.Add(KeyValuePair.Create("__RequestVerificationToken", token));
        }

        var count = random.Next(200) == 0 ? 1_100 : random.Next(12);
        for (var i = 0; i < count; i++)
        {
            fields.Add(KeyValuePair.Create(Name(random), Value(random)));
        }

        switch (random.Next(12))
        {
            case 0:
                var multipart = new MultipartFormDataContent();
                foreach (var (name, value) in fields.Take(20))
                {
                    multipart.Add(new StringContent(value), $"\"{name.Replace('"', '_')}\"");
                }

                return multipart;
            case 1:
                var broken = new StringContent("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nunfinished");
                broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
                return broken;
            case 2:
                return new StringContent("{\"a\":", Encoding.UTF8, "application/json");
            case 3:
                var bytes = new byte[random.Next(300)];
                random.NextBytes(bytes);
                var raw = new ByteArrayContent(bytes);
                raw.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded");
                return raw;
            default:
                var body = string.Join('&', fields.Select(f => $"{Encode(f.Key)}={Encode(f.Value)}"));
                return new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
        }
    }

    private static string Encode(string text) => Uri.EscapeDataString(text.Replace("\uD800", "\uFFFD", StringComparison.Ordinal));

    private static string Name(Random random) => random.Next(6) switch
    {
        0 => "Id",
        1 => "Version",
        2 => $"Works[{random.Next(-1, 2_000_000)}].Title",
        3 => $"{new string('x', random.Next(1, 60))}.{random.Next()}",
        4 => KnownNames[random.Next(KnownNames.Length)],
        _ => KnownNames[random.Next(KnownNames.Length)],
    };

    private static readonly string[] KnownNames =
    [
        "Reference", "Email", "Code", "Brouillon", "Stamp", "Intentions", "Name", "Number", "CommuneCode", "CommuneText", "FirstName", "LastName", "Phone",
        "Situation", "Question", "Purpose", "Themes", "Visibility", "Text", "Reason", "NextStep", "Target", "Password", "Status", "OwnerId", "Orcid", "Keywords",
        "AvailableFrom.Day", "AvailableFrom.Month", "Page", "Version", "DecisionId", "Role", "Roles", "retour", "site_web", "plus-tard",
        "Structures[0].Name", "Structures[1].ContactEmail", "Structures", "faire", "Urgency", "Deadline.Day", "WhatBrings", "BoardAware", "Answer", "Words",
        "Slot", "Then", "Days", "Channels", "PlaceId", "Minutes", "NoticeDays", "From.Day", "Kind", "VideoLink",
        "Colleague", "Channel", "Reached", "CallNote", "Heard", "Note", "Message", "Once", "ToDesk", "Original", "Items", "Act", "Seen", "Departments",
        "Carrier", "Why", "Account", "IsLead", "Line", "Substitute", "demande", "faire", "onglet", "commune", "Appointment", "AppointmentVersion",
        "How", "Slots", "Place", "Bring", "Understood", "Fit", "Outcome", "Wording", "Actors", "Decision", "Participation", "Answer", "SaidOn.Day",
        "Wanted", "PassEmail", "Help", "Does", "Wide", "Places", "Verdict", "Because", "What", "words", "q",
    ];

    private static string Value(Random random) => random.Next(4) == 0
        ? new string((char)random.Next(0x20, 0xD7FF), random.Next(1, 40))
        : Poison[random.Next(Poison.Length)];
}
