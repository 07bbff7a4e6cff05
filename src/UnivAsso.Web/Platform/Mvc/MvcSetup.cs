using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace UnivAsso.Web.Platform.Mvc;

/// <summary>Controllers, views in feature folders, and the one place where validation is plugged in.</summary>
public static class MvcSetup
{
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static IServiceCollection AddPortalMvc(this IServiceCollection services)
    {
        services.AddControllersWithViews(o =>
        {
            o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            o.Conventions.Add(new HeadFollowsGet());
            o.Conventions.Add(new RouteValuesFromRoute());
            SpeakFrench(o.ModelBindingMessageProvider);
        });
        services.Configure<RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new FeatureViewLocations()));
        // Accented letters as themselves: lighter pages, readable sources; what could be markup is still encoded.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRouting(o => o.LowercaseUrls = true);

        ValidatorOptions.Global.LanguageManager.Culture = French;
        services.AddFluentValidationAutoValidation(o => o.DisableDataAnnotationsValidation = true);
        services.AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Scoped, includeInternalTypes: true);
        return services;
    }

    private static void SpeakFrench(DefaultModelBindingMessageProvider say)
    {
        say.SetAttemptedValueIsInvalidAccessor((_, _) => "Vérifiez cette réponse : elle n’a pas la forme attendue.");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Vérifiez cette réponse : elle n’a pas la forme attendue.");
        say.SetUnknownValueIsInvalidAccessor(_ => "Vérifiez cette réponse : elle n’a pas la forme attendue.");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Vérifiez cette réponse : elle n’a pas la forme attendue.");
        say.SetValueIsInvalidAccessor(_ => "Vérifiez cette réponse : elle n’a pas la forme attendue.");
        say.SetValueMustBeANumberAccessor(_ => "Écrivez un nombre, en chiffres.");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "Écrivez un nombre, en chiffres.");
        say.SetValueMustNotBeNullAccessor(_ => "Répondez à cette question.");
        say.SetMissingBindRequiredValueAccessor(_ => "Répondez à cette question.");
        say.SetMissingKeyOrValueAccessor(() => "Répondez à cette question.");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "Répondez à cette question.");
    }
}
