namespace UnivAsso.Web.Features.Pages.Errors;

/// <summary>What an error page may show: the status, the reference to quote, and how long to wait when it is known.</summary>
public sealed record ErrorPage(int Status, string Correlation, int? WaitMinutes);
