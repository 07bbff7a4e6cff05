using UnivAsso.Domain.Organisations;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>What to do with the number of a structure that cannot be one.</summary>
public static class NumberCheck
{
    /// <summary>Nothing when the number is right.</summary>
    public static string? WhatToDo(string? typed) => OrganisationNumber.TryRecognise(typed, out _, out var problem) ? null : problem switch
    {
        OrganisationNumberProblem.WrongLength =>
            "Comptez les chiffres : un SIREN en a 9, un SIRET en a 14. Un numéro RNA commence par W.",
        OrganisationNumberProblem.IncompleteRna =>
            "Un numéro RNA commence par W, suivi de 9 caractères, par exemple W595012345. Complétez le vôtre.",
        OrganisationNumberProblem.WrongKey =>
            "Relisez ce numéro chiffre par chiffre : sa clé de contrôle montre une faute de frappe.",
        OrganisationNumberProblem.AllZeros => "Écrivez le numéro de votre structure : celui-ci ne contient que des zéros.",
        OrganisationNumberProblem.Empty => "Indiquez le numéro RNA, SIREN ou SIRET, ou choisissez une autre réponse.",
        _ => "Écrivez un numéro RNA (W suivi de 9 caractères), un SIREN (9 chiffres) ou un SIRET (14 chiffres).",
    };
}
