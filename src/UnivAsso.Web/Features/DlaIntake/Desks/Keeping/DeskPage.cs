using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Desks.Keeping;

/// <summary>A desk with its closings and its seats, and whatever was typed and refused.</summary>
public sealed record DeskPage(DlaDesk Desk, IReadOnlyList<DlaOfficerSeat> Seats, IReadOnlyList<(Guid Id, string Name)> Candidates)
{
    public DeskCardForm Card { get; init; } = new()
    {
        Name = Desk.Name,
        Departments = Desk.Departments,
        Carrier = Desk.Carrier,
        Phone = Shown(Desk.Phone),
        Email = Desk.Email,
        Address = Desk.Address,
        Hours = Desk.Hours,
    };

    public ClosingForm Closing { get; init; } = new();

    public SeatForm Seat { get; init; } = new();

    public string Address => $"/administration/guichets-dla/{Desk.Code}";

    public IEnumerable<Choice> CandidateChoices => Candidates.Select(c => new Choice(c.Id.ToString(), c.Name));

    /// <summary>What nobody has told the portal yet.</summary>
    public static IEnumerable<string> MissingOf(DlaDesk desk)
    {
        foreach (var (value, words) in new[]
        {
            (desk.Carrier, "la structure porteuse"), (desk.Phone, "le téléphone"), (desk.Email, "le courriel"), (desk.Address, "l’adresse"),
            (desk.Hours, "les horaires"),
        })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return words;
            }
        }
    }

    /// <summary>A number as people write it.</summary>
    public static string? Shown(string? phone) => phone is null ? null : FrenchPhone.Parse(phone).Display;
}

/// <summary>The fields of the form of a seat with whom it offers.</summary>
public sealed record SeatFields(Guid? Account, bool IsLead, string? Line, IEnumerable<Choice> Choices);
