using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace UnivAsso.Data.Tests.SqlServer;

/// <summary>Microsoft's own parser of T-SQL, as the judge of what we would send to a server that is not here.</summary>
internal static class TransactSql
{
    /// <summary>What the parser refuses, each with its line.</summary>
    public static IReadOnlyList<string> ErrorsIn(string sql) => Read(sql).Errors;

    /// <summary>The names of the columns that a query gives back, in order.</summary>
    public static IReadOnlyList<string> ColumnsOf(string sql)
    {
        var first = new FirstQuery();
        Read(sql).Script.Accept(first);
        return [.. first.Columns];
    }

    /// <summary>True when some part of the statement takes every column there is.</summary>
    public static bool TakesEveryColumn(string sql) => Seen(sql).Stars > 0;

    /// <summary>
    /// True when the rows given back are limited by the database: TOP or OFFSET … FETCH on the whole query, or on the table that all others are
    /// joined to.
    /// </summary>
    public static bool IsBounded(string sql)
    {
        var first = new FirstQuery();
        Read(sql).Script.Accept(first);
        return first.IsBounded;
    }

    /// <summary>The texts and dates written into the statement instead of being given beside it.</summary>
    public static IReadOnlyList<string> WordsIn(string sql) => [.. Seen(sql).Words];

    private static Everything Seen(string sql)
    {
        var seen = new Everything();
        Read(sql).Script.Accept(seen);
        return seen;
    }

    private static (TSqlFragment Script, IReadOnlyList<string> Errors) Read(string sql)
    {
        using var reader = new StringReader(sql);
        var script = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return (script, [.. errors.Select(e => $"line {e.Line}: {e.Message}")]);
    }

    /// <summary>Looks at every part of a statement.</summary>
    private sealed class Everything : TSqlFragmentVisitor
    {
        public int Stars { get; private set; }

        public List<string> Words { get; } = [];

        public override void Visit(SelectStarExpression node) => Stars++;

        public override void Visit(StringLiteral node) => Words.Add(node.Value);
    }

    /// <summary>Looks at the outermost query.</summary>
    private sealed class FirstQuery : TSqlFragmentVisitor
    {
        public IReadOnlyList<string> Columns { get; private set; } = [];

        public bool IsBounded { get; private set; }

        public override void ExplicitVisit(SelectStatement node)
        {
            var query = node.QueryExpression;
            IsBounded = Bounds(query);
            var specification = query as QuerySpecification ?? (query as BinaryQueryExpression)?.FirstQueryExpression as QuerySpecification;
            Columns = [.. specification?.SelectElements.Select(NameOf) ?? []];
        }

        private static bool Bounds(QueryExpression query) =>
            query.OffsetClause?.FetchExpression is not null
            || query is QuerySpecification { TopRowFilter: not null }
            || (query is QuerySpecification { FromClause.TableReferences: [var table, ..] } && Leftmost(table) is QueryDerivedTable inner && Bounds(inner.QueryExpression));

        private static TableReference Leftmost(TableReference table) =>
            table is JoinTableReference join ? Leftmost(join.FirstTableReference) : table;

        private static string NameOf(SelectElement element) => element switch
        {
            SelectScalarExpression { ColumnName.Value: { } alias } => alias,
            SelectScalarExpression { Expression: ColumnReferenceExpression { MultiPartIdentifier.Identifiers: { } parts } } => parts[^1].Value,
            _ => string.Empty,
        };
    }
}
