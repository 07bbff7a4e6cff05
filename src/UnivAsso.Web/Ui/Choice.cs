namespace UnivAsso.Web.Ui;

/// <summary>One option of a list of radios, boxes or a select: the posted value, the words shown and an optional explanation.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null);
