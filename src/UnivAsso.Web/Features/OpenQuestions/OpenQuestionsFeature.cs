using UnivAsso.Web.Features.OpenQuestions.ForMe;
using UnivAsso.Web.Features.OpenQuestions.Public;
using UnivAsso.Web.Features.OpenQuestions.Review;

namespace UnivAsso.Web.Features.OpenQuestions;

/// <summary>Front door of the research questions: what their authors, the public and researchers see of them.</summary>
public static class OpenQuestionsFeature
{
    public const string PublicRoute = "questions-de-recherche";

    public static IServiceCollection AddOpenQuestions(this IServiceCollection services)
    {
        services.AddScoped<QuestionLinks>();
        services.AddScoped<QuestionLetters>();
        services.AddScoped<ChangeQuestion>();
        services.AddScoped<ReviewQuery>();
        services.AddScoped<PublicQuestionsQuery>();
        services.AddScoped<QuestionsForMeQuery>();
        return services;
    }

    public static string PublicAddressOf(string reference) => $"/{PublicRoute}/{reference}";
}
