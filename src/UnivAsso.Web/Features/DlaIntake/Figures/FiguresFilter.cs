using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Figures;

/// <summary>The period and the desk that figures are asked for, as their address carries them.</summary>
public sealed record FiguresFilter
{
    public const string YearName = "annee";
    public const string QuarterName = "trimestre";
    public const string FromName = "du";
    public const string ToName = "au";
    public const string DeskName = "guichet";

    [FromQuery(Name = YearName)]
    public string? Year { get; init; }

    [FromQuery(Name = QuarterName)]
    public string? Quarter { get; init; }

    [FromQuery(Name = FromName)]
    public string? From { get; init; }

    [FromQuery(Name = ToName)]
    public string? To { get; init; }

    /// <summary>Code of a desk.</summary>
    [FromQuery(Name = DeskName)]
    public string? Desk { get; init; }

    public PeriodAsked Asked => new(Year, Quarter, From, To);

    /// <summary>The field that a refusal speaks of.</summary>
    public static string FieldOf(PeriodPart part) => part switch
    {
        PeriodPart.Year => YearName,
        PeriodPart.Quarter => QuarterName,
        PeriodPart.From => FromName,
        PeriodPart.To => ToName,
    };

    /// <summary>The same period and desk, for the address of another page.</summary>
    public string ToQuery()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { (YearName, Year), (QuarterName, Quarter), (FromName, From), (ToName, To), (DeskName, Desk) })
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value.Trim());
            }
        }

        return query.ToString();
    }
}
