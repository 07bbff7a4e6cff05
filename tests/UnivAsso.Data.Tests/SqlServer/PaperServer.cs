using System.Collections;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using UnivAsso.Data.SqlServer;

namespace UnivAsso.Data.Tests.SqlServer;

/// <summary>One statement as it would go to SQL Server.</summary>
internal sealed record PaperStatement(string Text, IReadOnlyDictionary<string, object?> Parameters);

/// <summary>
/// Stands where SQL Server would: notes every statement, runs none, and answers one row of plausible values to each, so that a page that
/// asks several things in turn asks them all.
/// </summary>
internal sealed class PaperServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    /// <summary>Every id that it answers.</summary>
    public static readonly Guid AnyId = Guid.Parse("01890000-0000-7000-8000-000000000001");

    private readonly List<PaperStatement> _statements = [];

    public IReadOnlyList<PaperStatement> Statements => _statements;

    /// <summary>The model on the SQL Server provider, above this paper.</summary>
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

    public ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _statements.Add(new PaperStatement(
            command.CommandText,
            command.Parameters.Cast<DbParameter>().ToDictionary(p => p.ParameterName, p => p.Value, StringComparer.Ordinal)));
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new PaperRow(TransactSql.ColumnsOf(command.CommandText), command.CommandText.Contains("END AS [c]", StringComparison.Ordinal))));
    }

    /// <summary>One row whose columns hold whatever type they are read as.</summary>
    private sealed class PaperRow(IReadOnlyList<string> columns, bool isCondition) : DbDataReader
    {
        private static readonly DateTime Moment = new(2026, 3, 3, 9, 0, 0, DateTimeKind.Utc);

        private bool _isRead;

        public override int Depth => 0;

        public override int FieldCount => columns.Count;

        public override bool HasRows => true;

        public override bool IsClosed => false;

        public override int RecordsAffected => 0;

        public override object this[int ordinal] => GetValue(ordinal);

        public override object this[string name] => GetValue(GetOrdinal(name));

        public override bool Read() => !_isRead && (_isRead = true);

        public override Task<bool> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(!_isRead && (_isRead = true));

        public override bool NextResult() => false;

        public override Task<bool> NextResultAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public override bool IsDBNull(int ordinal) => IsNothing(columns[ordinal]);

        public override Task<bool> IsDBNullAsync(int ordinal, CancellationToken cancellationToken) => Task.FromResult(IsNothing(columns[ordinal]));

        // A second table of a join has numbered names, and a JSON column its own name or « c », which a condition may bear too: of those, nothing
        // was found.
        private bool IsNothing(string column) => column switch
        {
            "StructureTold" or "Data" or "Feedback" => true,
            "c" => !isCondition,
            _ => column.Length > 0 && char.IsAsciiDigit(column[^1]),
        };

        public override bool GetBoolean(int ordinal) => true;

        public override byte GetByte(int ordinal) => 1;

        public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

        public override char GetChar(int ordinal) => 'x';

        public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

        public override string GetDataTypeName(int ordinal) => "nvarchar";

        public override DateTime GetDateTime(int ordinal) => Moment;

        public override decimal GetDecimal(int ordinal) => 1;

        public override double GetDouble(int ordinal) => 1;

        public override IEnumerator GetEnumerator() => throw new NotSupportedException();

        public override Type GetFieldType(int ordinal) => typeof(object);

        public override T GetFieldValue<T>(int ordinal) => (T)(object)(typeof(T) switch
        {
            var t when t == typeof(DateTimeOffset) => new DateTimeOffset(Moment),
            var t when t == typeof(DateOnly) => DateOnly.FromDateTime(Moment),
            var t when t == typeof(Guid) => AnyId,
            var t when t == typeof(string) => GetString(ordinal),
            var t when t == typeof(int) => 1,
            var t when t == typeof(bool) => true,
            var t => throw new NotSupportedException($"{columns[ordinal]} is read as {t}."),
        });

        public override float GetFloat(int ordinal) => 1;

        public override Guid GetGuid(int ordinal) => AnyId;

        public override short GetInt16(int ordinal) => 1;

        public override int GetInt32(int ordinal) => 1;

        public override long GetInt64(int ordinal) => 1;

        public override string GetName(int ordinal) => columns[ordinal];

        public override int GetOrdinal(string name) => columns.ToList().IndexOf(name);

        public override string GetString(int ordinal) => columns[ordinal] switch
        {
            "Reference" => "B-26-0001-X",
            "Details" => "{}",
            "Themes" => """["mot"]""",
            "Intentions" or "ActionTerritories" or "ObjectFamilies" or "PublicFields" or "RecusedOfficers" or "Departments" or "Actors" or "Structures"
                or "Weekly" or "SpecialDays" or "Absences" or "Places" or "Officers" or "Invitations" or "Slots" or "Need_Themes" or "French" or "English" or "Disciplines" or "Forms" => "[]",
            "Profile" => """{"Position":"mot","InRegion":true,"Disciplines":[],"Methods":[],"Keywords":["mot"],"Languages":[],"Works":[{"Title":"mot"}],"Roles":[],"Territories":[]}""",
            "Rules" => """{"Minutes":60}""",
            _ => "mot",
        };

        public override object GetValue(int ordinal) => GetString(ordinal);

        public override int GetValues(object[] values) => 0;
    }
}
