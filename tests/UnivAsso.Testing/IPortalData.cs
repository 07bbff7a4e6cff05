using UnivAsso.Data;

namespace UnivAsso.Testing;

/// <summary>A portal whose database tests may reach directly, whether it runs in the process of the tests or in its own.</summary>
public interface IPortalData
{
    TimeProvider Clock { get; }

    /// <summary>Works on the database directly, outside any request.</summary>
    Task<T> InDatabaseAsync<T>(Func<UnivAssoDb, Task<T>> work);
}
