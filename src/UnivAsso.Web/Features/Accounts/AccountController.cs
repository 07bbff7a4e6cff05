using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data.Accounts;

namespace UnivAsso.Web.Features.Accounts;

/// <summary>A page about the signed-in person's own account.</summary>
public abstract class AccountController(UserManager<User> users) : Controller
{
    /// <summary>The account behind the session; a session without one is ended within the minute.</summary>
    protected async Task<User> MeAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("The session outlived its account.");
}
