using System.Text.RegularExpressions;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.Pages;
using UnivAsso.Web.Tests.Security;
using Xunit;

namespace UnivAsso.Web.Tests.Architecture;

/// <summary>The guides of docs/guides name only what is there: their pictures, and the addresses of the site.</summary>
public sealed partial class GuideTests(Site site) : IClassFixture<Site>
{
    /// <summary>A page of the guide must stay light for somebody on a slow line.</summary>
    private const int HeaviestPicture = 150_000;

    private static readonly string Pictures = Path.Combine(SourceTree.Root, "docs", "images", "guide");

    [Fact]
    public async Task Every_picture_is_there_is_light_is_used_and_is_told_in_words()
    {
        var named = new List<(string File, string Words)>();
        foreach (var (page, text) in await GuidesAsync())
        {
            named.AddRange(Picture().Matches(text).Select(m => (
                Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, m.Groups["file"].Value)), m.Groups["words"].Value)));
        }

        Assert.True(named.Count >= 10, $"Only {named.Count} pictures were found.");
        Assert.Equal(
            named.Select(n => n.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Pictures).Order(StringComparer.Ordinal));
        Assert.All(named, n => Assert.InRange(new FileInfo(n.File).Length, 1, HeaviestPicture));
        Assert.All(named, n => Assert.True(n.Words.Length > 30, $"{SourceTree.Name(n.File)} is not told in words."));
    }

    [Fact]
    public async Task Every_address_is_one_of_the_site()
    {
        var routes = SiteRoutes.Of(site).Where(r => r.Method == "GET").Select(r => Address(r.Template)).ToList();
        var named = (await GuidesAsync()).SelectMany(g => Named().Matches(g.Text).Select(m => m.Groups["address"].Value)).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(named.Count >= 10, $"Only {named.Count} addresses were found.");
        Assert.Empty(named.Except(routes, StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<(string Page, string Text)>> GuidesAsync()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs", "guides"), "*.md").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(pages);
        return [.. await Task.WhenAll(pages.Select(async page => (page, await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken))))];
    }

    /// <summary>A route as a guide writes it: whatever stands in its place is « … ».</summary>
    private static string Address(string template) => "/" + Hole().Replace(template, "…").TrimStart('/');

    [GeneratedRegex(@"!\[(?<words>[^\]]*)\]\((?<file>[^)\s]+)\)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"`(?<address>/[^`\s]*)`", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\{[^/]*\}", RegexOptions.None, 2000)]
    private static partial Regex Hole();
}
