using UnivAsso.Domain.Common;

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
    Task<object> ConfirmationAsync(string reference, CancellationToken ct);
}
