using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace UnivAsso.Data.Tests.SqlServer;

/// <summary>Microsoft's own parser of T-SQL, as the judge of what we would send to a server that is not here.</summary>
internal static class TransactSql
{
    /// <summary>What the parser refuses, each with its line.</summary>
    public static IReadOnlyList<string> ErrorsIn(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
    }
}
