using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.JoinRequests.Sending;

/// <summary>The name of the acknowledgement in the outbox: one for the sending, one for each correction of the address.</summary>
internal static class ReceiptKey
{
    public static string Of(JoinRequestId id, int correction) =>
        correction == 0 ? $"request:{id.Value:N}:received" : $"request:{id.Value:N}:received:{correction}";
}
