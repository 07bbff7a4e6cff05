using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Message;

/// <summary>Lets the author write to the coordination.</summary>
public abstract class MessageController(RequestDoor door, SendMessage sendMessage, Secrets secrets) : OwnRequestController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => await door.FindAsync(User, RequestReference, ct) is null
        ? NotFound()
        : View("Message", new MessageForm { Stamp = secrets.NewHandle() });

    [HttpPost("")]
    public async Task<IActionResult> Send(MessageForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await door.FindAsync(User, RequestReference, ct) is null ? NotFound() : this.Refill("Message", form);
        }

        if (await sendMessage.HandleAsync(User, RequestReference, form, ct) is null)
        {
            return NotFound();
        }

        this.SayDone("Votre message est envoyé. La coordination le lira.");
        return this.SeeOther(Root);
    }
}

[Route(FollowUpRoute + "/message")]
[Allow<Follower>]
public sealed class FollowUpMessageController(RequestDoor door, SendMessage sendMessage, Secrets secrets)
    : MessageController(door, sendMessage, secrets);

[Route(SpaceRoute + "/message")]
[Allow<SignedIn>]
public sealed class SpaceMessageController(RequestDoor door, SendMessage sendMessage, Secrets secrets)
    : MessageController(door, sendMessage, secrets);
