using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace UnivAsso.Testing;

/// <summary>One statement sent to the database, with the values it was sent with.</summary>
public sealed record SqlStatement(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>
/// Keeps the statements that a test wants to count or explain. Register it as an <see cref="IInterceptor"/>; it hears nothing until
/// asked to listen.
/// </summary>
public sealed class SqlLog : DbCommandInterceptor
{
    private readonly Lock _lock = new();
    private List<SqlStatement>? _heard;

    /// <summary>Runs something and returns the statements it sent, except those that check who is signed in.</summary>
    public async Task<IReadOnlyList<SqlStatement>> ListenAsync(Func<Task> work) =>
        [.. (await ListenToAllAsync(work)).Where(s =>
            !s.Text.Contains("AspNetUser", StringComparison.Ordinal) && !s.Text.Contains("DataProtectionKeys", StringComparison.Ordinal))];

    /// <summary>Runs something and returns every statement it sent, accounts included.</summary>
    public async Task<IReadOnlyList<SqlStatement>> ListenToAllAsync(Func<Task> work)
    {
        lock (_lock)
        {
            _heard = [];
        }

        await work();
        lock (_lock)
        {
            var heard = _heard!;
            _heard = null;
            return [.. heard];
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Hear(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Hear(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Hear(command);
        return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Hear(DbCommand command)
    {
        lock (_lock)
        {
            _heard?.Add(new SqlStatement(
                command.CommandText,
                [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        }
    }
}
