using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Vocabulary;

/// <summary>The filters of the vocabulary, as its address carries them.</summary>
public sealed record VocabularyFilter
{
    public const string SetAside = "ecartes";

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "etat")]
    public string? State { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    public bool OnlySetAside => State == SetAside;
}

/// <summary>A page of the vocabulary.</summary>
public sealed record VocabularyListPage(VocabularyFilter Filter, ListPage<VocabularyTerm> List)
{
    public string CountText => Counts.Listed(List.Counted, ListPage<VocabularyTerm>.MostCounted, "ligne", "lignes");

    public FilterSelect States => new("etat", "État", "Toutes", Filter.OnlySetAside ? Filter.State : null, [new Choice(VocabularyFilter.SetAside, "Écartées")]);
}

/// <summary>Reads the vocabulary, a page at a time.</summary>
public sealed class VocabularyQuery(UnivAssoDb db)
{
    public async Task<VocabularyListPage> PageAsync(VocabularyFilter filter, CancellationToken ct)
    {
        var found = db.VocabularyTerms.AsNoTracking();
        if (filter.OnlySetAside)
        {
            found = found.Where(t => !t.Active);
        }

        if (FrenchText.Fold(FilterSearch.Cut(filter.Text)) is { Length: > 0 } words)
        {
            found = found.Where(t => t.TermKey.Contains(words));
        }

        return new VocabularyListPage(filter, await found.OrderBy(t => t.TermKey).PageAsync(filter.Page, rows => rows, ct));
    }
}
