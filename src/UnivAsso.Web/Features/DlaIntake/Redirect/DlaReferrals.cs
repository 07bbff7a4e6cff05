using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Features.DlaIntake.Inbox;

namespace UnivAsso.Web.Features.DlaIntake.Redirect;

/// <summary>What a request does when one of its redirections moves, and what the redirections may know of it.</summary>
public sealed class DlaReferrals(UnivAssoDb db, DlaDesks desks, DlaLateness lateness, DlaRedirectLetters letters) : IReferralCases
{
    public async Task<ReferralCase?> FindAsync(Guid caseId, CancellationToken ct)
    {
        if (await LoadAsync(caseId, ct) is not { } request)
        {
            return null;
        }

        var desk = await desks.OfAsync(request.DeskId, ct);
        return new ReferralCase
        {
            Id = caseId,
            Reference = request.Reference,
            DeskName = desk.Name,
            DeskPhone = desk.Phone,
            DeskEmail = desk.Email,
            OfficerName = request.OwnerName,
            Need = request.Need.WhatBrings,
            Structures = [.. request.Participations.Where(p => p.State is not ParticipationState.Declined).Select(p => new ReferralStructure
            {
                Id = p.Id.Value,
                Name = p.Structure.Name,
                PersonName = p.Contact.FullName,
                Email = p.Contact.Email,
                Phone = p.Contact.Phone,
            })],
        };
    }

    public async Task<Result> MovedAsync(ReferralMoved moved, CancellationToken ct)
    {
        if (await LoadAsync(moved.CaseId, ct) is not { } request)
        {
            return new NoSuchDlaRequest();
        }

        if (moved.StillNeedsUs)
        {
            // The structure may come back for six months; after that a call answers better than a refusal it would never see.
            var calendar = await desks.CalendarOfAsync(request.DeskId, ct);
            request.Reopen(DlaRequestParty.Structure, "La structure dit qu’elle a encore besoin du DLA.", calendar, moved.By, moved.At);
            await lateness.PlanAsync(request, ct);
        }

        if (moved.BackToOfficer || moved.StillNeedsUs)
        {
            await letters.PostBackToOfficerAsync(request, moved, ct);
        }

        return Result.Done;
    }

    private Task<DlaRequest?> LoadAsync(Guid caseId, CancellationToken ct)
    {
        var id = new DlaRequestId(caseId);
        return db.DlaRequests.Where(r => r.Id == id).Whole().SingleOrDefaultAsync(ct);
    }
}
