using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>The drafts of the visitor, known by the secrets in their cookie. A handle alone opens nothing.</summary>
public sealed class DraftStore(UnivAssoDb db, IHttpContextAccessor http, Secrets secrets, IHostEnvironment environment, TimeProvider clock)
{
    private const int MostRemembered = 8;

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Drafts belong to a request.");

    private string CookieName => Cookies.NameOf("brouillons", environment);

    /// <summary>The visitor's unsent drafts of a kind, latest first.</summary>
    public async Task<IReadOnlyList<Draft>> MineAsync(string kind, CancellationToken ct)
    {
        var hashes = RememberedHashes();
        if (hashes.Count == 0)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        return await db.Drafts.AsNoTracking()
            .Where(d => d.Kind == kind && d.SentAs == null && d.ExpiresAt > now && hashes.Contains(d.SecretHash))
            .OrderByDescending(d => d.UpdatedAt)
            .ToListAsync(ct);
    }

    /// <summary>The draft behind a handle, when it is the visitor's; tracked, to be saved.</summary>
    public async Task<Draft?> OpenAsync(string kind, string? handle, CancellationToken ct)
    {
        var hashes = RememberedHashes();
        if (string.IsNullOrEmpty(handle) || hashes.Count == 0)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        return await db.Drafts.SingleOrDefaultAsync(
            d => d.Handle == handle && d.Kind == kind && d.ExpiresAt > now && hashes.Contains(d.SecretHash), ct);
    }

    /// <summary>Whether a sent request came from a draft of this visitor.</summary>
    public async Task<bool> SentByMeAsync(string kind, string reference, CancellationToken ct)
    {
        var hashes = RememberedHashes();
        return hashes.Count > 0
            && await db.Drafts.AnyAsync(d => d.Kind == kind && d.SentAs == reference && hashes.Contains(d.SecretHash), ct);
    }

    /// <summary>Starts a draft; its secret goes into the cookie.</summary>
    public Draft Create(string kind, JourneyAnswers answers)
    {
        var now = clock.GetUtcNow();
        var secret = secrets.NewToken();
        var draft = new Draft
        {
            Id = Guid.CreateVersion7(now),
            Handle = secrets.NewHandle(),
            Kind = kind,
            SecretHash = Secrets.Hash(secret),
            State = answers.ToJson(),
            CreatedAt = now,
            UpdatedAt = now,
            ExpiresAt = now + Draft.Lifetime,
        };
        db.Drafts.Add(draft);
        Remember(secret);
        return draft;
    }

    /// <summary>Puts the answers in the draft; the draft lives on for ninety days.</summary>
    public void Keep(Draft draft, JourneyAnswers answers)
    {
        var now = clock.GetUtcNow();
        draft.State = answers.ToJson();
        draft.UpdatedAt = now;
        draft.ExpiresAt = now + Draft.Lifetime;
        draft.Version++;
    }

    /// <summary>The secret of one of the visitor's drafts, for the link that is mailed to them.</summary>
    public string? SecretOf(Draft draft) => Remembered().FirstOrDefault(s => Secrets.Hash(s) == draft.SecretHash);

    /// <summary>The unsent draft that a mailed link opens.</summary>
    public async Task<Draft?> FindBySecretAsync(string? secret, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(secret) || secret.Length > 64)
        {
            return null;
        }

        var hash = Secrets.Hash(secret);
        var now = clock.GetUtcNow();
        return await db.Drafts.SingleOrDefaultAsync(d => d.SecretHash == hash && d.ExpiresAt > now, ct);
    }

    /// <summary>Adds a secret to the cookie of this browser.</summary>
    public void Remember(string secret)
    {
        List<string> all = [secret, .. Remembered().Where(s => s != secret)];
        var options = new CookieBuilder { SameSite = SameSiteMode.Lax, MaxAge = Draft.Lifetime };
        Cookies.Harden(options, "brouillons", environment);
        Context.Response.Cookies.Append(CookieName, string.Join('.', all.Take(MostRemembered)), options.Build(Context));
    }

    /// <summary>Forgets a draft for good.</summary>
    public async Task DeleteAsync(Draft draft, CancellationToken ct)
    {
        db.Drafts.Remove(draft);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Saves; somebody else's save in between is a named refusal.</summary>
    public Task<Result> TrySaveAsync(CancellationToken ct) => db.TrySaveAsync(ct);

    private IEnumerable<string> Remembered() =>
        (Context.Request.Cookies[CookieName] ?? string.Empty)
            .Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Where(s => s.Length == 32 && s.All(char.IsAsciiHexDigitLower))
            .Take(MostRemembered);

    private List<string> RememberedHashes() => [.. Remembered().Select(Secrets.Hash)];
}
