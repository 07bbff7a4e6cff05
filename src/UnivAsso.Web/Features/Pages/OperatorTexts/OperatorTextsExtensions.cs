namespace UnivAsso.Web.Features.Pages.OperatorTexts;

/// <summary>Reads an operator's text ready to be shown.</summary>
public static class OperatorTextsExtensions
{
    public static async Task<OperatorText> ReadAsync(this IOperatorTexts texts, string key, CancellationToken ct) =>
        OperatorText.Parse(await texts.FindAsync(key, ct));
}
