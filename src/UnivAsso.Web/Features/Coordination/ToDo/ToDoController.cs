using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.ToDo;

/// <summary>The first page of the coordination's day.</summary>
[Route("coordination")]
[Allow<Platform.Security.Coordination>]
public sealed class ToDoController(ToDoQuery toDo) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct) => View("ToDo", await toDo.CountAsync(ct));
}
