using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>
/// What was answered so far, page by page. A page that was saved half-filled is kept too, but not counted as done. Once all pages were
/// done, the answers were shown to be checked: from then on a change leads back there, wherever it is made.
/// </summary>
public sealed class JourneyAnswers
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _pages;
    private readonly HashSet<string> _done;

    private JourneyAnswers(JsonObject pages, IEnumerable<string> done, bool wasComplete)
    {
        _pages = pages;
        _done = new HashSet<string>(done, StringComparer.Ordinal);
        WasComplete = wasComplete;
    }

    /// <summary>No answer yet.</summary>
    public static JourneyAnswers None => new([], [], wasComplete: false);

    /// <summary>Every page was done once; some may have come since.</summary>
    public bool WasComplete { get; private set; }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static JourneyAnswers Parse(string json)
    {
        var state = JsonNode.Parse(json)!.AsObject();
        var pages = state["pages"]?.DeepClone().AsObject() ?? [];
        var done = state["done"]?.AsArray().Select(n => n!.GetValue<string>()) ?? [];
        return new JourneyAnswers(pages, done, state["complete"]?.GetValue<bool>() ?? false);
    }

    public string ToJson() => new JsonObject
    {
        ["pages"] = _pages.DeepClone(),
        ["done"] = new JsonArray([.. _done.Order(StringComparer.Ordinal).Select(s => JsonValue.Create(s))]),
        ["complete"] = WasComplete,
    }.ToJsonString(Json);

    public bool IsDone(string slug) => _done.Contains(slug);

    /// <summary>The answers of a page, or nothing when it was never saved.</summary>
    public TForm? Find<TForm>(string slug)
        where TForm : class => _pages[slug] is { } page ? page.Deserialize<TForm>(Json) : null;

    public object? Find(JourneyStep step) => _pages[step.Slug] is { } page ? page.Deserialize(step.FormType, Json) : null;

    /// <summary>The answers of the page that is filled by <typeparamref name="TForm"/>, whatever its address.</summary>
    public TForm? FindIn<TForm>(Journey journey)
        where TForm : class =>
        journey.Steps.FirstOrDefault(s => s.FormType == typeof(TForm)) is { } step ? Find<TForm>(step.Slug) : null;

    /// <summary>A mark of what is kept for a page; two marks differ when the answers do.</summary>
    public string StampOf(string slug) => StampOf(_pages[slug]);

    /// <summary>The mark that this form would have once kept.</summary>
    public static string StampOf(object form) => StampOf(JsonSerializer.SerializeToNode(form, form.GetType(), Json));

    /// <summary>Keeps the answers of a page; <paramref name="done"/> when they are complete.</summary>
    public void Keep(string slug, object form, bool done)
    {
        _pages[slug] = JsonSerializer.SerializeToNode(form, form.GetType(), Json);
        if (done)
        {
            _done.Add(slug);
        }
        else
        {
            _done.Remove(slug);
        }
    }

    /// <summary>Notes that every page is done.</summary>
    public void MarkComplete() => WasComplete = true;

    private static string StampOf(JsonNode? page) =>
        page is null ? "0" : Security.Secrets.Hash(page.ToJsonString(Json))[..16];
}
