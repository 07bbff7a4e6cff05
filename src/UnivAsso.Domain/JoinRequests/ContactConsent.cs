namespace UnivAsso.Domain.JoinRequests;

/// <summary>To whom the contact may be given.</summary>
public enum ContactConsent
{
    /// <summary>The coordination writes or calls; nobody else.</summary>
    CoordinationOnly = 1,

    /// <summary>Members of a group too, each time the person has agreed.</summary>
    AfterAgreement = 2,
}
