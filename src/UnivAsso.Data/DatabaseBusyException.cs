namespace UnivAsso.Data;

/// <summary>Too many writers wait for the embedded database, or one has held it for too long: nothing was written.</summary>
public sealed class DatabaseBusyException : Exception
{
    public DatabaseBusyException()
        : base("The writers before this one did not finish in time.")
    {
    }

    public DatabaseBusyException(string message)
        : base(message)
    {
    }

    public DatabaseBusyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
