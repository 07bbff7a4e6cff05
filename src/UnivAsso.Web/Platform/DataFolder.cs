namespace UnivAsso.Web.Platform;

/// <summary>The one folder where the portal keeps what must outlive it: embedded database, files, logs. Set by UNIVASSO_DATA.</summary>
public sealed class DataFolder
{
    public DataFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        var chosen = configuration["UNIVASSO_DATA"];
        Path = System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(chosen) ? DefaultFor(environment) : chosen);
        Directory.CreateDirectory(Path);
        Directory.CreateDirectory(Files);
    }

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "univasso.db");

    /// <summary>What can be made again from the database at any time: large matching indexes. Not part of a backup.</summary>
    public string Made => System.IO.Path.Combine(Path, "made");

    public string Files => System.IO.Path.Combine(Path, "files");

    // In a checkout the folder is shared by all runs and ignored by git; published, it lies beside the program.
    private static string DefaultFor(IHostEnvironment environment)
    {
        var root = new DirectoryInfo(environment.ContentRootPath);
        for (var folder = root; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "UnivAsso.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, "data");
            }
        }

        return System.IO.Path.Combine(root.FullName, "data");
    }
}
