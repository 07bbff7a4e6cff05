namespace UnivAsso.Web.Ui;

/// <summary>The column a list is sorted by; written « recu » or « -recu » in the address.</summary>
public sealed record SortState(string Column, bool Descending)
{
    /// <summary>The name of the sort in the query string.</summary>
    public const string QueryKey = "tri";

    /// <summary>Reads the address; an unknown column gives the fallback, so that only allowed columns reach a query.</summary>
    public static SortState Parse(string? raw, SortState fallback, params ReadOnlySpan<string> allowed)
    {
        var text = raw?.Trim() ?? "";
        var descending = text.StartsWith('-');
        var column = descending ? text[1..] : text;
        return allowed.Contains(column) ? new SortState(column, descending) : fallback;
    }

    public override string ToString() => Descending ? "-" + Column : Column;
}
