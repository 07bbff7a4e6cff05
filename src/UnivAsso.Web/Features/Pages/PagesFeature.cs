using Microsoft.Extensions.DependencyInjection.Extensions;
using UnivAsso.Web.Features.Pages.OperatorTexts;

namespace UnivAsso.Web.Features.Pages;

/// <summary>The front door of the editorial pages.</summary>
public static class PagesFeature
{
    /// <summary>Registers what the pages need; the operator's texts stay empty until another store is registered.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.TryAddSingleton<IOperatorTexts, NoOperatorTexts>();
        return services;
    }
}
