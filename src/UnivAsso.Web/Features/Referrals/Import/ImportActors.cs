using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.Referrals.Import;

/// <summary>What a line of the file does to the directory.</summary>
public enum LineEffect
{
    Refused = 0,
    Added = 1,
    Changed = 2,
    Same = 3,
}

/// <summary>
/// Brings a file into the directory, or only says what it would do. Lines are read and written a few hundred at a time, each batch in a
/// transaction of its own: an import that stops half way is sent again and goes on, because a card is known by its source and its number.
/// </summary>
public sealed class ImportActors(UnivAssoDb db, TerritoryCatalogue territories, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>Says what the file would do; changes nothing.</summary>
    public Task<ImportReport> PreviewAsync(Stream content, CancellationToken ct) => RunAsync(content, Actor.System, write: false, ct);

    /// <summary>Does what the preview said, for the lines that can be kept.</summary>
    public Task<ImportReport> ApplyAsync(Stream content, Actor by, CancellationToken ct) => RunAsync(content, by, write: true, ct);

    private async Task<ImportReport> RunAsync(Stream content, Actor by, bool write, CancellationToken ct)
    {
        var file = new ActorFile(content);
        var report = new ImportReport();
        var seen = new Dictionary<(string Source, string Id), int>();
        await foreach (var batch in file.ReadAsync(ct).Chunk(BatchSize).WithCancellation(ct))
        {
            foreach (var line in batch.Where(l => l.Refused.Count == 0 && !seen.TryAdd(l.Key, l.Number)))
            {
                line.Refuse($"la même fiche est déjà à la ligne {seen[line.Key]}.");
            }

            if (write)
            {
                await db.InTransactionAsync(inner => TakeAsync(batch, report, by, write, inner), ct);
            }
            else
            {
                await TakeAsync(batch, report, by, write, ct);
            }

            db.ChangeTracker.Clear();
        }

        return report.Closed(file);
    }

    private async Task<int> TakeAsync(ActorLine[] batch, ImportReport report, Actor by, bool write, CancellationToken ct)
    {
        var known = await KnownAsync(batch, write, ct);
        var touched = new List<ResourceActor>();
        foreach (var line in batch)
        {
            var actor = line.OurId is { } id ? known.Ours.GetValueOrDefault(id) : known.Imported.GetValueOrDefault(line.Key);
            var effect = Take(line, ref actor, by);
            report.Note(line, effect, actor);
            if (effect is LineEffect.Added)
            {
                db.ResourceActors.Add(actor!);
            }

            if (effect is LineEffect.Added or LineEffect.Changed)
            {
                touched.Add(actor!);
            }
        }

        if (!write)
        {
            return 0;
        }

        var ids = touched.Select(a => a.Id.Value).ToList();
        await db.SearchTerms.Where(t => t.Scope == SearchScope.ResourceActors && ids.Contains(t.SubjectId)).ExecuteDeleteAsync(ct);
        db.SearchTerms.AddRange(touched.SelectMany(a => ActorTerms.Of(a, territories)));
        return await db.SaveChangesAsync(ct);
    }

    private LineEffect Take(ActorLine line, ref ResourceActor? actor, Actor by)
    {
        var now = clock.GetUtcNow();
        var today = FrenchDates.DayInParis(now);
        if (line.Refused.Count > 0)
        {
            return LineEffect.Refused;
        }

        if (actor is null && line.Source == ActorColumns.Ours)
        {
            line.Refuse("aucune fiche du portail n’a ce numéro.");
            return LineEffect.Refused;
        }

        var before = actor?.ToCard();
        var card = line.ToCard(before, territories, today);
        if (line.Refused.Count > 0)
        {
            return LineEffect.Refused;
        }

        if (actor is null)
        {
            var added = ResourceActor.Add(
                ResourceActorId.New(now), card, new ActorOrigin(line.Source, line.Id, line.CheckedOn), territories, by, today, now);
            if (added.Refusal is { } refusal)
            {
                line.Refuse(refusal.Message);
                return LineEffect.Refused;
            }

            actor = added.Value;
            return LineEffect.Added;
        }

        var isNewer = line.CheckedOn > (actor.CheckedOn ?? DateOnly.MinValue) && actor.IsOffered;
        if (before!.SaysTheSameAs(card) && !isNewer)
        {
            return LineEffect.Same;
        }

        if (!before.SaysTheSameAs(card))
        {
            Must(actor.Correct(card, territories, by, now));
        }

        if (isNewer)
        {
            Must(actor.Check(line.CheckedOn!.Value, line.Source == ActorColumns.Ours ? by.Name : line.Source, by, now));
        }

        return LineEffect.Changed;
    }

    private async Task<KnownActors> KnownAsync(ActorLine[] batch, bool write, CancellationToken ct)
    {
        var numbers = batch.Select(l => l.Id).Distinct(StringComparer.Ordinal).ToList();
        var ours = batch.Select(l => l.OurId).OfType<ResourceActorId>().Distinct().ToList();
        var actors = write ? db.ResourceActors : db.ResourceActors.AsNoTrackingWithIdentityResolution();
        var found = await actors.Include(a => a.Territories)
            .Where(a => (a.ImportId != null && numbers.Contains(a.ImportId)) || ours.Contains(a.Id))
            .ToListAsync(ct);
        return new KnownActors(
            found.Where(a => a.ImportId is null).ToDictionary(a => a.Id),
            found.Where(a => a.ImportId is not null).ToDictionary(a => (a.ImportSource!, a.ImportId!)));
    }

    private static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }

    private sealed record KnownActors(
        Dictionary<ResourceActorId, ResourceActor> Ours, Dictionary<(string Source, string Id), ResourceActor> Imported);
}

