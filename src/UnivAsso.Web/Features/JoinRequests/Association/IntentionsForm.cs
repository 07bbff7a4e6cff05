using FluentValidation;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>What the association wishes to do; decides which pages follow.</summary>
public sealed record IntentionsForm
{
    public string[]? Intentions { get; init; }

    public bool Has(params ReadOnlySpan<Intention> any)
    {
        foreach (var intention in any)
        {
            if (Intentions?.Contains(intention.Code) == true)
            {
                return true;
            }
        }

        return false;
    }
}

public sealed class IntentionsFormValidator : AbstractValidator<IntentionsForm>
{
    public IntentionsFormValidator() => RuleFor(f => f.Intentions)
        .Must(codes => codes is { Length: > 0 } && codes.All(c => Intention.Find(c) is not null))
        .WithMessage("Choisissez au moins une réponse. « Je ne sais pas encore » en est une.");
}
