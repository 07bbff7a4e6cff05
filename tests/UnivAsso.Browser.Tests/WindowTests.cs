using Xunit;
using Xunit.Sdk;

namespace UnivAsso.Browser.Tests;

/// <summary>The check of a page sees what it forbids.</summary>
public sealed class WindowTests(Chromium chromium)
{
    public static TheoryData<string, string> Faults => new()
    {
        { "document.documentElement.removeAttribute('lang')", "html-has-lang" },
        { "document.querySelector('main').innerHTML += '<img src=\"/favicon.svg\">'", "image-alt" },
        { "document.querySelector('h1').replaceChildren()", "empty-heading" },
        { "document.querySelector('main p').style.color = '#ccc'", "color-contrast" },
        { "document.querySelector('main p').innerHTML = 'x'.repeat(9)\ndocument.querySelector('main p').textContent = '\\u00A0x'.repeat(900)\ndocument.querySelector('main').innerHTML += '<table><tr><td>' + 'x\\u00A0'.repeat(900) + '</td></tr></table>'", "scrolls sideways" },
        { "document.querySelector('main').innerHTML += '<h1>Un autre titre</h1>'", "One main heading" },
        { "fetch('http://127.0.0.2:9/').catch(() => {})", "Content Security Policy" },
        { "document.querySelector('main').innerHTML += '<div onclick=\"alert(1)\">Ici</div>'", "Content Security Policy" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_put_into_a_page_is_found(string fault, string told)
    {
        await using var window = await chromium.OpenWindowAsync(360);
        await window.GoAsync("/mot-de-passe-oublie");
        await window.CheckAsync();

        await window.Page.EvaluateAsync($"() => {{ {fault} }}");

        var refused = await Assert.ThrowsAnyAsync<XunitException>(window.CheckAsync);
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }
}
