using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;

namespace UnivAsso.Web.Platform.Mvc;

/// <summary>What the address says wins: a posted field of the same name as a hole of the route must not replace it.</summary>
public sealed class RouteValuesFromRoute : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        var holes = action.Selectors.Concat(action.Controller.Selectors)
            .Select(s => s.AttributeRouteModel?.Template)
            .OfType<string>()
            .SelectMany(template => RoutePatternFactory.Parse(template.TrimStart('~')).Parameters)
            .Select(parameter => parameter.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in action.Parameters.Where(p => p.BindingInfo?.BindingSource is null && holes.Contains(p.ParameterName)))
        {
            parameter.BindingInfo ??= new BindingInfo();
            parameter.BindingInfo.BindingSource = BindingSource.Path;
        }
    }
}
