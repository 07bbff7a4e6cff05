using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Platform.Mvc;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>The need, in the words of the people who have it.</summary>
public sealed record NeedForm
{
    public string? Situation { get; init; }

    public string? Question { get; init; }

    public string? Purpose { get; init; }
}

public sealed class NeedFormValidator : AbstractValidator<NeedForm>
{
    public NeedFormValidator()
    {
        RuleFor(f => f.Situation).Custom((typed, context) => Check(typed, "Racontez ce qui se passe, en quelques phrases.", context));
        RuleFor(f => f.Question).Custom((typed, context) => Check(typed, "Dites ce que vous voudriez comprendre, en quelques phrases.", context));
        RuleFor(f => f.Purpose).Custom((typed, context) => Check(typed, "Dites à quoi cela vous servirait, en quelques phrases.", context));
    }

    private static void Check(string? typed, string whenEmpty, ValidationContext<NeedForm> context)
    {
        var length = FrenchText.CleanText(typed)?.Length ?? 0;
        if (length == 0)
        {
            context.AddFailure(whenEmpty);
        }
        else if (length < KnowledgeNeed.TextMinLength)
        {
            context.AddFailure(
                $"Donnez encore un peu de détail : {KnowledgeNeed.TextMinLength} caractères au moins, vous en avez écrit {length}.");
        }
        else if (length > KnowledgeNeed.TextMaxLength)
        {
            context.AddFailure(string.Create(
                MvcSetup.French,
                $"Raccourcissez ce texte : {KnowledgeNeed.TextMaxLength:N0} caractères au plus, vous en avez écrit {length:N0}."));
        }
    }
}
