using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Accounts;
using UnivAsso.Web.Features.Pages.OperatorTexts;

namespace UnivAsso.Web.Features.Administration.Texts;

/// <summary>Reads and writes the texts of the operator; a text that changed meanwhile is never overwritten.</summary>
public sealed class TextKeeping(UnivAssoDb db, AccountJournal journal, TimeProvider clock)
{
    private const string Act = "OperatorTextChanged";

    public async Task<IReadOnlyList<TextCard>> ListAsync(CancellationToken ct)
    {
        var written = await db.OperatorTexts.AsNoTracking().ToDictionaryAsync(t => t.Key, StringComparer.Ordinal, ct);
        return [.. OperatorTextKeys.All.Select(key => TextCard.For(key, written.GetValueOrDefault(key)))];
    }

    public async Task<TextCard?> FindAsync(string key, CancellationToken ct) => OperatorTextKeys.All.Contains(key, StringComparer.Ordinal)
        ? TextCard.For(key, await db.OperatorTexts.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key, ct))
        : null;

    public Task<Result> SaveAsync(string key, string text, int version, Actor by, CancellationToken ct) => db.InTransactionAsync(
        async inner =>
        {
            var row = await db.OperatorTexts.SingleOrDefaultAsync(t => t.Key == key, inner);
            if ((row?.Version ?? 0) != version)
            {
                return new ChangedMeanwhile();
            }

            var now = clock.GetUtcNow();
            if (row is null)
            {
                db.OperatorTexts.Add(new Data.OperatorText { Key = key, Text = text, UpdatedAt = now, UpdatedBy = by.Name, Version = 1 });
            }
            else
            {
                (row.Text, row.UpdatedAt, row.UpdatedBy, row.Version) = (text, now, by.Name, row.Version + 1);
            }

            journal.Write(by, Guid.Empty, Act, new { key });
            return await db.TrySaveAsync(inner);
        },
        ct);
}

/// <summary>One text, written or not.</summary>
public sealed record TextCard(string Key, string? Text, int Version, DateTimeOffset? UpdatedAt, string? UpdatedBy)
{
    public string Title => Key switch
    {
        OperatorTextKeys.LegalNotice => "Mentions légales : éditeur et hébergeur",
        OperatorTextKeys.Contact => "Contact : comment joindre l’équipe",
        OperatorTextKeys.DataController => "Données personnelles : responsable du traitement",
        _ => Key,
    };

    public string Where => Key switch
    {
        OperatorTextKeys.LegalNotice => "/mentions-legales",
        OperatorTextKeys.Contact => "/contact",
        _ => "/donnees-personnelles",
    };

    public static TextCard For(string key, Data.OperatorText? row) => new(key, row?.Text, row?.Version ?? 0, row?.UpdatedAt, row?.UpdatedBy);
}
