using UnivAsso.Web.Features.Coordination.Sheet;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Decide;

/// <summary>The form of an exit. Its fields are those of the form itself, so that labels and errors find them.</summary>
public sealed record DecisionPage(SheetPage Sheet, Exit Exit, DecisionForm Form)
{
    public string Address => $"{Sheet.Address}/{Exit.Slug}";

    /// <summary>The ready-made text that the page starts from.</summary>
    public string? Template { get; init; }

    // In the order of the page: the summary of errors follows it.
    public string? Target => Form.Target;

    public string? TargetContact => Form.TargetContact;

    public string? Reason => Form.Reason;

    public string? Text => Form.Text;

    public string? NextStep => Form.NextStep;

    public IEnumerable<Choice> Templates => ExitTemplate.All.Where(t => t.Act == Exit.Act).Select(t => new Choice(t.Code, t.Label));

    public static IEnumerable<Choice> Reasons => NotRetainedReason.All.Select(r => new Choice(r.Code, r.Label));
}

/// <summary>The mail exactly as it will leave.</summary>
public sealed record PreviewPage(SheetPage Sheet, Exit Exit, DecisionForm Form, Letter Letter, string MailText, string MailHtml, int UndoMinutes)
{
    public string Address => $"{Sheet.Address}/{Exit.Slug}";

    /// <summary>True when the mail differs from the one previewed before.</summary>
    public bool HasChanged { get; init; }
}
