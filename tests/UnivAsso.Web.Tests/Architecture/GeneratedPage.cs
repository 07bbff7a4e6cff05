using System.Globalization;
using System.Text;
using UnivAsso.Web.Tests.Pages;
using Xunit;

namespace UnivAsso.Web.Tests.Architecture;

/// <summary>A page of the documentation that the code writes; the test fails when the file says something else.</summary>
internal sealed class GeneratedPage(string file)
{
    /// <summary>Set to 1, the tests write the pages instead of comparing them.</summary>
    public const string UpdateVariable = "UPDATE_DOCS";

    private readonly StringBuilder _text = new();

    public GeneratedPage Line(string line = "")
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public GeneratedPage Row(params IEnumerable<string> cells) => Line($"| {string.Join(" | ", cells)} |");

    public GeneratedPage Header(params string[] names) => Row(names).Row(names.Select(_ => "---"));

    public async Task MustBeUpToDateAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        var path = Path.Combine(SourceTree.Root, file);
        var expected = _text.ToString();
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, expected, ct);
        }

        Assert.True(File.Exists(path), HowToUpdate);
        var actual = (await File.ReadAllTextAsync(path, ct)).Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.True(expected == actual, HowToUpdate);
    }

    private string HowToUpdate => string.Create(
        CultureInfo.InvariantCulture, $"{file} no longer says what the code says: run the tests of this class once with {UpdateVariable}=1 and commit the page.");
}
