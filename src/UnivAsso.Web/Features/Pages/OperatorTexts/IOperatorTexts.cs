namespace UnivAsso.Web.Features.Pages.OperatorTexts;

/// <summary>The texts that only the portal's operator can write: who publishes, who hosts, where to call.</summary>
public interface IOperatorTexts
{
    /// <summary>Finds the plain text kept under a key, or null when the operator has not written it yet.</summary>
    ValueTask<string?> FindAsync(string key, CancellationToken ct);
}
