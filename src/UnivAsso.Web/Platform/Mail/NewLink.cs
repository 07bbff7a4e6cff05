namespace UnivAsso.Web.Platform.Mail;

/// <summary>A new link that a letter carries: its local path, and until when it opens. The letter is erased from the outbox afterwards.</summary>
public sealed record NewLink(string Address, DateTimeOffset Until);
