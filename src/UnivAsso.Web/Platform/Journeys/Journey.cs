namespace UnivAsso.Web.Platform.Journeys;

/// <summary>A long form told as pages, one thing per page. What was answered decides which pages appear.</summary>
public sealed class Journey(string kind, string root, string name, IReadOnlyList<JourneyStep> steps)
{
    /// <summary>Slug of the recap page, the last of every journey.</summary>
    public const string CheckSlug = "verifier";

    /// <summary>Kept with the draft: « association », « recherche ».</summary>
    public string Kind { get; } = kind;

    /// <summary>Local address under which the pages live: « /rejoindre/association ».</summary>
    public string Root { get; } = root;

    /// <summary>How the form is called on screen: « Rejoindre la démarche : association ».</summary>
    public string Name { get; } = name;

    public IReadOnlyList<JourneyStep> Steps { get; } = steps;

    /// <summary>Where to write to whoever left the draft, once they have told it; nowhere, by default.</summary>
    public Func<JourneyAnswers, string?> EmailOf { get; init; } = _ => null;

    /// <summary>Who reads what is sent, as the page before sending says it.</summary>
    public string Readers { get; init; } = "la coordination du programme";

    public JourneyStep? Find(string? slug) => Steps.FirstOrDefault(s => s.Slug == slug);

    /// <summary>The pages that the answers call for, in order.</summary>
    public IReadOnlyList<JourneyStep> PagesFor(JourneyAnswers answers) => [.. Steps.Where(s => s.AppliesTo(answers))];

    /// <summary>The first page still to fill in, or nothing when all that is needed is there.</summary>
    public JourneyStep? FirstMissing(JourneyAnswers answers) => PagesFor(answers).FirstOrDefault(s => !answers.IsDone(s.Slug));

    /// <summary>Address of a page of a draft.</summary>
    public string AddressOf(string slug, string? handle) => handle is null ? $"{Root}/{slug}" : $"{Root}/{slug}?brouillon={handle}";
}

/// <summary>One page of a journey: its form, when it appears, how its answers read in the recap.</summary>
public abstract class JourneyStep(string slug, string title, string view, Type formType)
{
    public string Slug { get; } = slug;

    /// <summary>Heading of the page and of its section in the recap.</summary>
    public string Title { get; } = title;

    public string View { get; } = view;

    public Type FormType { get; } = formType;

    public abstract bool AppliesTo(JourneyAnswers answers);

    /// <summary>The recap of what was answered.</summary>
    public abstract IReadOnlyList<AnswerRow> Recap(JourneyAnswers answers);

    /// <summary>Completes a valid form on the server before it is kept: a commune found, a near structure seen.</summary>
    public abstract Task<object> PrepareAsync(object form, JourneyAnswers answers, IServiceProvider services, CancellationToken ct);

    /// <summary>The form after one of its own buttons, such as « Ajouter une structure »; nothing when no such button exists.</summary>
    public abstract object? Edit(object form, string command);

    /// <summary>Form of the page for answers that do not exist yet.</summary>
    public object NewForm() => Activator.CreateInstance(FormType)!;
}

/// <summary>A page whose form is <typeparamref name="TForm"/>.</summary>
public sealed class JourneyStep<TForm>(string slug, string title, string view) : JourneyStep(slug, title, view, typeof(TForm))
    where TForm : class, new()
{
    /// <summary>When the page appears; always, by default.</summary>
    public Func<JourneyAnswers, bool> When { get; init; } = _ => true;

    public required Func<TForm, JourneyAnswers, IEnumerable<AnswerRow>> Rows { get; init; }

    public Func<TForm, JourneyAnswers, IServiceProvider, CancellationToken, Task<TForm>>? Prepare { get; init; }

    /// <summary>What the buttons of the page itself do; a page has none, by default.</summary>
    public Func<TForm, string, TForm?> OnButton { get; init; } = (_, _) => null;

    public override bool AppliesTo(JourneyAnswers answers) => When(answers);

    public override object? Edit(object form, string command) => OnButton((TForm)form, command);

    public override IReadOnlyList<AnswerRow> Recap(JourneyAnswers answers) =>
        answers.Find<TForm>(Slug) is { } form ? [.. Rows(form, answers)] : [];

    public override async Task<object> PrepareAsync(
        object form, JourneyAnswers answers, IServiceProvider services, CancellationToken ct) =>
        Prepare is null ? form : await Prepare((TForm)form, answers, services, ct);
}

/// <summary>A question and its answer in the recap; no answer reads « Non renseigné ».</summary>
public sealed record AnswerRow(string Question, string? Answer);
