using System.Globalization;
using FluentValidation;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.Territories;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>The structures that ask: one, or several of which the first speaks for the request.</summary>
public sealed record StructuresForm
{
    public const int Most = 12;
    public const string AddButton = "ajouter";
    public const string RemoveButton = "retirer-";
    public const string LeadButton = "porter-";

    /// <summary>At least one, whatever was posted.</summary>
    public StructureEntry[] Structures
    {
        get;
        init => field = value?.OfType<StructureEntry>().ToArray() is { Length: > 0 } told ? told : [new StructureEntry()];
    } = [new StructureEntry()];

    /// <summary>The form after one of its buttons; nothing when there is no such button.</summary>
    public StructuresForm? After(string command)
    {
        if (command == AddButton)
        {
            return Structures.Length < Most ? this with { Structures = [.. Structures, new StructureEntry()] } : this;
        }

        if (IndexIn(command, RemoveButton) is { } removed)
        {
            return Structures.Length > 1 ? this with { Structures = [.. Structures.Where((_, i) => i != removed)] } : this;
        }

        return IndexIn(command, LeadButton) is { } lead
            ? this with { Structures = [Structures[lead], .. Structures.Where((_, i) => i != lead)] }
            : null;
    }

    private int? IndexIn(string command, string button) =>
        command.StartsWith(button, StringComparison.Ordinal)
        && int.TryParse(command.AsSpan(button.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < Structures.Length
            ? index
            : null;
}

/// <summary>One structure as typed; one that joins in has a contact of its own, who will confirm.</summary>
public sealed record StructureEntry : IAsksCommune
{
    public string? Name { get; init; }

    /// <summary>RNA, SIREN or SIRET, told apart by their shape; none yet is fine.</summary>
    public string? Number { get; init; }

    public string? CommuneText { get; init; }

    public string? CommuneCode { get; init; }

    public string? CommuneChoice { get; init; }

    public bool OutsideRegion { get; init; }

    /// <summary>Heads a network of the whole region.</summary>
    public bool RegionalHead { get; init; }

    public string? ContactFirstName { get; init; }

    public string? ContactLastName { get; init; }

    public string? ContactEmail { get; init; }
}

public sealed class StructuresFormValidator : AbstractValidator<StructuresForm>
{
    public StructuresFormValidator(TerritoryCatalogue territories)
    {
        RuleFor(f => f.Structures)
            .Must(s => s.Length <= StructuresForm.Most)
            .WithMessage($"Gardez {StructuresForm.Most} structures au plus. Au-delà, appelez le DLA régional.");
        RuleForEach(f => f.Structures).SetValidator(new StructureEntryValidator(territories));
        RuleFor(f => f.Structures).Custom(CheckContacts);
    }

    /// <summary>Every structure that joins in answers for itself, at an address of its own.</summary>
    private static void CheckContacts(StructureEntry[] structures, ValidationContext<StructuresForm> context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < structures.Length; i++)
        {
            var (entry, prefix) = (structures[i], $"{nameof(StructuresForm.Structures)}[{i.ToString(CultureInfo.InvariantCulture)}].");
            CheckName(entry.ContactFirstName, prefix + nameof(entry.ContactFirstName), "Indiquez le prénom de son contact.", context);
            CheckName(entry.ContactLastName, prefix + nameof(entry.ContactLastName), "Indiquez le nom de son contact.", context);
            if (!EmailAddress.TryParse(entry.ContactEmail, out var email))
            {
                context.AddFailure(prefix + nameof(entry.ContactEmail), "Indiquez une adresse électronique complète, par exemple prenom@exemple.fr.");
            }
            else if (!seen.Add(email.Normalized))
            {
                context.AddFailure(
                    prefix + nameof(entry.ContactEmail), "Indiquez une autre adresse : chaque structure répond pour elle-même, à une adresse qui n’est qu’à elle.");
            }
        }
    }

    private static void CheckName(string? typed, string field, string whenEmpty, ValidationContext<StructuresForm> context)
    {
        if (FrenchText.CleanLine(typed) is not { } name)
        {
            context.AddFailure(field, whenEmpty);
        }
        else if (name.Length > ContactPerson.NameMaxLength)
        {
            context.AddFailure(field, $"Raccourcissez cette réponse : {ContactPerson.NameMaxLength} caractères au plus.");
        }
    }
}

/// <summary>Which structure it is: its name, its commune, a number when it has one.</summary>
internal sealed class StructureEntryValidator : AbstractValidator<StructureEntry>
{
    public StructureEntryValidator(TerritoryCatalogue territories)
    {
        RuleFor(s => s.Name)
            .Must(n => FrenchText.CleanLine(n) is not null).WithMessage("Indiquez le nom de la structure.")
            .Must(n => FrenchText.CleanLine(n) is not { Length: > DlaStructure.NameMaxLength })
            .WithMessage($"Raccourcissez le nom : {DlaStructure.NameMaxLength} caractères au plus.");
        RuleFor(s => s.Number).Custom((typed, context) =>
        {
            if (!string.IsNullOrWhiteSpace(typed) && NumberCheck.WhatToDo(typed) is { } words)
            {
                context.AddFailure(words);
            }
        });
        this.RequireCommune(territories);
    }
}
