using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using UnivAsso.Data.SqlServer;

namespace UnivAsso.Data.Tests.SqlServer;

/// <summary>
/// A SQL Server that is not there: it keeps what it is asked, and answers a count with zero, a search with one id and everything else with
/// nothing. What the pages would send can then be read and judged.
/// </summary>
internal sealed class PaperServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly List<string> _asked = [];

    /// <summary>The statements, in order.</summary>
    public IReadOnlyList<string> Asked => _asked;

    public UnivAssoDb Open()
    {
        var options = new DbContextOptionsBuilder<UnivAssoDb>();
        SqlServerDatabase.Use(options, "Server=paper;Database=UnivAsso", new WriteGate(singleWriter: false));
        DesignServices.AddTo(options);
        options.AddInterceptors(this);
        return new UnivAssoDb(options.Options);
    }

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _asked.Add(command.CommandText);
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(AnswerTo(command.CommandText)));
    }

    private static DataTableReader AnswerTo(string sql)
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        var selected = sql[..sql.IndexOf("FROM", StringComparison.Ordinal)];
        if (selected.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal))
        {
            table.Columns.Add("Count", typeof(int));
            table.Rows.Add(0);
        }
        else if (selected.Contains(".[SubjectId]", StringComparison.Ordinal) && !selected.Contains(',', StringComparison.Ordinal))
        {
            table.Columns.Add("SubjectId", typeof(Guid));
            table.Rows.Add(Guid.Parse("00000000-0000-7000-8000-000000000001"));
        }

        return table.CreateDataReader();
    }
}
