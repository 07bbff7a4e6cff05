using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>What sending a journey does.</summary>
public interface IJourneySubmission
{
    /// <summary>
    /// Turns the answers into records, once: a draft that was sent answers the reference it got the first time, however many times and
    /// from however many tabs it is sent.
    /// </summary>
    Task<Result<string>> SendAsync(Guid draftId, JourneyAnswers answers, CancellationToken ct);

    /// <summary>What the confirmation page shows of a sent request.</summary>
    Task<ISentConfirmation> ConfirmationAsync(string reference, CancellationToken ct);

    /// <summary>Replaces the mistyped address of a request just sent, and writes to the new one.</summary>
    Task<Result> CorrectEmailAsync(string reference, EmailAddress email, CancellationToken ct);
}

/// <summary>What every confirmation page knows of its request.</summary>
public interface ISentConfirmation
{
    string Reference { get; }

    /// <summary>Where we write.</summary>
    string Email { get; }

    /// <summary>Whether the address can still be corrected from the browser that sent.</summary>
    bool TakesCorrection { get; }
}
