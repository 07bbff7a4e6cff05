using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace UnivAsso.Testing;

/// <summary>Visits pages and fills in the forms found in them, hidden fields and antiforgery token included, as a person without JavaScript would.</summary>
public sealed class Browser(HttpClient client, CookieJar cookies) : IDisposable
{
    public HttpClient Client => client;

    public CookieJar Cookies => cookies;

    /// <summary>Opens an address and follows redirections.</summary>
    public Task<Page> OpenAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Posts the form as found in the page, with some answers changed. A null value removes the field.</summary>
    public Task<Page> SubmitAsync(Page page, IReadOnlyDictionary<string, string?> answers, string form = "main form[method=post]", string? button = null)
    {
        var filled = page.Fill(form, answers, button);
        return PostAsync(filled.Address, filled.Fields);
    }

    /// <summary>Posts the form with several values per field.</summary>
    public Task<Page> SubmitAsync(Page page, IEnumerable<(string Name, string Value)> answers, string form = "main form[method=post]", string? button = null)
    {
        var answered = answers.ToList();
        var filled = page.Fill(form, new Dictionary<string, string?>(StringComparer.Ordinal), button);
        return PostAsync(filled.Address, filled.With(answered).Fields);
    }

    /// <summary>Posts fields as given and follows redirections.</summary>
    public Task<Page> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Sends anything and follows redirections.</summary>
    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        var ct = TestContext.Current.CancellationToken;
        for (var hop = 0; hop < 10; hop++)
        {
            using var response = await client.SendAsync(request, ct);
            var address = request.RequestUri!.IsAbsoluteUri ? request.RequestUri : new Uri(client.BaseAddress!, request.RequestUri);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
            {
                request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, location));
                continue;
            }

            return new Page(response.StatusCode, address, await response.Content.ReadAsStringAsync(ct), response.Headers.ToDictionary(
                h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
        }

        throw new InvalidOperationException("Too many redirections.");
    }

    public void Dispose() => client.Dispose();
}

/// <summary>A page as received.</summary>
public sealed class Page(HttpStatusCode status, Uri address, string html, IReadOnlyDictionary<string, string> headers)
{
    public HttpStatusCode Status { get; } = status;

    public Uri Address { get; } = address;

    public string Html { get; } = html;

    public IReadOnlyDictionary<string, string> Headers { get; } = headers;

    public IHtmlDocument Document { get; } = new HtmlParser().ParseDocument(html);

    public string Path => Address.PathAndQuery;

    public string Heading => Text("h1");

    /// <summary>What a person reads in the page, white space folded.</summary>
    public string Words => Fold(Document.Body?.TextContent ?? string.Empty);

    /// <summary>The text of the first element that matches.</summary>
    public string Text(string selector) => Fold(Document.QuerySelector(selector)?.TextContent ?? string.Empty);

    /// <summary>The error shown beside a field.</summary>
    public string ErrorOf(string field) => Text($"#{field}-error");

    public string? Value(string field) => Document.QuerySelector($"[name='{field}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    /// <summary>The form as found in the page, with some answers changed; nothing is sent yet. A null value removes the field.</summary>
    public FilledForm Fill(string selector, IReadOnlyDictionary<string, string?> answers, string? button = null)
    {
        var form = Document.QuerySelector(selector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form « {selector} » in {Path} ({Status}): {Heading}");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is not ("submit" or "button" or "file"):
                    if (input.Type is not ("checkbox" or "radio") || input.IsChecked)
                    {
                        fields.Add(KeyValuePair.Create(name, input.Value));
                    }

                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    fields.Add(KeyValuePair.Create(name, area.Value));
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    fields.AddRange(select.SelectedOptions.Select(o => KeyValuePair.Create(name, o.Value)));
                    break;
                default:
                    break;
            }
        }

        foreach (var (name, value) in answers)
        {
            fields.RemoveAll(f => f.Key == name);
            if (value is not null)
            {
                fields.Add(KeyValuePair.Create(name, value));
            }
        }

        if (button is not null)
        {
            fields.Add(KeyValuePair.Create(button, string.Empty));
        }

        var action = form.GetAttribute("action");
        var declared = form.Elements.Select(e => e.GetAttribute("name")).OfType<string>().Where(n => n.Length > 0).Distinct(StringComparer.Ordinal);
        return new FilledForm(string.IsNullOrEmpty(action) ? Path : action, fields, [.. declared]);
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A form ready to be sent: where, with what, and every field that its page shows, filled in or not.</summary>
public sealed record FilledForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Declared)
{
    /// <summary>The same form with other answers, several per field if need be.</summary>
    public FilledForm With(IEnumerable<(string Name, string Value)> answers)
    {
        var answered = answers.ToList();
        return this with
        {
            Fields =
            [
                .. Fields.Where(f => answered.All(a => a.Name != f.Key)),
                .. answered.Select(a => KeyValuePair.Create(a.Name, a.Value)),
            ],
        };
    }
}
