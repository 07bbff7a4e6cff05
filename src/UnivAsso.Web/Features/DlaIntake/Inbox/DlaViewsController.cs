using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Inbox;

/// <summary>The named filters of an officer.</summary>
[Route(DlaIntakeFeature.DeskRoute + "/vues")]
[Allow<DlaOffice>]
public sealed class DlaViewsController(SavedViewsOfPerson views) : SavedViewsOfRoom(views, InboxPage.Keeping, [InboxFilter.List])
{
    protected override string Canonical(DeskList list, IReadOnlyDictionary<string, StringValues> query) => InboxFilter.From(query).ToQuery();
}
