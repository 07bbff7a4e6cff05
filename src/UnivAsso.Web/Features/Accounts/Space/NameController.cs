using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Features.Accounts.Sessions;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.Space;

/// <summary>The name that colleagues see.</summary>
[Route("espace/compte")]
[Allow<SignedIn>]
public sealed class NameController(UserManager<User> users, PortalSignIn session, AccountJournal journal) : AccountController(users)
{
    private readonly UserManager<User> _users = users;

    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        var me = await MeAsync();
        return View("Name", new NamePage { FirstName = me.FirstName, LastName = me.LastName, Email = me.Email! });
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(NameForm form)
    {
        var me = await MeAsync();
        if (!ModelState.IsValid)
        {
            return this.Refill("Name", new NamePage { FirstName = form.FirstName, LastName = form.LastName, Email = me.Email! });
        }

        me.FirstName = FrenchText.CleanLine(form.FirstName)!;
        me.LastName = FrenchText.CleanLine(form.LastName)!;
        journal.Write(User.Actor, me.Id, AccountActs.Renamed);
        var saved = await _users.UpdateAsync(me);
        if (!saved.Succeeded)
        {
            ModelState.AddModelError(string.Empty, saved.Errors.First().Description);
            return this.Refill("Name", new NamePage { FirstName = form.FirstName, LastName = form.LastName, Email = me.Email! });
        }

        await session.RefreshSignInAsync(me);
        this.SayDone("Votre nom est enregistré.");
        return LocalRedirect("/espace");
    }
}

/// <summary>First name and last name.</summary>
public record NameForm
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }
}

/// <summary>The form, with the address that does not change here.</summary>
public sealed record NamePage : NameForm
{
    public required string Email { get; init; }
}

internal sealed class NameFormValidator : AbstractValidator<NameForm>
{
    public NameFormValidator()
    {
        RuleFor(f => f.FirstName).PersonName("Indiquez votre prénom.");
        RuleFor(f => f.LastName).PersonName("Indiquez votre nom.");
    }
}

/// <summary>What a first or a last name must be, wherever it is asked.</summary>
public static class PersonNames
{
    public static IRuleBuilderOptions<T, string?> PersonName<T>(this IRuleBuilderInitial<T, string?> rule, string missing) => rule
        .Cascade(CascadeMode.Stop)
        .Must(name => FrenchText.CleanLine(name) is not null).WithMessage(missing)
        .MaximumLength(User.NameMaxLength).WithMessage("Écrivez {MaxLength} caractères au plus.");
}
