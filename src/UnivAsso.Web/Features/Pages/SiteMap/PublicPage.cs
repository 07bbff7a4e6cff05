namespace UnivAsso.Web.Features.Pages.SiteMap;

/// <summary>One page open to everybody, with what the site map says of it.</summary>
public sealed record PublicPage(string Path, string Title, bool IsIndexed = true);

/// <summary>A heading of the site map and its pages.</summary>
public sealed record PublicPageGroup(string Title, IReadOnlyList<PublicPage> Pages);
