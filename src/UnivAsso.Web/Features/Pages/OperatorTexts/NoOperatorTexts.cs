namespace UnivAsso.Web.Features.Pages.OperatorTexts;

/// <summary>The state before the operator has written anything: every page then says so.</summary>
public sealed class NoOperatorTexts : IOperatorTexts
{
    public ValueTask<string?> FindAsync(string key, CancellationToken ct) => ValueTask.FromResult<string?>(null);
}
