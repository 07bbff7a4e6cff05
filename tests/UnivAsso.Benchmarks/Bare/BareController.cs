using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace UnivAsso.Benchmarks.Bare;

/// <summary>A page, the same page cached, a form, and a POST that inserts one row: nothing around them.</summary>
public sealed class BareController(BareDb db, BareGate gate, BarePageSize size) : Controller
{
    [HttpGet("/")]
    public IActionResult Show() => View("Page", size.Sections);

    [HttpGet("/cached")]
    [OutputCache(Duration = 600)]
    public IActionResult Cached() => View("Page", size.Sections);

    [HttpGet("/form")]
    public IActionResult Form() => View("Form", new BareForm());

    [HttpPost("/form")]
    public async Task<IActionResult> Save(BareForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return View("Form", form);
        }

        using var passage = await gate.EnterAsync(ct);
        db.Rows.Add(new BareRow
        {
            Id = Guid.CreateVersion7(),
            Name = form.Name!,
            Email = form.Email!,
            Phone = form.Phone,
            Town = form.Town,
            Role = form.Role,
            Words = form.Words!,
        });
        await db.SaveChangesAsync(ct);
        return LocalRedirect("/");
    }
}

/// <summary>Six fields, three of them required.</summary>
public sealed record BareForm
{
    [Required]
    [StringLength(100)]
    public string? Name { get; init; }

    [Required]
    [EmailAddress]
    public string? Email { get; init; }

    [StringLength(20)]
    public string? Phone { get; init; }

    [StringLength(100)]
    public string? Town { get; init; }

    [StringLength(100)]
    public string? Role { get; init; }

    [Required]
    [StringLength(1500, MinimumLength = 20)]
    public string? Words { get; init; }
}
