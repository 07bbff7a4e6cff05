namespace UnivAsso.Web.Features.Pages;

/// <summary>Where a fact or a figure comes from: the page read, its address, and when.</summary>
public sealed record Source(string Title, string Address, string When);
