namespace UnivAsso.Web.Features.Pages.Errors;

/// <summary>
/// What an error page may show: the status, the reference to quote, how long to wait when it is known, and whether a form was being sent.
/// </summary>
public sealed record ErrorPage(int Status, string Correlation, int? WaitMinutes, bool WasSending);
