using UnivAsso.Domain.Common.Contact;
using UnivAsso.Web.Platform.FollowUp;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Enter;

/// <summary>The reference and the address that somebody says are theirs, in the one form that is compared.</summary>
public sealed record AskedPair(string Reference, string Email)
{
    /// <summary>What codes are tied to; neither the reference nor the address can be read from it.</summary>
    public string Hash => Secrets.Hash($"{Reference}|{Email}");

    /// <summary>The room that keeps requests with such a reference.</summary>
    public IFollowedCases RoomIn(IEnumerable<IFollowedCases> rooms) =>
        rooms.Single(r => UnivAsso.Domain.Common.Reference.TryParse(Reference, out var read) && r.Keeps(read.Kind));

    /// <summary>Reads what was typed, or nothing when one of the two cannot be what it should.</summary>
    public static AskedPair? Read(string? reference, string? email) =>
        UnivAsso.Domain.Common.Reference.TryParse(reference, out var read) && EmailAddress.TryParse(email, out var address)
            ? new AskedPair(read.ToString(), address.Normalized)
            : null;
}
