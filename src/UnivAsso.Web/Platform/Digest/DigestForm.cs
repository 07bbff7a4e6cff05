namespace UnivAsso.Web.Platform.Digest;

/// <summary>The one choice about the daily letter.</summary>
public sealed record DigestForm
{
    public bool Wanted { get; init; }
}
