using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace UnivAsso.Web.Tests.FollowUp;

/// <summary>Counts the queries that one site sends to its database.</summary>
public sealed class StatementCounter : DbCommandInterceptor
{
    private int _count;

    public int Count => _count;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
