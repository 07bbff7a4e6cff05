using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Lists;

/// <summary>The filters of a list of requests, as its address carries them. A value that means nothing filters nothing.</summary>
public sealed record RequestFilter
{
    public const string Late = "en-retard";
    public const string Answered = "reponse-recue";
    public const string Leaving = "decision-en-attente";
    public const string Unread = "message-non-lu";
    public const string MailFailed = "courriel-en-echec";
    public const string ToCorrect = "correction-a-lire";
    public const string Unconfirmed = "compris-sans-reponse";
    public const string BeingConfirmed = "confirmation-attendue";
    public const string Mine = "moi";
    public const string Nobody = "sans";
    public const string InRegion = "region";
    public const string OutsideRegion = "hors-region";
    public const string ByReceived = "recue";
    public const string ByDue = "echeance";
    public const string ByStatus = "etat";

    private static readonly string[] Alerts = [Late, Answered, Leaving, Unread, MailFailed, ToCorrect, Unconfirmed, BeingConfirmed];

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "etat")]
    public string? Status { get; init; }

    [FromQuery(Name = "axe")]
    public string? Theme { get; init; }

    [FromQuery(Name = "departement")]
    public string? Department { get; init; }

    /// <summary>Where the seat, or the place of work, is.</summary>
    [FromQuery(Name = "siege")]
    public string? Seat { get; init; }

    [FromQuery(Name = "responsable")]
    public string? Owner { get; init; }

    [FromQuery(Name = "signal")]
    public string? Alert { get; init; }

    /// <summary>« avec » or « sans » a knowledge need.</summary>
    [FromQuery(Name = "besoin")]
    public string? Need { get; init; }

    [FromQuery(Name = SortState.QueryKey)]
    public string? SortText { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    public JoinRequestStatus? StatusValue => DeskWords.StatusOf(Status);

    public string? AlertValue => Alerts.FirstOrDefault(a => a == Alert);

    public SortState Sort => SortState.Parse(SortText, new SortState(ByReceived, Descending: true), ByReceived, ByDue, ByStatus);

    /// <summary>The same filters as the list itself would write them: known names, no page, nothing empty, always in one order.</summary>
    public string ToQuery()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Written())
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value.Trim());
            }
        }

        return query.ToString();
    }

    private IEnumerable<(string Name, string? Value)> Written() =>
    [
        ("q", FilterSearch.Cut(Text)),
        ("etat", StatusValue is null ? null : Status),
        ("axe", Short(Theme)),
        ("departement", Short(Department)),
        ("siege", Seat is InRegion or OutsideRegion ? Seat : null),
        ("responsable", Owner is Mine or Nobody || Guid.TryParse(Owner, out _) ? Owner : null),
        ("signal", AlertValue),
        ("besoin", Need is "avec" or "sans" ? Need : null),
        (SortState.QueryKey, SortText is null ? null : Sort.ToString()),
    ];

    private static string? Short(string? code) => code is { Length: <= 60 } ? code : null;
}
