namespace UnivAsso.Web.Tests.Pages;

/// <summary>The project's own files, found from where the tests run.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static string Web { get; } = Path.Combine(Root, "src", "UnivAsso.Web");

    public static IReadOnlyList<string> Views(string folder = "") =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Web, folder), "*.cshtml", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Web, file).Split(Path.DirectorySeparatorChar)
                .Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    public static string Name(string file) => Path.GetRelativePath(Root, file);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "UnivAsso.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("UnivAsso.sln is in no folder above the tests.");
    }
}
