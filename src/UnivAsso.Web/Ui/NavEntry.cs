namespace UnivAsso.Web.Ui;

/// <summary>One entry of a room's own menu, with how many things wait there.</summary>
public sealed record NavEntry(string Href, string Label, int? Count = null);
