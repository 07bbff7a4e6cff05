using UnivAsso.Web.Features.Accounts.Opening;

namespace UnivAsso.Web.Features.FollowUp.OpenAccount;

/// <summary>The room of the accounts opens them.</summary>
internal sealed class OpensThroughAccounts(AccountOpening accounts) : IAccountOpening
{
    public Task<Guid> OpenAsync(string email, string firstName, string lastName, string role, CancellationToken ct) =>
        accounts.OpenAsync(email, firstName, lastName, role, ct);
}
