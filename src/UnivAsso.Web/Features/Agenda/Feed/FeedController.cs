using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Agenda.Feed;

/// <summary>The calendar that an officer's own programs subscribe to, by a secret address.</summary>
[Route("agenda/flux")]
[Allow<Anyone>]
[EnableRateLimiting(SecuritySetup.FeedLimit)]
public sealed class FeedController(FeedQuery feeds) : Controller
{
    [HttpGet("{secret}.ics")]
    public async Task<IActionResult> Show(string secret, CancellationToken ct)
    {
        Response.Headers.CacheControl = "private, no-cache";
        if (await feeds.WriteAsync(secret, ct) is not { } calendar)
        {
            return NotFound();
        }

        var bytes = Encoding.UTF8.GetBytes(calendar);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");

        // Whoever has the same tag gets 304: the framework compares it.
        return File(bytes, "text/calendar; charset=utf-8", lastModified: null, entityTag: tag);
    }
}
