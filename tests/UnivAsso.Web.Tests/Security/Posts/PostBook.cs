using UnivAsso.Testing;

namespace UnivAsso.Web.Tests.Security.Posts;

/// <summary>
/// Every POST of the site, each used as its page uses it. The tests of the security rules go through this book; a POST that is missing
/// here makes them fail.
/// </summary>
public static class PostBook
{
    /// <summary>Those that take time on the clock come first, so that codes and links of the others are fresh.</summary>
    public static IReadOnlyList<PostCase> All { get; } =
    [
        .. JourneyPosts.All,
        .. AuthorPosts.All,
        .. DlaPosts.All,
        .. DeskPosts.All,
        .. PairPosts.All,
        .. DlaDeskPosts.All,
        .. AgendaPosts.All,
        .. ReferralPosts.All,
        .. DlaDecisionPosts.All,
        .. AdministrationPosts.All,
        .. AccountPosts.All,
    ];

    /// <summary>A POST without any use here, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Exempt { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dev/ui"] = "answers 404 outside Development, stores nothing there",
    };

    /// <summary>The templates of every POST that the application really has.</summary>
    public static IReadOnlyList<string> TemplatesOf(Site site) =>
        [.. SiteRoutes.Of(site).Where(r => r.Method == "POST").Select(r => r.Template).Distinct(StringComparer.Ordinal)];

    /// <summary>The form that a page shows, filled in.</summary>
    internal static FilledForm Fill(this Page page, string form, params (string Name, string Value)[] answers) =>
        page.Fill(form, new Dictionary<string, string?>(StringComparer.Ordinal)).With(answers);

    internal const string MainForm = "main form[method=post]";
}
