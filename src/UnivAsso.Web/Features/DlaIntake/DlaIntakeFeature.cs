using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Features.Agenda;
using UnivAsso.Web.Features.DlaIntake.Acts;
using UnivAsso.Web.Features.DlaIntake.Answer;
using UnivAsso.Web.Features.DlaIntake.Ask;
using UnivAsso.Web.Features.DlaIntake.Bridge;
using UnivAsso.Web.Features.DlaIntake.Confirm;
using UnivAsso.Web.Features.DlaIntake.Decide;
using UnivAsso.Web.Features.DlaIntake.Desks;
using UnivAsso.Web.Features.DlaIntake.Digest;
using UnivAsso.Web.Features.DlaIntake.Figures;
using UnivAsso.Web.Features.DlaIntake.Follow;
using UnivAsso.Web.Features.DlaIntake.Inbox;
using UnivAsso.Web.Features.DlaIntake.Meet;
using UnivAsso.Web.Features.DlaIntake.Redirect;
using UnivAsso.Web.Features.DlaIntake.Sheet;
using UnivAsso.Web.Platform.Digest;
using UnivAsso.Web.Platform.FollowUp;
using UnivAsso.Web.Platform.Jobs;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>Front door of the requests to the DLA: asking, the desks' work on them, and the decision taken together.</summary>
public static class DlaIntakeFeature
{
    internal const string DeskRoute = "espace-dla";

    internal const string RequestRoute = DeskRoute + "/demandes/{reference}";

    /// <summary>The inbox of the desks.</summary>
    public const string DeskAddress = "/" + DeskRoute;

    public static IServiceCollection AddDlaIntake(this IServiceCollection services)
    {
        services.AddScoped<DlaDesks>();
        services.AddScoped<DlaSight>();
        services.AddScoped<DlaPeople>();
        services.AddScoped<DlaCaseQuery>();
        services.AddScoped<DlaAftermath>();
        services.AddScoped<ChangeDlaRequest>();

        services.AddScoped<IAppointmentCases, DlaAppointments>();
        services.AddScoped<IReferralCases, DlaReferrals>();
        services.AddScoped<DlaRedirectLetters>();

        services.AddScoped<ProposeBridge>();
        services.AddScoped<AnswerBridge>();
        services.AddScoped<KeepSheet>();
        services.AddScoped<FittingActors>();
        services.AddScoped<ProposeDecision>();
        services.AddScoped<DlaDecisionLetters>();
        services.AddScoped<DecisionTasks>();
        services.AddScoped<OpenDecisions>();
        services.AddDueTaskHandler<DecisionReminderHandler>(DecisionTasks.Reminder);
        services.AddDueTaskHandler<DecisionSilenceHandler>(DecisionTasks.Silence);
        services.AddScoped<AnswerDecision>();
        services.AddSingleton(DlaJourney.Pages);
        services.AddScoped<DeskShown>();
        services.AddScoped<DlaAskLetters>();
        services.AddScoped<DlaConfirmations>();
        services.AddScoped<CorrectDlaEmail>();
        services.AddScoped<SendDlaRequest>();
        services.AddScoped<StructureInvitations>();
        services.AddScoped<ConfirmStructure>();
        services.AddScoped<IFollowedCases, DlaFollowedCases>();
        services.AddScoped<DlaDoor>();
        services.AddScoped<OwnDlaSheetQuery>();
        services.AddScoped<SendDlaMessage>();
        services.AddScoped<AnswerDlaQuestion>();
        services.AddScoped<LeaveDlaRequest>();
        services.AddScoped<ReopenDlaRequest>();
        services.AddScoped<DlaBoard>();
        services.AddScoped<DlaDelays>();
        services.AddScoped<FiguresQuery>();
        services.AddScoped<PublicFigures>();
        services.AddScoped<DlaLateness>();
        services.AddDueTaskHandler<LateHandler>(DlaLateness.Kind);
        services.AddScoped<InboxQuery>();
        services.AddScoped<IDailyLetter, OfficerDailyLetter>();
        services.AddScoped<DlaSheetQuery>();
        services.AddScoped<TriageActs>();
        services.AddScoped<SendLetterAct>();
        services.AddScoped<WriteToStructure>();
        services.AddScoped<KeepDlaNote>();
        services.AddScoped<DlaDeskLetters>();
        services.AddScoped<DeskKeeping>();
        services.AddScoped<Portfolios>();
        return services;
    }

    /// <summary>The page where a structure answers for itself.</summary>
    public static string ConfirmAddressOf(string token) => $"/dla/confirmer/{token}";

    /// <summary>The page where a structure decides to carry its question to Univ’Asso.</summary>
    public static string BridgeAddressOf(string token) => $"/dla/passerelle/{token}";

    /// <summary>The sheet of a request, for the desks.</summary>
    public static string AddressOf(string reference) => $"{DeskAddress}/demandes/{reference}";
}
