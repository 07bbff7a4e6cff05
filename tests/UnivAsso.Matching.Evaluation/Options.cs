namespace UnivAsso.Matching.Evaluation;

/// <summary>The options of a command, each with one value.</summary>
public static class Options
{
    /// <summary>Reads « --name value » pairs; nothing when one is unknown, has no value, or a required one lacks.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string[] args, string[] required, string[] optional)
    {
        if (args.Length % 2 != 0)
        {
            return null;
        }

        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in args.Chunk(2))
        {
            if (!required.Contains(pair[0]) && !optional.Contains(pair[0]))
            {
                return null;
            }

            read[pair[0]] = pair[1];
        }

        return required.All(read.ContainsKey) ? read : null;
    }
}