/// <summary>What an import did, or would do: counts, the first lines, and every problem that a person can read through.</summary>
public sealed class ImportReport
{
    public const int MostLines = 50;
    public const int MostProblems = 200;

    private readonly List<ImportedLine> _lines = [];
    private readonly List<LineProblem> _refused = [];
    private readonly List<LineProblem> _ignored = [];

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Same { get; private set; }

    public int Refused { get; private set; }

    /// <summary>The first lines that change something.</summary>
    public IReadOnlyList<ImportedLine> Lines => _lines;

    /// <summary>Lines left out.</summary>
    public IReadOnlyList<LineProblem> RefusedLines => _refused;

    /// <summary>What is left out of lines that are kept.</summary>
    public IReadOnlyList<LineProblem> IgnoredCells => _ignored;

    /// <summary>Why the file could not be read, or not to its end.</summary>
    public string? FileProblem { get; private set; }

    public IReadOnlyList<string> UnknownColumns { get; private set; } = [];

    public bool ChangesSomething => Added + Changed > 0;

    internal void Note(ActorLine line, LineEffect effect, ResourceActor? actor)
    {
        _ = effect switch
        {
            LineEffect.Added => Added++,
            LineEffect.Changed => Changed++,
            LineEffect.Same => Same++,
            LineEffect.Refused => Refused++,
        };
        if (effect is LineEffect.Added or LineEffect.Changed && _lines.Count < MostLines)
        {
            _lines.Add(new ImportedLine(line.Number, line.Name, effect, actor is { IsOffered: false }));
        }

        Keep(_refused, line.Number, line.Refused);
        Keep(_ignored, line.Number, effect is LineEffect.Refused ? [] : line.Ignored);
    }

    internal ImportReport Closed(ActorFile file)
    {
        FileProblem = file.Problem;
        UnknownColumns = file.UnknownColumns;
        return this;
    }

    private static void Keep(List<LineProblem> problems, int line, IReadOnlyList<string> texts) =>
        problems.AddRange(texts.Take(Math.Max(0, MostProblems - problems.Count)).Select(text => new LineProblem(line, text)));
}

/// <summary>A line that adds or changes a card.</summary>
public sealed record ImportedLine(int Number, string Name, LineEffect Effect, bool IsArchived);
