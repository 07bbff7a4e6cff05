using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.DlaIntake.Redirect;

/// <summary>Tells the officer that a redirection needs somebody again: nothing is lost between two desks.</summary>
public sealed class DlaRedirectLetters(UnivAssoDb db, Outbox outbox, PublicLinks links, DlaPeople people)
{
    public async Task PostBackToOfficerAsync(DlaRequest request, ReferralMoved moved, CancellationToken ct)
    {
        var actor = await db.Referrals.Where(r => r.Id == moved.ReferralId).Select(r => r.ActorName).SingleAsync(ct);
        var (subject, what) = moved switch
        {
            { StillNeedsUs: true } => ("La structure a encore besoin du DLA", $"L’orientation vers {actor} n’a pas suffi : la structure dit qu’elle a encore besoin de vous."),
            { News: ReferralNews.DeclinedByStructure } => ("L’orientation est déclinée", $"La structure ne souhaite pas être orientée vers {actor}."),
            { News: ReferralNews.StructureSilent } => ("Une orientation attend la réponse de la structure", $"La structure n’a pas répondu à l’orientation vers {actor}. Appelez-la."),
            { News: ReferralNews.NotForUs } => ("L’orientation est refusée", $"{actor} répond que la demande n’est pas pour lui, et personne d’autre n’était accepté."),
            _ => ("Une orientation reste sans réponse", $"{actor} n’a pas répondu, et personne d’autre n’était accepté."),
        };
        foreach (var person in await people.InChargeOfAsync(request, ct))
        {
            outbox.Post(
                $"dla-back:{moved.ReferralId.Value:N}:{moved.News}:{moved.At:yyyyMMdd}:{person.Id:N}",
                person.Email,
                new Letter($"[{request.Reference}] {subject}")
                {
                    Greeting = $"Bonjour {person.Name},",
                    Paragraphs = [what, "La demande vous revient : proposez un autre acteur, ou appelez la structure."],
                    Action = ("Ouvrir la demande", links.To(DlaIntakeFeature.AddressOf(request.Reference))),
                },
                request.Id.Value);
        }
    }
}
