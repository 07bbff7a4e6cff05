namespace UnivAsso.Matching.Text;

/// <summary>The languages that needs and works are read in.</summary>
public enum Language
{
    /// <summary>Too little to tell; read as French.</summary>
    Unknown = 0,
    French = 1,
    English = 2,
}
