using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Browser.Tests.FollowingUp;

/// <summary>The way to one's own request: reference, address, code.</summary>
public sealed class EnterTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wrong_code_is_told_and_the_right_one_still_opens(bool javaScript)
    {
        var request = await chromium.Portal.ReceivedNeedAsync();
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        await window.GoAsync("/suivi");

        await window.FillAsync(("Reference", "B-26"), ("Email", "alix"));
        await window.PressAsync("Recevoir un code");
        Assert.Equal(422, window.Status);
        Assert.Equal("B-26", await window.Page.Locator("#Reference").InputValueAsync());
        await window.CheckEverywhereAsync();

        await window.FillAsync(("Reference", request.Reference), ("Email", request.Email));
        await window.PressAsync("Recevoir un code");
        Assert.Equal("/suivi/code", window.Path);
        await window.CheckEverywhereAsync();

        await window.FillAsync(("Code", "AAAA 2222"));
        await window.PressAsync("Ouvrir le suivi");
        Assert.Equal(422, window.Status);
        Assert.StartsWith("Erreur : ", await window.Page.TitleAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync(dark: true);

        var letter = await window.LastLetterToAsync(request.Email, "Code de suivi");
        if (javaScript)
        {
            await window.CheckMailAsync(letter);
        }

        await window.FillAsync(("Code", FollowUpDoor.CodeOf(letter.Text)));
        await window.PressAsync("Ouvrir le suivi");
        Assert.Equal($"/suivi/{request.Reference}", window.Path);

        await window.PressAsync("Fermer le suivi sur cet appareil");
        Assert.Equal("/suivi", window.Path);
        await window.CheckEverywhereAsync();
        await window.GoAsync($"/suivi/{request.Reference}");
        Assert.NotEqual($"/suivi/{request.Reference}", window.Path);
    }
}
