namespace UnivAsso.Web.Features.FollowUp.OpenAccount;

/// <summary>Opens an account for a person whose address is proven, and mails them how to choose a password.</summary>
public interface IAccountOpening
{
    /// <summary>Answers the id of the account; it saves inside the transaction of the caller.</summary>
    Task<Guid> OpenAsync(string email, string firstName, string lastName, string role, CancellationToken ct);
}
