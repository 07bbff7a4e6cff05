using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>Only the references of requests to the DLA: « D-26-0093-T » and its other spellings.</summary>
public sealed class DlaReferenceConstraint : IRouteConstraint
{
    public const string Name = "dla";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Reference.TryParse(values[routeKey] as string, out var reference) && reference.Kind is ReferenceKind.Dla;
}
