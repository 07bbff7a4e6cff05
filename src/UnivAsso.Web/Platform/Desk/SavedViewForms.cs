using FluentValidation;
using UnivAsso.Data;

namespace UnivAsso.Web.Platform.Desk;

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

/// <summary>A list of a desk: the word by which its views are kept, its address and its title.</summary>
public sealed record DeskList(string Slug, string Address, string Title)
{
    public string AddressOf(SavedView view) => Address + (view.Query.Length > 0 ? view.Query : Everything);

    /// <summary>The query that shows the list without going back to the last filter.</summary>
    public const string Everything = "?tout=oui";
}

/// <summary>The views of one list, above it; <paramref name="Keeping"/> is the address where the views of the room are kept.</summary>
public sealed record ViewsBar(DeskList List, string Keeping, string Query, IReadOnlyList<SavedView> Views);

/// <summary>All the views of a person in one room, with what was typed and refused.</summary>
public sealed record SavedViewsPage(string Keeping, IReadOnlyList<DeskList> Lists, IReadOnlyList<SavedView> Views, SaveViewForm? Refused = null)
{
    /// <summary>The view whose new name was refused.</summary>
    public Guid? NotRenamed { get; init; }

    public DeskList ListOf(SavedView view) => Lists.First(l => l.Slug == view.List);
}
