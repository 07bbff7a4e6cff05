namespace UnivAsso.Web.Features.Pages.OperatorTexts;

/// <summary>The keys under which the operator's texts are kept.</summary>
public static class OperatorTextKeys
{
    public const string LegalNotice = "mentions-legales";
    public const string Contact = "contact";
    public const string DataController = "donnees-personnelles.responsable";

    public static IReadOnlyList<string> All { get; } = [LegalNotice, Contact, DataController];
}
