using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Features.Coordination;

/// <summary>Nothing of that name in this list: the page answers « not found ».</summary>
public sealed record NoSuchRequest() : Refusal("Cette demande n’existe pas dans cette liste.");
