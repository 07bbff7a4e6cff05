using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using UnivAsso.Web.Features.Coordination.Lists;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.SavedViews;

/// <summary>The named filters of a person of the coordination.</summary>
[Route("coordination/vues")]
[Allow<Platform.Security.Coordination>]
public sealed class SavedViewsController(SavedViewsOfPerson views)
    : SavedViewsOfRoom(views, DeskLists.Keeping, DeskLists.All)
{
    protected override string Canonical(DeskList list, IReadOnlyDictionary<string, StringValues> query)
    {
        string? Value(string name) => query.TryGetValue(name, out var values) ? values[0] : null;
        return list == DeskLists.Structures
            ? new StructureFilter
            {
                Text = Value("q"),
                Status = Value("etat"),
                Department = Value("departement"),
                SortText = Value(SortState.QueryKey),
            }.ToQuery()
            : new RequestFilter
            {
                Text = Value("q"),
                Status = Value("etat"),
                Theme = Value("axe"),
                Department = Value("departement"),
                Owner = Value("responsable"),
                Alert = Value("signal"),
                Need = Value("besoin"),
                SortText = Value(SortState.QueryKey),
            }.ToQuery();
    }
}
