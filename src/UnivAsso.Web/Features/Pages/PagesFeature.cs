using Microsoft.Extensions.DependencyInjection.Extensions;
using UnivAsso.Web.Features.Pages.OperatorTexts;

namespace UnivAsso.Web.Features.Pages;

/// <summary>The front door of the editorial pages.</summary>
public static class PagesFeature
{
    /// <summary>Registers what the pages need; the operator’s texts come from the database unless another store was registered before.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.TryAddScoped<IOperatorTexts, DatabaseOperatorTexts>();
        return services;
    }
}
