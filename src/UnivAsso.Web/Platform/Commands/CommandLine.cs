namespace UnivAsso.Web.Platform.Commands;

/// <summary>A verb of the program: `migrate`, `create-admin`, `seed-demo`, `backup`. Exit codes: 0 done, 1 failed, 2 misused.</summary>
public abstract class Command(string verb, string usage, string purpose)
{
    protected const int Done = 0;
    protected const int Failed = 1;
    protected const int Misused = 2;

    public string Verb { get; } = verb;

    public string Usage { get; } = usage;

    public string Purpose { get; } = purpose;

    /// <summary>Explains itself, refuses what it does not know, or runs.</summary>
    public async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        if (args.Contains("--help") || args.Contains("-h"))
        {
            await Console.Out.WriteLineAsync($"{Usage}\n\n{Purpose}\n\nCodes de sortie : 0 fait, 1 échec, 2 commande mal écrite.");
            return Done;
        }

        if (!CommandOptions.TryRead(args.AsSpan(1), OptionNames, out var options, out var unknown))
        {
            await Console.Error.WriteLineAsync($"Option inconnue ou sans valeur : {unknown}\n{Usage}");
            return Misused;
        }

        return await ExecuteAsync(services, options, CancellationToken.None);
    }

    /// <summary>Options that take a value, with their dashes.</summary>
    protected virtual IReadOnlyList<string> OptionNames => [];

    protected abstract Task<int> ExecuteAsync(IServiceProvider services, CommandOptions options, CancellationToken ct);

    protected async Task<int> MisusedAsync(string why)
    {
        await Console.Error.WriteLineAsync($"{why}\n{Usage}");
        return Misused;
    }
}

/// <summary>The options given after a verb.</summary>
public sealed class CommandOptions(IReadOnlyDictionary<string, string> values)
{
    public string? Find(string name) => values.TryGetValue(name, out var value) ? value : null;

    public static bool TryRead(ReadOnlySpan<string> args, IReadOnlyList<string> known, out CommandOptions options, out string unknown)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        options = new CommandOptions(values);
        unknown = string.Empty;
        for (var i = 0; i < args.Length; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var n, var v] ? (n, v) : (args[i], i + 1 < args.Length ? args[++i] : null);
            if (!known.Contains(name) || string.IsNullOrWhiteSpace(value))
            {
                unknown = name;
                return false;
            }

            values[name] = value;
        }

        return true;
    }
}

/// <summary>Finds the verb of a command line; without one the program serves pages.</summary>
public static class CommandLine
{
    public static readonly IReadOnlyList<Command> All = [new MigrateCommand(), new CreateAdminCommand(), new SeedDemoCommand(), new BackupCommand(), new Region.SeedRegionCommand(), new HelpCommand()];

    public static Command? Find(string[] args) =>
        args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not "--help"
            ? null
            : All.FirstOrDefault(c => c.Verb == args[0]) ?? new HelpCommand();
}

/// <summary>Lists the verbs; also what an unknown verb meets.</summary>
public sealed class HelpCommand() : Command("--help", "univasso [verbe] [options]", "Sans verbe, le programme sert le portail.")
{
    protected override async Task<int> ExecuteAsync(IServiceProvider services, CommandOptions options, CancellationToken ct)
    {
        foreach (var command in CommandLine.All)
        {
            await Console.Out.WriteLineAsync($"{command.Usage,-60} {command.Purpose}");
        }

        return Misused;
    }
}
