using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>How to reach a desk, as far as it is known; what is not stays empty and is shown « à compléter ».</summary>
public sealed record DeskContact(string Name, string? Phone, string? Email, string? Hours)
{
    public static DeskContact Of(DlaDesk desk) => new(desk.Name, desk.Phone, desk.Email, desk.Hours);

    public string? PhoneInWords => FrenchPhone.Shown(Phone);

    /// <summary>One line for a letter.</summary>
    public string InALetter => (PhoneInWords, Email) switch
    {
        ({ } phone, { } email) => $"{Name} : {phone}, {email}",
        ({ } phone, null) => $"{Name} : {phone}",
        (null, { } email) => $"{Name} : {email}",
        _ => $"{Name} (coordonnées à compléter)",
    };
}
