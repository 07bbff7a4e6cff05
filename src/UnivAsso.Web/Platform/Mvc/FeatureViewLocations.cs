using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace UnivAsso.Web.Platform.Mvc;

/// <summary>Finds a view beside its controller: the namespace of the controller is the folder of the view.</summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string RootNamespace = "UnivAsso.Web.";
    private const string FolderKey = "feature-folder";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action
            && action.ControllerTypeInfo.Namespace is { } ns
            && ns.StartsWith(RootNamespace, StringComparison.Ordinal))
        {
            context.Values[FolderKey] = ns[RootNamespace.Length..].Replace('.', '/');
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        context.Values.TryGetValue(FolderKey, out var folder);
        while (!string.IsNullOrEmpty(folder))
        {
            yield return $"/{folder}/{{0}}.cshtml";
            var parent = folder.LastIndexOf('/');
            folder = parent < 0 ? null : folder[..parent];
        }

        yield return "/Platform/Journeys/{0}.cshtml";
        yield return "/Ui/Shared/{0}.cshtml";
    }
}
