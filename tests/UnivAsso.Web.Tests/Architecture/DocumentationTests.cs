using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Tests.Pages;
using Xunit;

namespace UnivAsso.Web.Tests.Architecture;

/// <summary>What the hand-written documentation must not forget.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public async Task Every_setting_has_its_line_in_the_operations_page()
    {
        var page = await ReadAsync("docs/operations.md");
        var settings = SettingsOf(typeof(UnivAssoOptions), UnivAssoOptions.Section).ToList();
        Assert.True(settings.Count > 10, $"Only {settings.Count} settings were found.");

        var forgotten = settings
            .Concat(["ConnectionStrings__UnivAsso", "UNIVASSO_DATA", "ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS"])
            .Where(name => !page.Contains($"| `{name}`", StringComparison.Ordinal));

        Assert.Empty(forgotten);
    }

    [Fact]
    public async Task Every_package_has_its_line_in_the_dependencies_page()
    {
        var page = await ReadAsync("docs/dependencies.md");
        var packages = XDocument.Parse(await ReadAsync("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(e => e.Attribute("Include")!.Value)
            .ToList();
        Assert.NotEmpty(packages);

        Assert.All(packages, name => Assert.Contains($"| {name} |", page, StringComparison.Ordinal));

        var listed = Listed().Matches(page).Select(m => m.Groups["name"].Value);
        Assert.Empty(listed.Except(packages, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Links_between_the_pages_of_the_documentation_lead_somewhere()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs"), "*.md", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(pages);

        List<string> broken = [];
        foreach (var page in pages)
        {
            var text = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
            broken.AddRange(Link().Matches(text)
                .Select(m => m.Groups["target"].Value)
                .Where(target => !target.Contains(':', StringComparison.Ordinal))
                .Select(target => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target.Split('#')[0])))
                .Where(target => !Path.Exists(target))
                .Select(target => $"{SourceTree.Name(page)} → {SourceTree.Name(target)}"));
        }

        Assert.Empty(broken);
    }

    private static IEnumerable<string> SettingsOf(Type options, string prefix)
    {
        foreach (var property in options.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite))
        {
            var name = $"{prefix}__{property.Name}";
            if (property.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal))
            {
                foreach (var inner in SettingsOf(property.PropertyType, name))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return name;
            }
        }
    }

    private static Task<string> ReadAsync(string file) =>
        File.ReadAllTextAsync(Path.Combine(SourceTree.Root, file), TestContext.Current.CancellationToken);

    [GeneratedRegex(@"^\| (?<name>[A-Za-z0-9.-]+) \| [^-|]", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 2000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\]\((?<target>[^)#\s][^)\s]*)\)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Link();
}
