using FluentValidation;
using UnivAsso.Data;

namespace UnivAsso.Web.Features.Coordination.SavedViews;

/// <summary>A name for the filters on the screen.</summary>
public sealed record SaveViewForm
{
    public string? List { get; init; }

    public string? Query { get; init; }

    public string? Name { get; init; }
}

public sealed class SaveViewFormValidator : AbstractValidator<SaveViewForm>
{
    public SaveViewFormValidator() => RuleFor(f => f.Name)
        .NotEmpty().WithMessage("Donnez un nom à cette vue.")
        .MaximumLength(SavedView.NameMaxLength).WithMessage("Raccourcissez ce nom : {MaxLength} caractères au plus.");
}

/// <summary>A new name for a view.</summary>
public sealed record RenameViewForm
{
    public int Version { get; init; }

    public string? Name { get; init; }
}

public sealed class RenameViewFormValidator : AbstractValidator<RenameViewForm>
{
    public RenameViewFormValidator() => RuleFor(f => f.Name)
        .NotEmpty().WithMessage("Donnez un nom à cette vue.")
        .MaximumLength(SavedView.NameMaxLength).WithMessage("Raccourcissez ce nom : {MaxLength} caractères au plus.");
}

/// <summary>The views of one list, above it.</summary>
public sealed record ViewsBar(string List, string Address, string Query, IReadOnlyList<SavedView> Views)
{
    public static string AddressOf(SavedView view) => $"/coordination/{view.List}{(view.Query.Length > 0 ? view.Query : "?tout=oui")}";
}

/// <summary>All the views of a person, with what was typed and refused.</summary>
public sealed record SavedViewsPage(IReadOnlyList<SavedView> Views, SaveViewForm? Refused = null)
{
    /// <summary>The view whose new name was refused.</summary>
    public Guid? NotRenamed { get; init; }

    /// <summary>What its list is called.</summary>
    public static string ListOf(SavedView view) => DeskRoom.All.FirstOrDefault(r => r.Slug == view.List)?.Title ?? "Structures";
}
