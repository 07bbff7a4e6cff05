using UnivAsso.Web.Features.Coordination.Acts;
using UnivAsso.Web.Features.Coordination.Decide;
using UnivAsso.Web.Features.Coordination.Digest;
using UnivAsso.Web.Features.Coordination.Groups;
using UnivAsso.Web.Features.Coordination.Lists;
using UnivAsso.Web.Features.Coordination.Questions;
using UnivAsso.Web.Features.Coordination.Sheet;
using UnivAsso.Web.Features.Coordination.Structures;
using UnivAsso.Web.Features.Coordination.ToDo;
using UnivAsso.Web.Features.Coordination.Vocabulary;
using UnivAsso.Web.Platform.Digest;

namespace UnivAsso.Web.Features.Coordination;

/// <summary>Front door of the coordination's desk.</summary>
public static class CoordinationFeature
{
    public static IServiceCollection AddCoordination(this IServiceCollection services)
    {
        services.AddSingleton<DecisionLetters>();
        services.AddScoped<DeskReference>();
        services.AddScoped<ToDoQuery>();
        services.AddSingleton<DigestLetter>();
        services.AddScoped<IDailyLetter, CoordinationDailyLetter>();
        services.AddScoped<RequestListQuery>();
        services.AddScoped<StructureListQuery>();
        services.AddScoped<SheetQuery>();
        services.AddScoped<ChangeRequest>();
        services.AddScoped<WriteMessage>();
        services.AddScoped<AddNote>();
        services.AddScoped<WatchLetter>();
        services.AddScoped<DecideRequest>();
        services.AddScoped<UndoDecision>();
        services.AddScoped<ReopenRequest>();
        services.AddScoped<WhoFits.WhoFitsQuery>();
        services.AddScoped<QuestionListQuery>();
        services.AddScoped<QuestionQuery>();
        services.AddScoped<GroupQuery>();
        services.AddScoped<GroupSuggestions>();
        services.AddScoped<Invitations.InvitationListQuery>();
        services.AddScoped<Invitations.InvitationQuery>();
        services.AddScoped<VocabularyQuery>();
        services.AddScoped<VocabularyKeeping>();
        services.AddScoped<StructureQuery>();
        services.AddScoped<MarkStructure>();
        return services;
    }
}
