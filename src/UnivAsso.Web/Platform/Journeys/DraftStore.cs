using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
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
        return await Held(hashes).AsNoTracking()
            .Where(d => d.Kind == kind && d.SentAs == null && d.ExpiresAt > now)
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
        return await Held(hashes).SingleOrDefaultAsync(d => d.Handle == handle && d.Kind == kind && d.ExpiresAt > now, ct);
    }

    /// <summary>Whether a sent request came from a draft of this visitor.</summary>
    public async Task<bool> SentByMeAsync(string kind, string reference, CancellationToken ct)
    {
        var hashes = RememberedHashes();
        return hashes.Count > 0
            && await Held(hashes).AnyAsync(d => d.Kind == kind && d.SentAs == reference, ct);
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

    /// <summary>Puts the answers in the draft, with the address to write to once it is told; the draft lives on for ninety days.</summary>
    public void Keep(Draft draft, JourneyAnswers answers, string? email) => draft.Keep(
        answers.ToJson(), EmailAddress.TryParse(email, out var address) ? address.Value : null, clock.GetUtcNow());

    /// <summary>Makes the draft live on from today.</summary>
    public Task<Result> KeepLongerAsync(Draft draft, CancellationToken ct)
    {
        draft.LiveOn(clock.GetUtcNow());
        return db.TrySaveAsync(ct);
    }

    /// <summary>The draft that a mailed link opens.</summary>
    public async Task<Draft?> FindBySecretAsync(string? secret, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(secret) || secret.Length > 64)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        return await Held([Secrets.Hash(secret)]).SingleOrDefaultAsync(d => d.ExpiresAt > now, ct);
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

    // Begun in this browser, or opened in it with a mailed link.
    private IQueryable<Draft> Held(List<string> hashes) => db.Drafts.Where(d =>
        hashes.Contains(d.SecretHash) || db.DraftLinks.Where(l => hashes.Contains(l.Hash)).Select(l => l.DraftId).Contains(d.Id));

    private IEnumerable<string> Remembered() =>
        (Context.Request.Cookies[CookieName] ?? string.Empty)
            .Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Where(s => s.Length == 32 && s.All(char.IsAsciiHexDigitLower))
            .Take(MostRemembered);

    private List<string> RememberedHashes() => [.. Remembered().Select(Secrets.Hash)];
}
